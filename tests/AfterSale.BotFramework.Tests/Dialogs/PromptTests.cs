using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Dialogs.Choices;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class PromptTests
{
    // A channel that shows buttons.
    private readonly Conversation _conversation = new() { Adapter = new TestAdapter(Channels.Emulator) };

    [Fact]
    public async Task A_prompt_asks_again_until_the_validator_accepts()
    {
        List<int> attempts = [];
        var prompt = new TextPrompt("p", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            return Task.FromResult(context.Recognized.Value!.Length > 2);
        });
        var question = await AskAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text("name?"), RetryPrompt = MessageFactory.Text("longer?") });
        Assert.Equal(("name?", InputHints.AcceptingInput), (question.Text, question.InputHint));
        Assert.Equal("longer?", (await AnswerAsync(prompt, "a"))!.Text);
        Assert.Equal("longer?", (await AnswerAsync(prompt, "ab"))!.Text);
        Assert.Null(await AnswerAsync(prompt, "abc"));
        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal("abc", _conversation.LastResult!.Result);
    }

    [Fact]
    public async Task A_validator_that_answers_itself_is_not_followed_by_the_question()
    {
        var prompt = new TextPrompt("p", async (context, token) =>
        {
            await context.Context.SendActivityAsync("No numbers, please.", cancellationToken: token);
            return false;
        });
        await AskAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text("name?") });
        Assert.Equal("No numbers, please.", (await AnswerAsync(prompt, "5"))!.Text);
    }

    [Fact]
    public async Task A_validator_may_change_the_answer()
    {
        var prompt = new TextPrompt("p", (context, _) =>
        {
            context.Recognized.Value = context.Recognized.Value!.Trim();
            return Task.FromResult(true);
        });
        await AskAsync(prompt, new PromptOptions());
        await AnswerAsync(prompt, "  Ann ");
        Assert.Equal("Ann", _conversation.LastResult!.Result);
    }

    [Fact]
    public async Task What_is_no_message_is_no_answer()
    {
        var prompt = new TextPrompt("p");
        await AskAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text("name?") });
        var replies = await _conversation.SayAsync(
            new Activity { Type = ActivityTypes.Typing }, (dc, token) => dc.ContinueDialogAsync(token), prompt);
        Assert.Empty(replies);
        Assert.Equal(DialogTurnStatus.Waiting, _conversation.LastResult!.Status);
    }

    [Fact]
    public async Task The_same_question_can_be_sent_again_and_again()
    {
        var prompt = new TextPrompt("p", (_, _) => Task.FromResult(false));
        var options = new PromptOptions { Prompt = MessageFactory.Text("name?") };
        await AskAsync(prompt, options);
        var ids = new HashSet<string?> { (await AnswerAsync(prompt, "a"))!.Id, (await AnswerAsync(prompt, "b"))!.Id };
        Assert.Equal(2, ids.Count);
        Assert.Null(options.Prompt.Id);
    }

    [Fact]
    public async Task A_prompt_is_begun_with_prompt_options_only() => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => _conversation.SayAsync(Conversation.Message("x"), (dc, token) => dc.BeginDialogAsync("p", "text", token), new TextPrompt("p")));

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yeah, sure!", true)]
    [InlineData("👍", true)]
    [InlineData("no", false)]
    [InlineData("Nope.", false)]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("the second", false)]
    public async Task Yes_and_no_are_understood(string answer, bool expected)
    {
        var prompt = new ConfirmPrompt("p");
        await AskAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text("sure?") });
        Assert.Null(await AnswerAsync(prompt, answer));
        Assert.Equal(expected, _conversation.LastResult!.Result);
    }

    [Theory]
    [InlineData("perhaps")]
    [InlineData("yes and no")]
    [InlineData("not sure")]
    [InlineData("know")]
    public async Task What_is_neither_is_asked_again(string answer)
    {
        var prompt = new ConfirmPrompt("p");
        await AskAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text("sure?"), RetryPrompt = MessageFactory.Text("yes or no?") });
        Assert.Equal("yes or no?", (await AnswerAsync(prompt, answer))!.Text);
    }

    [Fact]
    public async Task Yes_and_no_are_in_the_language_of_the_user()
    {
        _conversation.Adapter.Locale = "de-AT";
        var prompt = new ConfirmPrompt("p");
        var question = await AskAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text("sicher?") });
        Assert.Equal(["Ja", "Nein"], question.SuggestedActions!.Actions!.Select(action => action.Title));
        await AnswerAsync(prompt, "klar");
        Assert.Equal(true, _conversation.LastResult!.Result);
    }

    [Theory]
    [InlineData("green", 1)]
    [InlineData("the BLUE one", 2)]
    [InlineData("second", 1)]
    [InlineData("3", 2)]
    [InlineData("crimson", 0)]
    public async Task A_choice_is_understood_after_the_store(string answer, int index)
    {
        var prompt = new ChoicePrompt("p");
        var question = await AskAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text("colour?"), Choices = Colours() });
        Assert.Equal(3, question.SuggestedActions!.Actions!.Count);
        Assert.Null(await AnswerAsync(prompt, answer));
        Assert.Equal(index, Assert.IsType<FoundChoice>(_conversation.LastResult!.Result).Index);
    }

    [Fact]
    public async Task On_a_channel_without_buttons_the_choices_stand_in_the_text()
    {
        var prompt = new ChoicePrompt("p");
        var replies = await new Conversation().SayAsync(
            Conversation.Message("begin"),
            (dc, token) => dc.PromptAsync(prompt.Id, new PromptOptions { Prompt = MessageFactory.Text("colour?"), Choices = Colours() }, token),
            prompt);
        Assert.Equal("colour? (1) red, (2) green, or (3) blue", Assert.Single(replies).Text);
    }

    [Fact]
    public async Task An_unknown_choice_is_asked_again_with_the_choices()
    {
        var prompt = new ChoicePrompt("p");
        await AskAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text("colour?"), Choices = Colours() });
        var again = await AnswerAsync(prompt, "loud");
        Assert.Equal(("colour?", 3), (again!.Text, again.SuggestedActions!.Actions!.Count));
    }

    [Theory]
    [InlineData(ListStyle.Inline, "colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "colour?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.None, "colour?")]
    public async Task Choices_are_shown_as_the_options_say(ListStyle style, string text)
    {
        var prompt = new ChoicePrompt("p") { Style = ListStyle.SuggestedAction };
        var question = await AskAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text("colour?"), Choices = Colours(), Style = style });
        Assert.Equal((text, null), (question.Text, question.SuggestedActions));
    }

    private static List<Choice> Colours() => [new("red") { Synonyms = ["crimson"] }, new("green"), new("blue")];

    private async Task<Activity> AskAsync(Dialog prompt, PromptOptions options)
    {
        var replies = await _conversation.SayAsync(
            Conversation.Message("begin"), (dc, token) => dc.PromptAsync(prompt.Id, options, token), prompt);
        return replies.Count == 0 ? new Activity() : replies.Single();
    }

    private async Task<Activity?> AnswerAsync(Dialog prompt, string text) =>
        (await _conversation.SayAsync(Conversation.Message(text), (dc, token) => dc.ContinueDialogAsync(token), prompt)).SingleOrDefault();
}
