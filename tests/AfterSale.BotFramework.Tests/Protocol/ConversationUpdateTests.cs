using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Conversation update, installation update and end of conversation: A4100 to A4110, A5700.</summary>
public sealed class ConversationUpdateTests
{
    [Theory]
    [InlineData("{}", null)]
    [InlineData("\"membersAdded\":[]", null)]
    [InlineData("\"membersAdded\":[{\"id\":\"u1\"},{\"id\":\"b1\"}]", "added u1 b1")]
    [InlineData("\"membersAdded\":[{\"id\":\"b1\"}]", null)]
    [InlineData("\"membersRemoved\":[{\"id\":\"u1\"}]", "removed u1")]
    [InlineData("\"topicName\":\"Sales\"", null)]
    [InlineData("\"topicName\":\"Sales\",\"historyDisclosed\":true,\"membersAdded\":[{\"id\":\"u1\"}]", "added u1")]
    public async Task A4100_A_conversation_update_may_hold_any_of_its_fields(string fields, string? note)
    {
        var bot = new NotingBot();
        var more = fields == "{}" ? string.Empty : $",{fields}";
        var exchange = await Exchange.HandledAsync(bot, $$"""{"type":"conversationUpdate","text":null{{more}}}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal(note, bot.Notes.SingleOrDefault());
    }

    [Fact]
    public async Task A4100_The_topic_reaches_the_bot() =>
        Assert.Equal("Sales", (await Exchange.HeardAsync("""{"type":"conversationUpdate","topicName":"Sales"}""")).Turn.TopicName);

    [Fact]
    public async Task A4110_A_reply_says_nothing_of_the_history()
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), """{"type":"conversationUpdate","historyDisclosed":true}""");
        Assert.Null(exchange.Sent["historyDisclosed"]);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("polish", null)]
    public async Task A5700_An_installation_reaches_the_bot(string action, string? note)
    {
        var bot = new NotingBot();
        var exchange = await Exchange.HandledAsync(bot, $$"""{"type":"installationUpdate","action":"{{action}}"}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Equal(note, bot.Notes.SingleOrDefault());
    }

    [Theory]
    [InlineData("""{"type":"endOfConversation","code":"userCancelled"}""", "end userCancelled")]
    [InlineData("""{"type":"endOfConversation","text":null}""", "end ")]
    public async Task The_end_of_a_conversation_reaches_the_bot_with_or_without_a_reason(string fields, string note)
    {
        var bot = new NotingBot();
        await Exchange.HandledAsync(bot, fields);
        Assert.Equal(note, Assert.Single(bot.Notes));
    }

    [Fact]
    public async Task The_bot_can_end_a_conversation()
    {
        var exchange = await Exchange.AnsweredAsync(() => new Activity
        {
            Type = ActivityTypes.EndOfConversation,
            Code = EndOfConversationCodes.CompletedSuccessfully,
            Value = new JsonObject { ["done"] = true },
        });
        Assert.Equal(
            ("endOfConversation", "completedSuccessfully", true),
            (exchange.Sent["type"]!.GetValue<string>(), exchange.Sent["code"]!.GetValue<string>(), exchange.Sent["value"]!["done"]!.GetValue<bool>()));
    }
}
