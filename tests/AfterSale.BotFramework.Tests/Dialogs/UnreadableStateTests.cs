using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class UnreadableStateTests
{
    private readonly Conversation _conversation = new();

    [Fact]
    public async Task A_stack_that_names_a_removed_dialog_is_cancelled_and_the_next_turn_begins_anew()
    {
        var old = new WaterfallDialog("old").AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn));
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("old", null, token), old);
        bool? unreadable = null;
        await _conversation.SayAsync(Conversation.Message("y"), async (dc, token) =>
        {
            var result = await dc.ContinueDialogAsync(token);
            unreadable = dc.IsStackUnreadable;
            Assert.Empty(dc.Stack);
            return result;
        });
        Assert.Equal((DialogTurnStatus.Cancelled, true), (_conversation.LastResult!.Status, unreadable));
        await _conversation.SayAsync(Conversation.Message("z"), (dc, token) => dc.ContinueDialogAsync(token));
        Assert.Equal(DialogTurnStatus.Empty, _conversation.LastResult.Status);
    }

    [Fact]
    public async Task A_main_dialog_begins_anew_if_an_inner_dialog_was_removed()
    {
        Assert.Equal("old?", await _conversation.RunAsync(MainDialog("old"), "hi"));
        Assert.Equal("new?", await _conversation.RunAsync(MainDialog("new"), "an answer"));
    }

    [Theory]
    [InlineData("""{"DialogState":"nonsense"}""")]
    [InlineData("""{"DialogState":{"dialogStack":null}}""")]
    [InlineData("""{"DialogState":{"dialogStack":[null]}}""")]
    [InlineData("""{"DialogState":{"dialogStack":[{"state":{}}]}}""")]
    [InlineData("""{"DialogState":{"dialogStack":[{"id":"main","state":5}]}}""")]
    [InlineData("""{"DialogState":{"dialogStack":[{"id":"main","state":{"dialogs":"nonsense"}}]}}""")]
    [InlineData("""{"DialogState":{"dialogStack":[{"id":"main","state":{"dialogs":{"dialogStack":[null]}}}]}}""")]
    [InlineData("""{"DialogState":{"dialogStack":[{"id":"main","state":{"dialogs":{"dialogStack":[{"id":"steps","state":{"stepIndex":"x"}}]}}}]}}""")]
    [InlineData("""{"DialogState":{"dialogStack":[{"id":"main","state":{"dialogs":{"dialogStack":[{"id":"steps","state":{"stepIndex":-1,"values":7}}]}}}]}}""")]
    [InlineData("""{"DialogState":{"dialogStack":[{"id":"main","state":{"dialogs":{"dialogStack":[{"id":"new","state":{"options":7}}]}}}]}}""")]
    public async Task State_of_another_form_does_not_hold_the_user_up(string stored)
    {
        await _conversation.Storage.WriteAsync(new Dictionary<string, object>
        {
            ["test/conversations/convo1"] = StateDocument.FromJson(stored, "*"),
        });
        Assert.Equal("new?", await _conversation.RunAsync(MainDialog("new"), "hi"));
        Assert.Null(await _conversation.RunAsync(MainDialog("new"), "answer"));
        Assert.Equal("answer", _conversation.LastResult!.Result);
    }

    [Fact]
    public async Task Options_of_another_form_cancel_what_is_under_way()
    {
        var waterfall = new WaterfallDialog("w")
            .AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn))
            .AddStep((step, token) => step.EndDialogAsync(step.GetOptions<int>(), token));
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("w", "text", token), waterfall);
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.ContinueDialogAsync(token), waterfall);
        Assert.Equal(DialogTurnStatus.Cancelled, _conversation.LastResult!.Status);
    }

    private static ComponentDialog MainDialog(string prompt) => new ComponentDialog("main")
        .AddDialog(new WaterfallDialog("steps").AddStep((step, token) =>
            step.PromptAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text($"{prompt}?") }, token)))
        .AddDialog(new TextPrompt(prompt));
}
