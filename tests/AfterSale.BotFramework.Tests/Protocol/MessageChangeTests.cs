using System.Net;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Message delete, message update and message reaction: A5800 to A5902.</summary>
public sealed class MessageChangeTests
{
    [Fact]
    public async Task A5800_A_deleted_message_reaches_the_bot_by_its_id()
    {
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, """{"type":"messageDelete","id":"m7","text":null}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal("messageDelete m7", Assert.Single(bot.Notes));
    }

    [Fact]
    public async Task A5900_An_edited_message_reaches_the_bot_whole()
    {
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, """{"type":"messageUpdate","id":"m7","text":"better"}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal("messageUpdate m7 better", Assert.Single(bot.Notes));
    }

    [Fact]
    public async Task Reactions_reach_the_bot_added_and_taken_back()
    {
        var bot = new NotingBot();
        await Exchange.HandledAsync(
            bot, """{"type":"messageReaction","reactionsAdded":[{"type":"like"},{"type":"+1"}],"reactionsRemoved":[{"type":"who knows"}]}""");
        Assert.Equal(["reacted like +1", "took back who knows"], bot.Notes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bot_updates_and_deletes_what_it_sent_by_the_id_that_the_channel_gave(bool oneEffect)
    {
        var exchange = await Exchange.OfAsync(
            Exchange.Incoming(),
            async (turn, token) =>
            {
                await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "m1", Text = "new", Attachments = [] }, token);
                await turn.DeleteActivityAsync("m2", token);
            },
            options => options.OneEffectPerTurn = oneEffect);
        Assert.Equal(
            ["PUT /v3/conversations/c1/activities/m1", "DELETE /v3/conversations/c1/activities/m2"],
            exchange.Calls.Select(call => $"{call.Method} {new Uri(call.Address).AbsolutePath}"));
        Assert.Equal("new", exchange.Calls[0].Body!["text"]!.GetValue<string>());
        Assert.False(exchange.Calls[0].Body!.AsObject().ContainsKey("attachments"));
    }
}
