using System.Net;
using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly TestAdapter _adapter = new();
    private readonly RecordingBot _bot = new();

    [Theory]
    [InlineData("playground-message-personal", "message")]
    [InlineData("playground-message-ActionSubmit-personal", "message")]
    [InlineData("playground-conversationUpdate-membersAdded-personal", "added")]
    [InlineData("playground-conversationUpdate-membersAdded-groupChat", "")]
    [InlineData("playground-installationUpdate-add-personal", "install")]
    [InlineData("playground-event-personal.customActivity", "event")]
    [InlineData("playground-typing-personal.customActivity", "typing")]
    [InlineData("playground-messageReaction-personal.customActivity", "reaction")]
    [InlineData("playground-invoke-adaptiveCard_action-personal", "card approve")]
    public async Task A_real_activity_reaches_its_method(string capture, string expected)
    {
        await _adapter.ProcessActivityAsync(Captures.Read(capture), _bot.OnTurnAsync);
        Assert.Equal(expected, string.Join(',', _bot.Calls));
    }

    [Theory]
    [InlineData("messageUpdate", "edited")]
    [InlineData("messageDelete", "deleted")]
    [InlineData("endOfConversation", "end")]
    [InlineData("somethingNew", "unknown")]
    public async Task Other_types_reach_their_method(string type, string expected)
    {
        await _adapter.ProcessActivityAsync(new Activity { Type = type }, _bot.OnTurnAsync);
        Assert.Equal(expected, Assert.Single(_bot.Calls));
    }

    [Fact]
    public async Task Members_who_left_and_an_uninstall_reach_their_methods()
    {
        await _adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.ConversationUpdate, MembersRemoved = [new ChannelAccount("someone")] }, _bot.OnTurnAsync);
        await _adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.InstallationUpdate, Action = "remove-upgrade" }, _bot.OnTurnAsync);
        Assert.Equal(["removed", "uninstall"], _bot.Calls);
    }

    [Theory]
    [InlineData("playground-invoke-composeExtension_query-personal")]
    [InlineData("playground-invoke-task_fetch-personal.customActivity")]
    public async Task An_invoke_that_no_method_handles_is_answered_with_501(string capture)
    {
        var response = await _adapter.ProcessActivityAsync(Captures.Read(capture), _bot.OnTurnAsync);
        Assert.Equal(501, response!.Status);
    }

    [Fact]
    public async Task A_card_action_is_answered_with_200_and_its_body()
    {
        var response = await _adapter.ProcessActivityAsync(
            Captures.Read("playground-invoke-adaptiveCard_action-personal"), _bot.OnTurnAsync);
        Assert.Equal(200, response!.Status);
        Assert.Equal("done", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{}""")]
    [InlineData("""{"action":7}""")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""")]
    public async Task A_malformed_card_action_is_answered_with_400(string? value)
    {
        var response = await _adapter.ProcessActivityAsync(
            new Activity
            {
                Type = ActivityTypes.Invoke,
                Name = "adaptiveCard/action",
                Value = value is null ? null : System.Text.Json.JsonElement.Parse(value),
            },
            _bot.OnTurnAsync);
        Assert.Equal(400, response!.Status);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task An_invoke_exception_becomes_the_answer()
    {
        _bot.Refuse = true;
        var response = await _adapter.ProcessActivityAsync(
            Captures.Read("playground-invoke-adaptiveCard_action-personal"), _bot.OnTurnAsync);
        Assert.Equal(409, response!.Status);
    }

    private sealed class RecordingBot : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        public bool Refuse { get; set; }

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("deleted");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("added");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("removed");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("install");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstall");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("reaction");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unknown");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            if (Refuse)
            {
                throw new InvokeResponseException(HttpStatusCode.Conflict);
            }

            Calls.Add($"card {invokeValue.Action!.Verb}");
            return Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200, Type = AdaptiveCardInvokeResponse.MessageType, Value = "done",
            });
        }

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
