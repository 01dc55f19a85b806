using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    private readonly Conversation _conversation = new();

    [Fact]
    public async Task Components_within_components_keep_their_place_through_the_store()
    {
        var dialog = Component("outer", Component("middle", Component("inner", new TextPrompt("text"))));
        Assert.Equal("ask", await _conversation.RunAsync(dialog, "hi"));
        Assert.Null(await _conversation.RunAsync(dialog, "the answer"));
        Assert.Equal((DialogTurnStatus.Complete, "outer(middle(inner(the answer)))"), (_conversation.LastResult!.Status, _conversation.LastResult.Result));
    }

    [Fact]
    public async Task An_interruption_answers_and_the_question_is_asked_again()
    {
        var dialog = new Interruptible();
        Assert.Equal("name?", await _conversation.RunAsync(dialog, "hi"));
        Assert.Equal("This is help. / name?", await _conversation.RunAsync(dialog, "help"));
        Assert.Equal("Cancelled.", await _conversation.RunAsync(dialog, "cancel"));
        Assert.Equal(DialogTurnStatus.Cancelled, _conversation.LastResult!.Status);
        Assert.Equal("name?", await _conversation.RunAsync(dialog, "hi"));
    }

    [Fact]
    public async Task A_dialog_within_finds_dialogs_of_the_set_around()
    {
        var inner = new ComponentDialog("inner").AddDialog(new WaterfallDialog("steps")
            .AddStep((step, token) => step.PromptAsync("shared", new PromptOptions { Prompt = MessageFactory.Text("shared?") }, token))
            .AddStep((step, token) => step.EndDialogAsync($"got {step.Result}", token)));
        var outer = new ComponentDialog("outer").AddDialog(inner).AddDialog(new TextPrompt("shared"));
        Assert.Equal("shared?", await _conversation.RunAsync(outer, "hi"));
        await _conversation.RunAsync(outer, "x");
        Assert.Equal("got x", _conversation.LastResult!.Result);
    }

    [Fact]
    public async Task The_dialogs_within_can_be_seen_from_outside()
    {
        var dialog = Component("outer", new TextPrompt("text"));
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("outer", null, token), dialog);
        string? active = null;
        await _conversation.SayAsync(Conversation.Message("x"), (dc, _) =>
        {
            active = dc.Child!.ActiveDialog!.Id;
            Assert.Same(dc, dc.Child.Parent);
            return Task.FromResult(Dialog.EndOfTurn);
        }, dialog);
        Assert.Equal("text", active);
    }

    [Fact]
    public async Task A_component_without_dialogs_says_so() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _conversation.RunAsync(new ComponentDialog("empty"), "x"));

    private static ComponentDialog Component(string id, Dialog inner)
    {
        var steps = new WaterfallDialog($"{id}-steps")
            .AddStep((step, token) => inner is TextPrompt
                ? step.PromptAsync(inner.Id, new PromptOptions { Prompt = MessageFactory.Text("ask") }, token)
                : step.BeginDialogAsync(inner.Id, null, token))
            .AddStep((step, token) => step.EndDialogAsync($"{id}({step.Result})", token));
        return new ComponentDialog(id).AddDialog(steps).AddDialog(inner);
    }

    private sealed class Interruptible : ComponentDialog
    {
        public Interruptible()
            : base("main")
        {
            AddDialog(new WaterfallDialog("steps").AddStep(
                (step, token) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("name?") }, token)));
            AddDialog(new TextPrompt("name"));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("This is help.", cancellationToken: cancellationToken);
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                case "cancel":
                    await innerDc.Context.SendActivityAsync("Cancelled.", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }
}
