using AfterSale.BotFramework.Dialogs.Choices;
using AfterSale.BotFramework.Schema;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace AfterSale.BotFramework.Tests.Dialogs;

public sealed class ChoiceTests
{
    private static readonly string[] Plans = ["basic plan", "gold plan", "platinum plan with support"];

    [Theory]
    [InlineData("gold plan", 1)]
    [InlineData("I'd like the Gold Plan, please", 1)]
    [InlineData("gold - ehm - plan", 1)]
    [InlineData("the 3rd", 2)]
    [InlineData("first one", 0)]
    [InlineData("number two", 1)]
    [InlineData("2.", 1)]
    public void An_answer_names_a_choice(string answer, int index) =>
        Assert.Equal(index, Assert.Single(ChoiceRecognizers.RecognizeChoices(answer, Plans)).Resolution.Index);

    [Theory]
    [InlineData("")]
    [InlineData("gold")]
    [InlineData("plan")]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    [InlineData("plan gold")]
    [InlineData("gold some words too many plan")]
    public void Another_answer_names_none(string answer) => Assert.Empty(ChoiceRecognizers.RecognizeChoices(answer, Plans));

    [Fact]
    public void Part_of_the_words_is_enough_if_allowed_and_the_best_fit_is_first()
    {
        var found = ChoiceRecognizers.RecognizeChoices("gold", Plans, new FindChoicesOptions { AllowPartialMatches = true });
        Assert.Equal((1, 0.5f), (found.Single().Resolution.Index, found.Single().Resolution.Score));
    }

    [Fact]
    public void Two_choices_in_one_answer_are_both_found_in_its_order()
    {
        var found = ChoiceRecognizers.RecognizeChoices("gold plan or basic plan", Plans);
        Assert.Equal([1, 0], found.Select(match => match.Resolution.Index));
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_left_out()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Plans, options));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("second", Plans, options));
    }

    [Fact]
    public void Titles_and_synonyms_name_a_choice_and_the_value_is_returned()
    {
        Choice[] choices = [new("a") { Action = new CardAction { Title = "Alpha" }, Synonyms = ["the best"] }];
        Assert.Equal(("a", "Alpha"), Read("alpha"));
        Assert.Equal(("a", "the best"), Read("the best"));
        Assert.Equal(("a", "a"), Read("A"));
        (string?, string?) Read(string text) => ChoiceRecognizers.RecognizeChoices(text, choices) is [var found]
            ? (found.Resolution.Value, found.Resolution.Synonym)
            : default;
    }

    [Fact]
    public void Values_and_titles_can_be_left_out()
    {
        Choice[] choices = [new("a") { Action = new CardAction { Title = "Alpha" }, Synonyms = ["best"] }];
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("a", choices, new FindChoicesOptions { NoValue = true }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("alpha", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("best", choices, new FindChoicesOptions { NoValue = true, NoAction = true }));
    }

    [Fact]
    public void How_far_apart_the_words_may_stand_can_be_said()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("gold ehm plan", Plans, new FindChoicesOptions { MaxTokenDistance = 0 }));
        var far = ChoiceRecognizers.RecognizeChoices("gold some words too many plan", Plans, new FindChoicesOptions { MaxTokenDistance = 4 });
        Assert.Equal(1, Assert.Single(far).Resolution.Index);
    }

    [Fact]
    public void Nothing_is_found_in_nothing()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(null, Plans));
        Assert.Empty(Find.FindChoices(null, Plans));
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("gold plan", (string[])null!));
    }

    [Fact]
    public void The_longer_of_two_values_that_overlap_is_meant()
    {
        SortedValue[] values = [new() { Value = "tea", Index = 0 }, new() { Value = "green tea", Index = 1 }];
        var found = Find.FindValues("a green tea, then tea", values);
        Assert.Equal([(1, "green tea", 2, "value")], found.Select(match => (match.Resolution.Index, match.Text, match.Start, match.TypeName)).Take(1));
    }

    [Fact]
    public void Words_are_split_as_the_options_say()
    {
        List<Token> AtCommas(string? text, string? locale) =>
            [.. (text ?? "").Split(',').Select(part => new Token { Text = part, Normalized = part, End = part.Length - 1 })];
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the gold plan", Plans, new FindChoicesOptions { Tokenizer = AtCommas }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("gold plan,please", Plans, new FindChoicesOptions { Tokenizer = AtCommas }));
    }

    [Fact]
    public void Emoji_and_punctuation_part_words()
    {
        var tokens = Tokenizer.DefaultTokenizer("It's-on:NOW 👍👍");
        Assert.Equal(["it", "s", "on", "now", "👍", "👍"], tokens.Select(token => token.Normalized));
        Assert.Equal((12, 13), (tokens[4].Start, tokens[4].End));
    }

    [Fact]
    public void Suggested_choices_can_be_for_some_alone() =>
        Assert.Equal(["ann"], ChoiceFactory.SuggestedAction(ChoiceFactory.ToChoices(["a"]), "which?", null, ["ann"]).SuggestedActions!.To);

    [Theory]
    [InlineData(Channels.Webchat, "", 3, "suggested")]
    [InlineData(Channels.Msteams, "personal", 3, "suggested")]
    [InlineData(Channels.Msteams, "personal", 4, "hero")]
    [InlineData(Channels.Msteams, "channel", 3, "hero")]
    [InlineData("sms", "", 3, "inline")]
    [InlineData("sms", "", 4, "list")]
    public void Choices_are_shown_as_fits_the_channel(string channel, string conversationType, int count, string expected)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"option {number}")]);
        var message = ChoiceFactory.ForChannel(channel, choices, "which?", null, null, conversationType);
        var shown = message switch
        {
            { SuggestedActions: not null } => "suggested",
            { Attachments.Count: 1 } => "hero",
            { Text: { } text } when text.Contains('\n', StringComparison.Ordinal) => "list",
            _ => "inline",
        };
        Assert.Equal(expected, shown);
    }

    [Fact]
    public void Long_titles_are_a_list() => Assert.Contains(
        "\n",
        ChoiceFactory.ForChannel(Channels.Webchat, ChoiceFactory.ToChoices(["a title that is much too long for a button"]), "which?").Text,
        StringComparison.Ordinal);

    [Property]
    public bool The_words_of_a_text_are_where_they_say(NonNull<string> text) => Tokenizer.DefaultTokenizer(text.Get)
        .All(token => text.Get[token.Start..(token.End + 1)] == token.Text);

    [Property]
    public bool Whatever_is_said_is_answered_without_an_exception(NonNull<string> text) => ChoiceRecognizers
        .RecognizeChoices(text.Get, Plans).TrueForAll(match => match.Resolution.Index is >= 0 and < 3);
}
