using System.Globalization;
using System.Text;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.Sales;

/// <summary>Checks what people typed, in the characters that a reader sees.</summary>
internal static class VisibleText
{
    /// <summary>No script needs more UTF-16 units for one visible character; more is an attack, not a name.</summary>
    private const int MostUnitsPerCharacter = 16;

    /// <summary>The first problem of a text that must not be empty.</summary>
    public static CloseProblem? Check(string text, int most, bool manyLines)
    {
        var trimmed = text.Trim();
        if (HasUnreadable(trimmed, manyLines))
        {
            return new CloseProblem(CloseProblemReason.NotText);
        }

        if (trimmed.EnumerateRunes().All(IsInvisible))
        {
            return new CloseProblem(CloseProblemReason.Missing);
        }

        var length = new StringInfo(trimmed).LengthInTextElements;
        return length > most || trimmed.Length > most * MostUnitsPerCharacter
            ? new CloseProblem(CloseProblemReason.TooLong, most, length)
            : null;
    }

    /// <summary>Whether a text holds control characters (line breaks and tabs may be allowed) or half characters.</summary>
    public static bool HasUnreadable(string text, bool manyLines)
    {
        for (var index = 0; index < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                return true;
            }

            if (Runes.IsNoCharacter(rune) || (Rune.IsControl(rune) && !(manyLines && rune.Value is '\n' or '\r' or '\t')))
            {
                return true;
            }

            index += rune.Utf16SequenceLength;
        }

        return false;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
