using System.Globalization;
using System.Text;

namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>A word of a text.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index of its last character.</param>
/// <param name="Text">The word.</param>
/// <param name="Normalized">The word in lower case.</param>
public sealed record Token(int Start, int End, string Text, string Normalized);

/// <summary>Splits text into words; an emoji is a word.</summary>
public static class Tokenizer
{
    /// <summary>Splits a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="locale">Its language; the rule is the same for all.</param>
    /// <returns>The words.</returns>
    public static IReadOnlyList<Token> Tokenize(string? text, string? locale = null)
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
        || rune.Value is '\'' or '’'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        if (start >= 0 && end > start)
        {
            var word = text[start..end];
            tokens.Add(new Token(start, end - 1, word, word.Replace('’', '\'').ToLowerInvariant()));
        }
    }
}
