using System.Globalization;
using System.Text;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.Customers;

/// <summary>Names as they are compared: case, accents and punctuation do not count.</summary>
public static class Names
{
    private static readonly Dictionary<char, string> Spellings = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i",
        ['ς'] = "σ",
    };

    /// <summary>
    /// The text in small letters, without accents (also Hebrew points and Arabic vowel marks) and punctuation, words parted by
    /// one space. Letters of other scripts and emoji stay. Apostrophes and full stops join ("O'Brien" = "obrien",
    /// "S.A." = "sa"), other punctuation parts ("Coca-Cola" = "coca cola"). Texts that mean the same fold to the same.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string Fold(string text)
    {
        // Half characters become U+FFFD by themselves; like them, what is no character at all cannot be normalised.
        var whole = string.Concat(text.EnumerateRunes().Select(rune => Runes.IsNoCharacter(rune) ? Rune.ReplacementChar : rune));
        var folded = new StringBuilder(whole.Length);
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            Append(folded, rune);
        }

        var words = folded.ToString().Normalize(NormalizationForm.FormKC)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', words);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (IsMark(rune.Value) || Joins(rune))
        {
            return;
        }

        if (Parts(rune))
        {
            folded.Append(' ');
            return;
        }

        var small = Rune.ToLowerInvariant(rune);
        _ = small.IsBmp && Spellings.TryGetValue((char)small.Value, out var spelling)
            ? folded.Append(spelling)
            : folded.Append(small);
    }

    private static bool IsMark(int value) => value is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7)
        or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0xFE00 and <= 0xFE0F);

    private static bool Joins(Rune rune) =>
        rune.Value is '\'' or '.' or 0x2019 or 0x2018 or 0x02BC or '`' or 0x00B4
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    private static bool Parts(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.IsPunctuation(rune) || Rune.IsControl(rune);
}
