using System.Globalization;
using System.Text;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>Makes the text of users harmless in text blocks, which read a part of Markdown.</summary>
public static class AdaptiveText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>
    /// Makes text show as it is: what Markdown and the date functions of cards would read is escaped, newlines are kept, control characters
    /// and changes of the writing direction are removed, and lines with text from right to left are isolated, so that they do not disturb
    /// what stands beside them.
    /// </summary>
    /// <param name="text">The text of a user.</param>
    /// <returns>The text to put into a text block.</returns>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var lines = Clean(text).Split('\n').Select(EscapeLine);
        return string.Join('\n', lines);
    }

    /// <summary>Removes what is never text: control characters, changes of the writing direction, halves of characters.</summary>
    /// <param name="text">The text of a user.</param>
    /// <returns>Text with newlines as its only control characters.</returns>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n' or '\r' or 0x0085 or 0x2028 or 0x2029:
                    clean.Append('\n');
                    break;
                case '\t':
                    clean.Append(' ');
                    break;
                case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF:
                case var _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control:
                    break;
                default:
                    clean.Append(rune.ToString());
                    break;
            }
        }

        return clean.ToString();
    }

    private static string EscapeLine(string line)
    {
        // Four spaces at the start would make it code.
        var text = line.TrimStart(' ');
        var escaped = new StringBuilder(text.Length + 8);
        var marker = LineMarker(text);
        for (var index = 0; index < text.Length; index++)
        {
            if (index == marker || IsActive(text, index))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[index]);
        }

        return IsRightToLeft(text) ? $"{FirstStrongIsolate}{escaped}{PopDirectionalIsolate}" : escaped.ToString();
    }

    // The character that would make the line a heading, a quotation or an item: # > - + = or the point after a number.
    private static int LineMarker(string text)
    {
        if (text.Length > 0 && text[0] is '#' or '>' or '-' or '+' or '=')
        {
            return 0;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? digits : -1;
    }

    private static bool IsActive(string text, int index)
    {
        var next = index + 1 < text.Length ? text[index + 1] : ' ';
        var previous = index > 0 ? text[index - 1] : ' ';
        return text[index] switch
        {
            '\\' or '*' or '_' or '[' or ']' or '`' or '~' or '|' or '<' => true,
            '(' => previous == ']',
            '!' => next == '[',
            '&' => next == '#' || char.IsAsciiLetter(next),
            '{' => previous == '{',
            _ => false,
        };
    }

    private static bool IsRightToLeft(string text) => text.EnumerateRunes().Any(rune => rune.Value is
        (>= 0x0590 and <= 0x08FF) or 0x200F or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF));
}
