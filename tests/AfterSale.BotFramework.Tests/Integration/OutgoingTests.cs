using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Integration;

public sealed class OutgoingTests
{
    [Fact]
    public async Task What_is_sent_updated_and_deleted_reaches_the_connector()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            await turn.SendActivitiesAsync(
                [
                    new Activity { Type = ActivityTypes.Typing },
                    new Activity { Type = ActivityTypes.Delay, Value = 1 },
                    new Activity { Type = ActivityTypes.Trace },
                    MessageFactory.Text("hi"),
                ],
                token);
            var sent = await turn.SendActivityAsync("first", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = sent!.Id, Text = "second" }, token);
            await turn.DeleteActivityAsync(sent.Id!, token);
        }, AtOnce);
        using var response = await host.SayAsync("x", id: "in");
        Assert.Equal(
            [
                "POST /v3/conversations/c1/activities/in", "POST /v3/conversations/c1/activities/in", "POST /v3/conversations/c1/activities/in",
                "PUT /v3/conversations/c1/activities/sent-3", "DELETE /v3/conversations/c1/activities/sent-3",
            ],
            host.Connector.Calls.Select(call => $"{call.Method} {new Uri(call.Address).AbsolutePath}"));
        Assert.Equal(["typing", "message", "message", "message", null], host.Connector.Calls.Select(call => call.Body?["type"]?.GetValue<string>()));
        Assert.Equal("second", host.Connector.Calls[3].Body!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_card_for_web_chat_goes_out_with_submit_actions()
    {
        var card = new AdaptiveCard { Actions = [new ExecuteAction("done") { Data = new JsonObject { ["id"] = 7 } }] };
        await using var host = await BotHost.StartAsync(
            (turn, token) => turn.SendActivityAsync(MessageFactory.Attachment(card.ToAttachment()), token));
        using var response = await host.SayAsync("x");
        var action = host.Connector.Calls.Single().Body!["attachments"]![0]!["content"]!["actions"]![0]!;
        Assert.Equal(("Action.Submit", "done"), (action["type"]!.GetValue<string>(), action["data"]!["verb"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_error_of_the_connector_reaches_the_bot()
    {
        ErrorResponseException? seen = null;
        await using var host = await BotHost.StartAsync(async (turn, token) =>
            seen = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("hi", cancellationToken: token)), AtOnce);
        host.Connector.Then(HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}""");
        using var response = await host.SayAsync("x");
        Assert.True(seen!.IsBotBlocked);
    }

    [Fact]
    public async Task State_of_a_conversation_lasts_from_turn_to_turn()
    {
        await using var host = await BotHost.StartAsync(new CountingBot());
        foreach (var text in new[] { "a", "b" })
        {
            using var response = await host.SayAsync(text);
        }

        using var other = await host.SayAsync("c", "another conversation");
        Assert.Equal(["1", "2", "1"], host.Connector.Texts);
    }

    // As with the SDK: what is sent leaves while the turn runs.
    private static void AtOnce(BotFrameworkOptions options) => options.OneEffectPerTurn = false;

    private sealed class CountingBot : IBotWithState
    {
        public ConversationState? State { get; set; }

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var accessor = State!.CreateProperty<int>("turns");
            var turns = await accessor.GetAsync(turnContext, null, cancellationToken) + 1;
            await accessor.SetAsync(turnContext, turns, cancellationToken);
            await turnContext.SendActivityAsync($"{turns}", cancellationToken: cancellationToken);
        }
    }
}
