using System.Net;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Type, channel and id: A2010 to A2033.</summary>
public sealed class TypeTests
{
    [Theory]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":""}""")]
    public async Task A2010_An_activity_without_a_type_is_answered_with_400(string fields) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Exchange.HeardAsync(fields)).Status);

    [Fact]
    public async Task A2010_What_is_sent_has_its_type()
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"));
        Assert.Equal("message", exchange.Sent["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("message", "message hello")]
    [InlineData("Message", "unrecognized Message")]
    [InlineData("MESSAGE", "unrecognized MESSAGE")]
    [InlineData("message ", "unrecognized message ")]
    public async Task A2011_A_type_is_compared_letter_by_letter(string type, string note)
    {
        var bot = new NotingBot();
        await Exchange.HandledAsync(bot, $$"""{"type":"{{type}}"}""");
        Assert.Equal(note, Assert.Single(bot.Notes));
    }

    [Fact]
    public async Task A2012_A_bot_can_send_a_type_of_its_own()
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity { Type = "https://example.com/wave", Text = "hi" });
        Assert.Equal("https://example.com/wave", exchange.Sent["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("suggestion")]
    [InlineData("contactRelationUpdate")]
    [InlineData("https://example.com/wave")]
    public async Task A2014_A_type_that_nobody_understands_is_taken_and_ignored(string type)
    {
        var exchange = await Exchange.HandledAsync(new ActivityHandler(), $$"""{"type":"{{type}}"}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Empty(exchange.Calls);
    }

    [Theory]
    [InlineData("""{"channelId":null}""")]
    [InlineData("""{"channelId":""}""")]
    public async Task A2020_An_activity_without_a_channel_is_answered_with_400(string fields) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Exchange.HeardAsync(fields)).Status);

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("Emulator", 0)]
    public async Task A2021_A_channel_is_compared_letter_by_letter(string channel, int traces)
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity { Type = ActivityTypes.Trace }, $$"""{"channelId":"{{channel}}"}""");
        Assert.Equal(traces, exchange.Calls.Count);
    }

    [Theory]
    [InlineData(true, "{}")]
    [InlineData(false, "{}")]
    [InlineData(true, """{"deliveryMode":"expectReplies"}""")]
    public async Task A2031_What_is_sent_has_no_id(bool oneEffect, string fields)
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Id = "mine", Text = "hi" }, fields, options => options.OneEffectPerTurn = oneEffect);
        var sent = exchange.Answer?["activities"]?[0] ?? exchange.Sent;
        Assert.Equal("hi", sent["text"]!.GetValue<string>());
        Assert.Null(sent["id"]);
    }

    [Fact]
    public async Task A2032_Ids_that_differ_in_case_are_of_two_activities()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        using var lower = await host.SayAsync("x", id: "a");
        using var upper = await host.SayAsync("x", id: "A");
        Assert.Equal(2, host.Connector.Calls.Count);
    }

    [Fact]
    public async Task A2033_An_activity_that_comes_twice_has_one_effect()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        using var first = await host.SayAsync("x", id: "a");
        using var second = await host.SayAsync("x", id: "a");
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(host.Connector.Calls);
    }
}
