using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Channel data, caller id, service URL and delivery mode: A2200 to A2304, A3110 to A3116.</summary>
public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("true")]
    [InlineData("[1,2]")]
    [InlineData("""{"a":{"b":1}}""")]
    public async Task A2200_Channel_data_of_every_kind_is_taken_and_kept(string channelData)
    {
        var exchange = await Exchange.HeardAsync($$"""{"channelData":{{channelData}}}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(channelData), exchange.Again["channelData"]));
    }

    [Fact]
    public async Task A2201_Channel_data_changes_nothing_in_how_a_turn_is_run()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => MessageFactory.Text("hi"),
            """{"channelData":{"type":"event","serviceUrl":"http://localhost:9","conversation":{"id":"other"},"deliveryMode":"expectReplies"}}""");
        Assert.Equal("http://localhost:3500/v3/conversations/c1/activities/a1", Assert.Single(exchange.Calls).Address);
        Assert.Null(exchange.Sent["channelData"]);
    }

    [Fact]
    public async Task A2250_No_caller_is_sent()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", CallerId = "urn:botframework:azure" });
        Assert.False(exchange.Sent.AsObject().ContainsKey("callerId"));
    }

    [Theory]
    [InlineData("\"urn:botframework:azure\"")]
    [InlineData("7")]
    public async Task A2251_A_caller_that_comes_over_the_wire_is_not_believed(string callerId)
    {
        var exchange = await Exchange.HeardAsync($$"""{"callerId":{{callerId}}}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Null(exchange.Turn.CallerId);
        Assert.Null(exchange.Again["callerId"]);
    }

    [Theory]
    [InlineData("""{"serviceUrl":null}""")]
    [InlineData("""{"serviceUrl":""}""")]
    [InlineData("""{"serviceUrl":"/v3"}""")]
    [InlineData("""{"serviceUrl":"file:///etc/passwd"}""")]
    public async Task A2300_An_activity_without_an_address_to_answer_to_is_answered_with_400(string fields) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Exchange.HeardAsync(fields)).Status);

    [Fact]
    public async Task A2302_A_reply_goes_to_the_service_of_its_turn_and_repeats_it_whatever_the_bot_wrote_there()
    {
        var exchange = await Exchange.AnsweredAsync(
            () => new Activity { Type = ActivityTypes.Message, Text = "hi", ServiceUrl = "http://localhost:9" });
        Assert.Equal("http://localhost:3500/v3/conversations/c1/activities/a1", Assert.Single(exchange.Calls).Address);
        Assert.Equal("http://localhost:3500", exchange.Sent["serviceUrl"]!.GetValue<string>());
    }

    [Fact]
    public async Task A3110_A_reply_has_no_delivery_mode()
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), """{"deliveryMode":"normal"}""");
        Assert.Null(exchange.Sent["deliveryMode"]);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("notification")]
    [InlineData("ephemeral")]
    [InlineData("ExpectReplies")]
    [InlineData("by pigeon")]
    [InlineData("")]
    public async Task A3111_A_delivery_mode_that_is_not_defined_is_normal(string mode)
    {
        var exchange = await Exchange.AnsweredAsync(() => MessageFactory.Text("hi"), $$"""{"deliveryMode":"{{mode}}"}""");
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        Assert.Null(exchange.Answer);
        Assert.Equal("hi", exchange.Sent["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A3112_Replies_that_are_expected_come_in_the_answer_in_their_order()
    {
        var exchange = await Exchange.OfAsync(Exchange.Incoming("""{"deliveryMode":"expectReplies"}"""), async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivitiesAsync([new Activity { Type = ActivityTypes.Typing }, MessageFactory.Text("two")], token);
        });
        Assert.Equal(HttpStatusCode.OK, exchange.Status);
        var replies = exchange.Answer!["activities"]!.AsArray();
        Assert.Equal(["message", "typing", "message"], replies.Select(reply => reply!["type"]!.GetValue<string>()));
        Assert.Equal(["one", null, "two"], replies.Select(reply => reply!["text"]?.GetValue<string>()));
        Assert.All(replies, reply => Assert.Equal(("c1", "a1"), (reply!["conversation"]!["id"]!.GetValue<string>(), reply["replyToId"]!.GetValue<string>())));
    }

    [Fact]
    public async Task A3112_A_bot_that_says_nothing_answers_with_no_replies()
    {
        var exchange = await Exchange.HeardAsync("""{"deliveryMode":"expectReplies"}""");
        Assert.Empty(exchange.Answer!["activities"]!.AsArray());
    }

    [Fact]
    public async Task A3112_Pauses_and_traces_are_no_replies()
    {
        var exchange = await Exchange.OfAsync(
            Exchange.Incoming("""{"deliveryMode":"expectReplies"}"""),
            (turn, token) => turn.SendActivitiesAsync(
                [
                    new Activity { Type = ActivityTypes.Delay, Value = 60000 },
                    new Activity { Type = ActivityTypes.Trace, Name = "inner" },
                    MessageFactory.Text("hi"),
                ],
                token));
        Assert.Equal("hi", Assert.Single(exchange.Answer!["activities"]!.AsArray())!["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A3113_Replies_that_are_expected_in_the_answer_do_not_go_through_the_connector(bool oneEffect)
    {
        var exchange = await Exchange.AnsweredAsync(
            () => MessageFactory.Text("hi"), """{"deliveryMode":"expectReplies"}""", options => options.OneEffectPerTurn = oneEffect);
        Assert.Single(exchange.Answer!["activities"]!.AsArray());
        Assert.Empty(exchange.Calls);
    }
}
