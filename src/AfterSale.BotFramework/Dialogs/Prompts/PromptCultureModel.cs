using AfterSale.BotFramework.Dialogs.Choices;

namespace AfterSale.BotFramework.Dialogs.Prompts;

/// <summary>The words that prompts need in one language.</summary>
public class PromptCultureModel
{
    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Locale { get; set; } = string.Empty;

    /// <summary>What stands between choices.</summary>
    public string Separator { get; set; } = ", ";

    /// <summary>What stands between two choices.</summary>
    public string InlineOr { get; set; } = string.Empty;

    /// <summary>What stands before the last of several choices.</summary>
    public string InlineOrMore { get; set; } = string.Empty;

    /// <summary>The choice for yes.</summary>
    public string YesInLanguage { get; set; } = string.Empty;

    /// <summary>The choice for no.</summary>
    public string NoInLanguage { get; set; } = string.Empty;

    /// <summary>Other words for yes; the SDK takes them from its recognisers.</summary>
    public IReadOnlyList<string> YesWords { get; set; } = [];

    /// <summary>Other words for no; the SDK takes them from its recognisers.</summary>
    public IReadOnlyList<string> NoWords { get; set; } = [];

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
        var tokens = Tokenizer.DefaultTokenizer(text, Locale).Select(token => token.Normalized).ToList();
        return (Contains(tokens, [YesInLanguage, .. YesWords]), Contains(tokens, [NoInLanguage, .. NoWords]));
    }

    private bool Contains(List<string> tokens, IEnumerable<string> phrases) => phrases
        .Select(phrase => Tokenizer.DefaultTokenizer(phrase, Locale).Select(token => token.Normalized).ToList())
        .Any(phrase => Enumerable.Range(0, Math.Max(0, tokens.Count - phrase.Count + 1))
            .Any(start => phrase.Count > 0 && tokens.Skip(start).Take(phrase.Count).SequenceEqual(phrase)));
}
