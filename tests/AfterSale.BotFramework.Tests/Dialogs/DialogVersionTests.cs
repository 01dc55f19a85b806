using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class DialogVersionTests
{
    private readonly Conversation _conversation = new();

    [Fact]
    public void The_version_of_a_dialog_is_what_it_is_made_of()
    {
        Assert.Equal("p", new TextPrompt("p").GetVersion());
        Assert.Equal(new DialogSet().GetVersion(), new DialogSet().GetVersion());
        Assert.Equal(Whole(2).GetVersion(), Whole(2).GetVersion());
        Assert.NotEqual(Whole(2).GetVersion(), Whole(3).GetVersion());
        Assert.NotEqual(new WaterfallDialog("w").AddStep(One).GetVersion(), new WaterfallDialog("w").AddStep(Two).GetVersion());
        Assert.Equal("w:1", new WaterfallDialog("w").AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn)).GetVersion());

        var set = new DialogSet();
        var before = set.GetVersion();
        Assert.NotEqual(before, set.Add(new TextPrompt("p")).GetVersion());
    }

    [Fact]
    public async Task What_was_stored_of_another_version_is_not_continued_and_the_state_says_why()
    {
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("steps", null, token), Steps(2));
        var (unreadable, outdated, left) = (false, false, -1);
        await _conversation.SayAsync(
            Conversation.Message("x"),
            async (dc, token) =>
            {
                var result = await dc.ContinueDialogAsync(token);
                (unreadable, outdated, left) = (dc.IsStackUnreadable, dc.IsStackOutdated, dc.Stack.Count);
                return result;
            },
            Steps(3));
        Assert.Equal((true, true, 0), (unreadable, outdated, left));
        Assert.Equal(DialogTurnStatus.Cancelled, _conversation.LastResult!.Status);
    }

    [Fact]
    public async Task A_dialog_that_waits_below_the_active_one_is_looked_at_too()
    {
        Dialog[] Dialogs(int steps) => [Asking(steps), new TextPrompt("p")];
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("asking", null, token), Dialogs(2));
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.ContinueDialogAsync(token), Dialogs(3));
        Assert.Equal(DialogTurnStatus.Cancelled, _conversation.LastResult!.Status);
    }

    [Fact]
    public async Task A_main_dialog_of_which_a_part_changed_begins_anew()
    {
        Assert.Equal("step 1 of 2", await _conversation.RunAsync(Whole(2), "hi"));
        Assert.Equal("step 1 of 3", await _conversation.RunAsync(Whole(3), "hi"));
        Assert.Equal("step 2 of 3", await _conversation.RunAsync(Whole(3), "hi"));
    }

    [Fact]
    public async Task What_was_stored_before_there_were_versions_is_continued()
    {
        await _conversation.Storage.WriteAsync(new Dictionary<string, object>
        {
            ["test/conversations/convo1"] = StateDocument.FromJson(
                """{"DialogState":{"dialogStack":[{"id":"steps","state":{"stepIndex":0,"values":{}}}]}}""", "*"),
        });
        var replies = await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.ContinueDialogAsync(token), Steps(5));
        Assert.Equal("step 2 of 5", Assert.Single(replies).Text);
    }

    private static Task<DialogTurnResult> One(WaterfallStepContext step, CancellationToken token) => Task.FromResult(Dialog.EndOfTurn);

    private static Task<DialogTurnResult> Two(WaterfallStepContext step, CancellationToken token) => Task.FromResult(Dialog.EndOfTurn);

    private static WaterfallDialog Steps(int count) => new("steps", Enumerable.Repeat<WaterfallStep>(
        async (step, token) =>
        {
            await step.Context.SendActivityAsync($"step {step.Index + 1} of {count}", cancellationToken: token);
            return Dialog.EndOfTurn;
        },
        count));

    private static WaterfallDialog Asking(int count) => new("asking", Enumerable.Repeat<WaterfallStep>(
        (step, token) => step.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("?") }, token), count));

    private static ComponentDialog Whole(int steps) => new ComponentDialog("main").AddDialog(Steps(steps));
}
