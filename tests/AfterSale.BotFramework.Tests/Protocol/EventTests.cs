using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Event activity: A5000 to A5262.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task A5001_An_event_reaches_the_bot_with_its_name()
    {
        var exchange = await Exchange.HeardAsync("""{"type":"event","name":"startConversation"}""");
        Assert.Equal("startConversation", exchange.Turn.AsEventActivity()!.Name);
    }

    [Fact]
    public async Task A5001_An_event_that_the_bot_sends_has_its_name()
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity { Type = ActivityTypes.Event, Name = "x", Value = new JsonObject() });
        Assert.Equal(("event", "x"), (exchange.Sent["type"]!.GetValue<string>(), exchange.Sent["name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("\"Media.Chunk\"")]
    [InlineData("\"Sys.ConsentResponseEvent\"")]
    [InlineData("\"who knows\"")]
    [InlineData("null")]
    public async Task A5002_An_event_of_a_name_that_nobody_knows_has_no_effect(string name)
    {
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, $$"""{"type":"event","name":{{name}},"value":{"a":1} }""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Empty(bot.Notes);
        Assert.Empty(exchange.Calls);
    }

    [Theory]
    [InlineData("""{"type":"event","name":"x"}""")]
    [InlineData("""{"type":"event","name":"x","value":null}""")]
    [InlineData("""{"type":"event","name":"x","value":{}}""")]
    public async Task A5100_An_event_may_come_without_a_value(string fields) =>
        Assert.Equal(HttpStatusCode.OK, (await Exchange.HandledAsync(new NotingBot(), fields)).Status);

    [Fact]
    public async Task A5200_Replies_stay_in_the_conversation_whatever_the_event_relates_to()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => MessageFactory.Text("hi"),
            """{"type":"event","name":"x","relatesTo":{"channelId":"webchat","conversation":{"id":"c2"},"activityId":"a9","serviceUrl":"http://localhost:9"}}""");
        Assert.Equal("c2", exchange.Turn.RelatesTo!.Conversation!.Id);
        Assert.Equal("http://localhost:3500/v3/conversations/c1/activities/a1", Assert.Single(exchange.Calls).Address);
    }

    [Fact]
    public async Task A5260_A_piece_of_a_stream_that_nobody_began_has_no_effect()
    {
        var exchange = await Exchange.HandledAsync(
            new NotingBot(),
            """{"type":"event","name":"Media.Chunk","value":{"contentType":"audio/webm"},"entities":[{"type":"streaminfo","streamId":"s","streamSequence":9}]}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Empty(exchange.Calls);
    }
}
