using System.Globalization;
using System.Text;

namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public sealed record Token
{
    /// <summary>The index of its first character.</summary>
    public int Start { get; set; }

    /// <summary>The index of its last character.</summary>
    public int End { get; set; }

    /// <summary>The word.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The word in the form in which words are compared.</summary>
    public string Normalized { get; set; } = string.Empty;
}

/// <summary>Splits a text into words.</summary>
/// <param name="text">The text.</param>
/// <param name="locale">Its language.</param>
/// <returns>The words.</returns>
public delegate List<Token> TokenizerFunction(string? text, string? locale = null);

/// <summary>Splits text into words; an emoji is a word.</summary>
public static class Tokenizer
{
    /// <summary>Breaks at spaces and punctuation; the rule is the same for all languages.</summary>
    public static TokenizerFunction DefaultTokenizer { get; } = Tokenize;

    private static List<Token> Tokenize(string? text, string? locale)
    {
        var tokens = new List<Token>();
        var start = -1;
        var index = 0;
        text ??= string.Empty;
        while (index < text.Length)
        {
            var length = Rune.TryGetRuneAt(text, index, out var rune) ? rune.Utf16SequenceLength : 1;
            if (IsPartOfWord(rune))
            {
                start = start < 0 ? index : start;
            }
            else
            {
                Add(tokens, text, start, index);
                start = -1;
                if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
                {
                    Add(tokens, text, index, index + length);
                }
            }

            index += length;
        }

        Add(tokens, text, start, text.Length);
        return tokens;
    }

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        if (start >= 0 && end > start)
        {
            var word = text[start..end];
            tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }
}
