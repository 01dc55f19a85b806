using System.Text.Json;
using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    private readonly Conversation _conversation = new();

    [Fact]
    public async Task Steps_run_one_a_turn_and_values_survive_the_store()
    {
        var dialog = new ComponentDialog("main")
            .AddDialog(new WaterfallDialog("steps",
            [
                async (step, token) =>
                {
                    step.Values["count"] = 1;
                    step.Values["price"] = 12.50m;
                    step.Values["customer"] = new Customer { Name = "Ann" };
                    return await step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("name?") }, token);
                },
                async (step, token) =>
                {
                    step.Values["name"] = (string)step.Result!;
                    return await step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("town?") }, token);
                },
                async (step, token) =>
                {
                    Assert.Equal(1, (int)step.Values["count"]!);
                    Assert.Equal(12.50m, step.GetValue<decimal>("price"));
                    Assert.Equal("Ann", step.GetValue<Customer>("customer")!.Name);
                    var text = $"{step.Values["name"]} of {step.Result}";
                    await step.Context.SendActivityAsync(text, cancellationToken: token);
                    return await step.EndDialogAsync(text, token);
                },
            ]))
            .AddDialog(new TextPrompt("text"));
        Assert.Equal("name?", await _conversation.RunAsync(dialog, "hi"));
        Assert.Equal("town?", await _conversation.RunAsync(dialog, "Bob"));
        Assert.Equal("Bob of Berlin", await _conversation.RunAsync(dialog, "Berlin"));
        Assert.Equal(DialogTurnStatus.Complete, _conversation.LastResult!.Status);
        Assert.Equal("Bob of Berlin", _conversation.LastResult.Result);
        Assert.Equal("name?", await _conversation.RunAsync(dialog, "again"));
    }

    [Fact]
    public async Task Options_are_the_object_first_and_json_later_and_read_the_same()
    {
        List<string> seen = [];
        var waterfall = new WaterfallDialog("w",
        [
            (step, _) =>
            {
                seen.Add($"{step.Options!.GetType().Name} {step.GetOptions<Customer>()!.Name}");
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, token) =>
            {
                seen.Add($"{step.Options!.GetType().Name} {step.GetOptions<Customer>()!.Name}");
                return step.EndDialogAsync(cancellationToken: token);
            },
        ]);
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("w", new Customer { Name = "Ann" }, token), waterfall);
        await _conversation.SayAsync(Conversation.Message("y"), (dc, token) => dc.ContinueDialogAsync(token), waterfall);
        Assert.Equal([$"{nameof(Customer)} Ann", $"{nameof(JsonElement)} Ann"], seen);
    }

    [Fact]
    public async Task A_step_goes_on_at_once_with_next_but_only_once()
    {
        var waterfall = new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                var result = await step.NextAsync("from one", token);
                await Assert.ThrowsAsync<InvalidOperationException>(() => step.NextAsync("twice", token));
                return result;
            },
            (step, token) => step.EndDialogAsync($"{step.Reason} {step.Result}", token),
        ]);
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("w", null, token), waterfall);
        Assert.Equal("NextCalled from one", _conversation.LastResult!.Result);
    }

    [Fact]
    public async Task A_waterfall_ends_with_the_result_of_its_last_step()
    {
        var waterfall = new WaterfallDialog("w").AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn));
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("w", null, token), waterfall);
        await _conversation.SayAsync(Conversation.Message("last"), (dc, token) => dc.ContinueDialogAsync(token), waterfall);
        Assert.Equal((DialogTurnStatus.Complete, "last"), (_conversation.LastResult!.Status, _conversation.LastResult.Result));
    }

    [Fact]
    public async Task What_is_no_message_does_not_move_a_waterfall()
    {
        var waterfall = new WaterfallDialog("w").AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn));
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("w", null, token), waterfall);
        await _conversation.SayAsync(
            new Activity { Type = ActivityTypes.Typing }, (dc, token) => dc.ContinueDialogAsync(token), waterfall);
        Assert.Equal(DialogTurnStatus.Waiting, _conversation.LastResult!.Status);
    }

    [Fact]
    public async Task A_dialog_that_is_replaced_gives_way_to_the_other()
    {
        var waterfall = new WaterfallDialog("w").AddStep(async (step, token) => step.GetOptions<int>() < 3
            ? await step.ReplaceDialogAsync("w", step.GetOptions<int>() + 1, token)
            : await step.EndDialogAsync($"{step.Stack.Count}", token));
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("w", 0, token), waterfall);
        Assert.Equal("1", _conversation.LastResult!.Result);
    }

    [Fact]
    public async Task Cancelling_ends_every_dialog_and_tells_each()
    {
        List<string> ended = [];
        var inner = new Noting("inner", ended);
        var outer = new WaterfallDialog("outer").AddStep((step, token) => step.BeginDialogAsync("inner", null, token));
        await _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("outer", null, token), outer, inner);
        await _conversation.SayAsync(Conversation.Message("y"), (dc, token) => dc.CancelAllDialogsAsync(token), outer, inner);
        Assert.Equal(DialogTurnStatus.Cancelled, _conversation.LastResult!.Status);
        Assert.Equal(["inner CancelCalled"], ended);
        await _conversation.SayAsync(Conversation.Message("z"), (dc, token) => dc.ContinueDialogAsync(token), outer, inner);
        Assert.Equal(DialogTurnStatus.Empty, _conversation.LastResult.Status);
        await _conversation.SayAsync(Conversation.Message("z"), (dc, token) => dc.CancelAllDialogsAsync(token), outer, inner);
        Assert.Equal(DialogTurnStatus.Empty, _conversation.LastResult.Status);
    }

    [Fact]
    public async Task A_dialog_that_is_not_in_the_set_cannot_be_begun() => await Assert.ThrowsAsync<ArgumentException>(
        () => _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("unknown", null, token)));

    private sealed class Customer
    {
        public string? Name { get; set; }
    }

    private sealed class Noting(string id, List<string> ended) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }
    }
}
