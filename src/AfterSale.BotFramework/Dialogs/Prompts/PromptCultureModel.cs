using AfterSale.BotFramework.Dialogs.Choices;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>The words that prompts need in one language.</summary>
public sealed class PromptCultureModel
{
    /// <summary>The language, as a BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>What stands between choices.</summary>
    public string Separator { get; init; } = ", ";

    /// <summary>What stands between two choices.</summary>
    public required string InlineOr { get; init; }

    /// <summary>What stands before the last of several choices.</summary>
    public required string InlineOrMore { get; init; }

    /// <summary>The choice for yes.</summary>
    public required string YesInLanguage { get; init; }

    /// <summary>The choice for no.</summary>
    public required string NoInLanguage { get; init; }

    /// <summary>Other words for yes.</summary>
    public IReadOnlyList<string> YesWords { get; init; } = [];

    /// <summary>Other words for no.</summary>
    public IReadOnlyList<string> NoWords { get; init; } = [];

    internal ChoiceFactoryOptions ToChoiceFactoryOptions() => new()
    {
        InlineSeparator = Separator,
        InlineOr = InlineOr,
        InlineOrMore = InlineOrMore,
        IncludeNumbers = true,
    };

    // Which of the two the words of the text say: perhaps neither, perhaps both.
    internal (bool Yes, bool No) ReadYesOrNo(string text)
    {
        var tokens = Tokenizer.Tokenize(text, Locale).Select(token => token.Normalized).ToList();
        return (Contains(tokens, [YesInLanguage, .. YesWords]), Contains(tokens, [NoInLanguage, .. NoWords]));
    }

    private bool Contains(List<string> tokens, IEnumerable<string> phrases) => phrases
        .Select(phrase => Tokenizer.Tokenize(phrase, Locale).Select(token => token.Normalized).ToList())
        .Any(phrase => Enumerable.Range(0, Math.Max(0, tokens.Count - phrase.Count + 1))
            .Any(start => phrase.Count > 0 && tokens.Skip(start).Take(phrase.Count).SequenceEqual(phrase)));
}
