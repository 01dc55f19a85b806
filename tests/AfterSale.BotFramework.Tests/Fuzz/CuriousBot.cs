using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;

namespace AfterSale.BotFramework.Tests.Fuzz;

/// <summary>A plain bot that looks at everything that came, keeps some of it in its state, and leads a dialog.</summary>
internal sealed class CuriousBot : ActivityHandler, IBotWithState
{
    private readonly DialogSet _dialogs = new();

    public CuriousBot()
    {
        _dialogs.Add(new TextPrompt("text"));
        _dialogs.Add(new ChoicePrompt("choice"));
        _dialogs.Add(new WaterfallDialog("talk", [
            (step, token) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Your name?") }, token),
            (step, token) => step.PromptAsync("choice", new PromptOptions { Prompt = MessageFactory.Text("Which?"), Choices = [new("red"), new("blue")] }, token),
            (step, token) => step.EndDialogAsync(step.Result, token),
        ]));
    }

    public ConversationState? State { get; set; }

    /// <summary>How many activities came through.</summary>
    public int Turns { get; private set; }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns++;
        var activity = turnContext.Activity;
        await State!.CreateProperty<ConversationReference>("Reference").SetAsync(turnContext, activity.GetConversationReference(), cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ((ITurnContext)turnContext).Activity;
        var pressed = CardSubmission.TryRead(activity, out var submission) ? submission.GetString("id") : null;
        var reply = activity.CreateReply($"{activity.Text} {pressed} {activity.Entities?.Count} {activity.Attachments?.Count}");
        reply.ChannelData = activity.ChannelData;
        await turnContext.SendActivityAsync(reply, cancellationToken);
        var stack = await TalkAsync(turnContext, cancellationToken);
        if ((await stack.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
        {
            await stack.BeginDialogAsync("talk", null, cancellationToken);
        }
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = AdaptiveCardInvokeResponse.MessageType,
            Value = CardSubmission.TryRead(((ITurnContext)turnContext).Activity, out var pressed) ? pressed.Data.GetRawText() : "nothing",
        });

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(string.Join(' ', membersAdded.Select(member => member.Name)) + "!", cancellationToken: cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"{turnContext.Activity.Name}: {turnContext.Activity.Value}", cancellationToken: cancellationToken);

    private Task<DialogContext> TalkAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        new DialogSet(State!.CreateProperty<DialogState>("Dialogs")).Add(_dialogs.Find("text")!).Add(_dialogs.Find("choice")!).Add(_dialogs.Find("talk")!)
            .CreateContextAsync(turnContext, cancellationToken);
}
