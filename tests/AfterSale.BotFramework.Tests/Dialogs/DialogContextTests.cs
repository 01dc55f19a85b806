using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class DialogContextTests
{
    private readonly Conversation _conversation = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_dialog_without_an_id_can_be_neither_begun_nor_found(string? id)
    {
        await InATurnAsync(dc => Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(id!)));
        await InATurnAsync(dc => Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync(id!, new PromptOptions())));
        await InATurnAsync(dc => Assert.ThrowsAsync<ArgumentNullException>(() => dc.ReplaceDialogAsync(id!)));
        Assert.Throws<ArgumentNullException>(() => new DialogSet().Find(id!));
    }

    [Fact]
    public async Task A_prompt_needs_options_and_a_context_its_parts()
    {
        await InATurnAsync(dc => Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("p", null!)), new TextPrompt("p"));
        await InATurnAsync(dc =>
        {
            Assert.Throws<ArgumentNullException>(() => new DialogContext(null!, dc.Context, new DialogState()));
            Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (ITurnContext)null!, new DialogState()));
            Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), dc.Context, null!));
            return Task.CompletedTask;
        });
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null!));
    }

    [Fact]
    public async Task An_unknown_dialog_is_named_in_the_fault() => await InATurnAsync(async dc =>
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("nowhere"));
        Assert.Contains("'nowhere' was not found", fault.Message, StringComparison.Ordinal);
        Assert.Empty(dc.Stack);
    });

    [Fact]
    public async Task A_token_in_the_place_of_a_value_is_a_mistake() => await InATurnAsync(
        async dc =>
        {
            await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("p", CancellationToken.None));
            await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("p", CancellationToken.None));
            await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None));
        },
        new TextPrompt("p"));

    [Fact]
    public void A_dialog_whose_id_is_taken_gets_a_number()
    {
        var (first, second, third) = (new TextPrompt("same"), new TextPrompt("same"), new WaterfallDialog("same"));
        var set = new DialogSet().Add(first).Add(second).Add(third).Add(first);
        Assert.Equal(("same", "same2", "same3"), (first.Id, second.Id, third.Id));
        Assert.Same(second, set.Find("same2"));
        Assert.Equal(3, set.GetDialogs().Count());
        Assert.Null(set.Find("same4"));
        set.Add(new TextPrompt("same4"));
        Assert.NotNull(set.Find("same4"));
        Assert.Throws<ArgumentNullException>(() => set.Add(null!));
    }

    [Fact]
    public async Task A_component_begins_with_the_first_dialog_even_if_its_id_was_taken_elsewhere()
    {
        var component = new ComponentDialog("component").AddDialog(new TextPrompt("a")).AddDialog(new TextPrompt("a"));
        Assert.Equal("a", component.InitialDialogId);
        await InATurnAsync(
            async dc => Assert.Equal(DialogTurnStatus.Waiting, (await dc.BeginDialogAsync("component", new PromptOptions())).Status), component);
    }

    [Fact]
    public async Task The_last_result_is_that_of_the_turn_and_one_before_resumes_the_dialog_below()
    {
        var below = new WaterfallDialog("below")
            .AddStep((step, token) => step.BeginDialogAsync("above", "asked", token))
            .AddStep((step, token) => step.EndDialogAsync($"{step.Reason}: {step.Result}", token));
        var above = new WaterfallDialog("above").AddStep((step, token) => step.EndDialogAsync($"answer to {step.Options}", token));
        await InATurnAsync(
            async dc =>
            {
                var result = await dc.BeginDialogAsync("below");
                Assert.Equal((DialogTurnStatus.Complete, "EndCalled: answer to asked"), (result.Status, result.Result));
                Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
                Assert.Equal((DialogTurnStatus.Complete, 7), ((await dc.EndDialogAsync(7)).Status, (await dc.EndDialogAsync(7)).Result));
            },
            below,
            above);
    }

    [Fact]
    public async Task A_dialog_that_takes_the_place_of_another_leaves_the_ones_below()
    {
        var other = new WaterfallDialog("other").AddStep((step, _) => Task.FromResult(new DialogTurnResult(DialogTurnStatus.Waiting, step.Options)));
        await InATurnAsync(
            async dc =>
            {
                await dc.BeginDialogAsync("p", new PromptOptions());
                await dc.BeginDialogAsync("p", new PromptOptions());
                Assert.Equal("given", (await dc.ReplaceDialogAsync("other", "given")).Result);
                Assert.Null((await dc.ReplaceDialogAsync("other")).Result);
                Assert.Equal(["other", "p"], dc.Stack.Select(instance => instance.Id));
            },
            other,
            new TextPrompt("p"));
    }

    [Fact]
    public async Task Cancelling_with_the_parents_empties_them_too_and_without_them_leaves_them()
    {
        foreach (var withParents in new[] { false, true })
        {
            await InATurnAsync(
                async dc =>
                {
                    await dc.BeginDialogAsync("component", new PromptOptions());
                    var inner = dc.Child!;
                    Assert.Equal(DialogTurnStatus.Cancelled, (await inner.CancelAllDialogsAsync(withParents)).Status);
                    Assert.Equal((0, withParents ? 0 : 1), (inner.Stack.Count, dc.Stack.Count));

                    // Within a dialog there is always something to cancel.
                    Assert.Equal(DialogTurnStatus.Cancelled, (await inner.CancelAllDialogsAsync()).Status);
                    await dc.CancelAllDialogsAsync();
                    Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
                },
                new ComponentDialog("component").AddDialog(new TextPrompt("p")));
        }
    }

    [Fact]
    public async Task The_active_dialog_asks_again_in_its_first_words()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("first?"), RetryPrompt = MessageFactory.Text("again?") };
        var component = new ComponentDialog("component").AddDialog(new TextPrompt("p"));
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("component", options, token), component);
        var replies = await _conversation.SayAsync(
            Conversation.Message("x"),
            async (dc, token) =>
            {
                await dc.RepromptDialogAsync(token);
                return Dialog.EndOfTurn;
            },
            component);
        Assert.Equal("first?", Assert.Single(replies).Text);
    }

    [Fact]
    public async Task A_question_that_another_dialog_stood_before_is_asked_again_when_that_ends()
    {
        var notice = new WaterfallDialog("notice")
            .AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn))
            .AddStep((step, token) => step.EndDialogAsync(null, token));
        Dialog[] dialogs = [new TextPrompt("p"), notice];
        var options = new PromptOptions { Prompt = MessageFactory.Text("name?") };
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("p", options, token), dialogs);
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("notice", null, token), dialogs);
        var replies = await _conversation.SayAsync(Conversation.Message("seen"), (dc, token) => dc.ContinueDialogAsync(token), dialogs);
        Assert.Equal(("name?", DialogTurnStatus.Waiting), (Assert.Single(replies).Text, _conversation.LastResult!.Status));
    }

    [Fact]
    public async Task A_step_that_is_gone_on_from_hands_its_result_to_the_next()
    {
        var seen = new List<string>();
        var waterfall = new WaterfallDialog("w")
            .AddStep((step, token) => step.NextAsync("one", token))
            .AddStep((step, token) =>
            {
                seen.Add($"{step.Index} {step.Reason} {step.Result}");
                return step.NextAsync("two", token);
            });
        await InATurnAsync(
            async dc =>
            {
                var result = await dc.BeginDialogAsync("w");
                Assert.Equal((DialogTurnStatus.Complete, "two"), (result.Status, result.Result));
            },
            waterfall);
        Assert.Equal(["1 NextCalled one"], seen);
    }

    [Fact]
    public async Task Every_run_of_a_waterfall_has_an_id_that_stays()
    {
        var waterfall = new WaterfallDialog("w")
            .AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn))
            .AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn));
        var ids = new List<object?>();
        async Task<DialogTurnResult> Noting(DialogContext dc, Task<DialogTurnResult> turn)
        {
            var result = await turn;
            ids.Add(dc.ActiveDialog!.State["instanceId"]);
            return result;
        }

        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => Noting(dc, dc.BeginDialogAsync("w", null, token)), waterfall);
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => Noting(dc, dc.ContinueDialogAsync(token)), waterfall);
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => Noting(dc, dc.ReplaceDialogAsync("w", null, token)), waterfall);
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
        Assert.True(Guid.TryParse((string?)ids[0], out _));
    }

    [Fact]
    public void A_waterfall_takes_no_null_step()
    {
        Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("w").AddStep(null!));
        Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("w", [null!]));
    }

    private static async Task InATurnAsync(Func<DialogContext, Task> act, params Dialog[] dialogs) => await new Conversation().SayAsync(
        Conversation.Message("x"),
        async (dc, _) =>
        {
            await act(dc);
            return Dialog.EndOfTurn;
        },
        dialogs);
}
