using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>An amount as it was written.</summary>
/// <param name="End">The first character after it.</param>
/// <param name="Value">The size, without its sign.</param>
/// <param name="Huge">The size has more digits than a decimal holds.</param>
/// <param name="Negative">A minus sign or its like stands beside it.</param>
/// <param name="Mark">The currency, if one was written.</param>
/// <param name="Suffixed">Digits with a suffix, such as "40k".</param>
internal sealed record MoneyReading(int End, decimal Value, bool Huge, bool Negative, MoneyMark? Mark, bool Suffixed);

/// <summary>Reads an amount of money at one place of a text, by hand and in one pass.</summary>
internal static class MoneyScanner
{
    private static readonly string[] Hedges =
        ["about", "around", "roughly", "approximately", "approx.", "approx", "circa", "ca.", "ca", "nearly", "almost", "~", "≈"];

    private static readonly string[] SignWords = ["minus", "negative"];

    /// <summary>The text without the spaces, invisible marks and full stops around it, and without an "about" before it.</summary>
    public static string Trim(string? text)
    {
        var said = (text ?? "").AsSpan();
        while (said.Length > 0 && Invisible(said[0]))
        {
            said = said[1..];
        }

        while (said.Length > 0 && (Invisible(said[^1]) || said[^1] is '.' or '!' or ','))
        {
            said = said[..^1];
        }

        foreach (var hedge in Hedges)
        {
            if (said.StartsWith(hedge, StringComparison.OrdinalIgnoreCase)
                && (hedge.Length == 1 || (said.Length > hedge.Length && char.IsWhiteSpace(said[hedge.Length]))))
            {
                return said[hedge.Length..].TrimStart().ToString();
            }
        }

        return said.ToString();
    }

    /// <summary>The first place from here that is not a space.</summary>
    public static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Passes a sign; in a sentence a dash with a space after it is no sign.</summary>
    /// <returns>Whether it is a minus.</returns>
    public static bool ReadSign(string text, ref int at, bool inSentence)
    {
        if (at >= text.Length)
        {
            return false;
        }

        if (text[at] is '-' or '−' or '–' or '+')
        {
            var minus = text[at] != '+';
            var next = SkipSpaces(text, at + 1);
            if (inSentence && next > at + 1)
            {
                return false;
            }

            at = next;
            return minus;
        }

        var word = NumberWords.WordAt(text, at);
        if (SignWords.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            at = SkipSpaces(text, at + word.Length);
            return true;
        }

        return false;
    }

    /// <summary>Reads the amount that begins here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="culture">The reader's culture, for separators of its own.</param>
    /// <param name="inSentence">Whether other words may stand around the amount.</param>
    /// <param name="passed">How far the text needs no second look when there is no amount.</param>
    public static MoneyReading? Read(string text, int start, CultureInfo culture, bool inSentence, out int passed)
    {
        var at = start;
        var negative = ReadSign(text, ref at, inSentence);
        var before = MoneyCurrencies.Read(text, at, inSentence, before: true);
        passed = before?.End ?? at;
        at = before is null ? at : SkipSpaces(text, before.End);
        negative |= before is not null && ReadSign(text, ref at, inSentence);
        var bracketed = !inSentence && at < text.Length && text[at] == '(';
        at += bracketed ? 1 : 0;

        if (ReadNumber(text, at, culture) is not { } number)
        {
            return null;
        }

        passed = number.End;
        if (!number.Valid)
        {
            return null;
        }

        var (scale, end, glued) = ReadSuffix(text, number.End);
        if (bracketed)
        {
            if (end >= text.Length || text[end] != ')')
            {
                return null;
            }

            end++;
            negative = true;
        }

        var after = glued ?? MoneyCurrencies.Read(text, SkipSpaces(text, end), inSentence, before: false);
        if (after is not null && after.End < text.Length && char.IsDigit(text[after.End]))
        {
            after = null;
        }

        if (!TryCombine(before, after, out var mark))
        {
            if (!inSentence)
            {
                return null;
            }

            (mark, after) = (before, null);
        }

        end = after is null ? end : after.End;
        if (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]))
        {
            return null;
        }

        if (!inSentence && end + 1 == text.Length && (text[end] is '-' or '−'))
        {
            (negative, end) = (true, end + 1);
        }

        var suffixed = number.Digits && scale is >= 1_000m && (glued is not null || mark is not null || IsSuffixMark(text, number.End));
        return Scaled(number, scale ?? 1m, end, negative, mark, suffixed);
    }

    private static MoneyReading Scaled(Number number, decimal scale, int end, bool negative, MoneyMark? mark, bool suffixed) =>
        number.Huge || number.Value > MoneyRecognizer.Largest
            ? new MoneyReading(end, 0m, Huge: true, negative, mark, suffixed)
            : new MoneyReading(end, number.Value * scale, Huge: false, negative, mark, suffixed);

    private static Number? ReadNumber(string text, int at, CultureInfo culture)
    {
        if (NumberLiteral.Starts(text, at))
        {
            var literal = NumberLiteral.Read(text, at, culture, cultureDecides: false);
            return new Number(literal.Value, literal.Huge, literal.Valid, literal.End, Digits: true);
        }

        return NumberWords.Read(text, at, ordinals: false) is { } words
            ? new Number(words.Value, Huge: false, Valid: true, words.End, Digits: false)
            : null;
    }

    /// <summary>"k", "bn", "million" after the number, or with a currency in one word: "40kEUR".</summary>
    private static (decimal? Scale, int End, MoneyMark? Glued) ReadSuffix(string text, int end)
    {
        var at = SkipSpaces(text, end);
        var word = NumberWords.WordAt(text, at);
        var wordEnd = at + word.Length;
        var digitFollows = wordEnd < text.Length && char.IsDigit(text[wordEnd]);
        if (word.Length is 0 or > 12 || digitFollows)
        {
            return (null, end, null);
        }

        if (MoneyCurrencies.SuffixOf(word) is { } scale)
        {
            return (scale, wordEnd, null);
        }

        if (at > end || MoneyCurrencies.Read(text, at, inSentence: true, before: false) is not null)
        {
            return (null, end, null);
        }

        for (var length = Math.Min(3, word.Length - 1); length > 0; length--)
        {
            if (MoneyCurrencies.SuffixOf(word[..length]) is { } glued
                && MoneyCurrencies.Read(text, at + length, inSentence: true, before: false) is { } mark)
            {
                return (glued, at + length, mark);
            }
        }

        return (null, end, null);
    }

    /// <summary>Without a currency "5 m" may be a distance; "5m" and "5 million" mark money.</summary>
    private static bool IsSuffixMark(string text, int end) =>
        end < text.Length && (char.IsLetter(text[end]) || NumberWords.WordAt(text, SkipSpaces(text, end)).Length > 1);

    private static bool TryCombine(MoneyMark? before, MoneyMark? after, out MoneyMark? mark)
    {
        mark = before ?? after;
        if (before is null || after is null || (before.Code is not null && before.Code == after.Code))
        {
            return true;
        }

        mark = Covers(before, after) ? after : Covers(after, before) ? before : null;
        return mark is not null;
    }

    private static bool Covers(MoneyMark loose, MoneyMark exact) =>
        exact.Code is not null && loose.Family is not null && loose.Family.Contains(exact.Code, StringComparison.Ordinal);

    private static bool Invisible(char mark) =>
        char.IsWhiteSpace(mark) || char.IsControl(mark) || char.GetUnicodeCategory(mark) == UnicodeCategory.Format;

    private sealed record Number(decimal Value, bool Huge, bool Valid, int End, bool Digits);
}
