using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>From, recipient, conversation and reply-to: A2060 to A2092.</summary>
public sealed class AddressTests
{
    private const string Group =
        """
        {"conversation":{"id":"c1","name":"Sales","isGroup":true,"conversationType":"groupChat","tenantId":"t1"},
        "from":{"id":"u1","name":"Ann","aadObjectId":"o1"},"recipient":{"id":"b1","name":"Bo"}}
        """;

    [Fact]
    public async Task A2061_A_reply_is_from_the_bot()
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"));
        Assert.Equal("b1", exchange.Sent["from"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A2063_A_reply_carries_the_name_that_the_channel_gave_the_bot()
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), Group);
        Assert.Equal("Bo", exchange.Sent["from"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task A2071_A_reply_names_the_person_who_is_answered()
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), Group);
        Assert.Equal("u1", exchange.Sent["recipient"]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"conversation":null}""")]
    [InlineData("""{"conversation":{}}""")]
    [InlineData("""{"conversation":{"id":""}}""")]
    public async Task A2080_An_activity_without_a_conversation_is_answered_with_400(string fields) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Exchange.HeardAsync(fields)).Status);

    [Fact]
    public async Task A2080_A_reply_is_in_the_conversation_whatever_the_bot_wrote_there()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", Conversation = new ConversationAccount(id: "another") });
        Assert.Equal("c1", exchange.Sent["conversation"]!["id"]!.GetValue<string>());
        Assert.Equal("http://localhost:3500/v3/conversations/c1/activities/a1", Assert.Single(exchange.Calls).Address);
    }

    [Fact]
    public async Task A2082_A2083_The_conversation_goes_back_as_the_channel_described_it()
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), Group);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Group)!["conversation"], exchange.Sent["conversation"]), exchange.Sent.ToJsonString());
    }

    [Fact]
    public async Task A2090_A_reply_says_what_it_replies_to()
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), """{"id":"a/7"}""");
        Assert.Equal("a/7", exchange.Sent["replyToId"]!.GetValue<string>());
    }

    [Fact]
    public async Task A2090_What_an_activity_replies_to_reaches_the_bot() =>
        Assert.Equal("a0", (await Exchange.HeardAsync("""{"replyToId":"a0"}""")).Turn.ReplyToId);

    [Theory]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    [InlineData("msteams", "a1")]
    public async Task A2092_A_channel_that_does_not_keep_a_conversation_update_gets_no_reply_to_it(string channel, string? replyToId)
    {
        var exchange = await Exchange.AnsweredAsync(
            () => MessageFactory.Text("hi"), $$"""{"type":"conversationUpdate","channelId":"{{channel}}"}""");
        Assert.Equal(replyToId, exchange.Sent["replyToId"]?.GetValue<string>());
    }
}
