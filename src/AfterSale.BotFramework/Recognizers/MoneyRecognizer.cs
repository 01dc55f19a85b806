using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>
/// Reads amounts of money as people write them: "40k", "€12,500.50", "12.500,50 €", "1.2 million euros", "forty thousand".
/// With two kinds of separators the last is the decimal one. One separator before exactly three digits is grouping, unless the
/// part before it begins with 0; a suffix changes nothing about that, so "1.200k" is 1,200,000 and "1.2k" is 1,200.
/// </summary>
public static class MoneyRecognizer
{
    /// <summary>The largest amount that is recognised.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    /// <summary>Reads a text that is one amount and nothing else, but for an "about" before it.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="culture">The reader's culture; its separators are understood besides the usual ones.</param>
    /// <param name="defaultCurrency">The currency when none is written.</param>
    /// <returns>What the text says; it is rounded half to even to two decimals.</returns>
    public static MoneyRecognition Recognize(string text, CultureInfo culture, string defaultCurrency)
    {
        var said = MoneyScanner.Trim(text);
        var bracketed = said.Length > 2 && said[0] == '(' && said[^1] == ')';
        if (bracketed)
        {
            said = said[1..^1].Trim();
        }

        var reading = MoneyScanner.Read(said, 0, culture, inSentence: false, out _);
        if (reading is null || reading.End != said.Length)
        {
            return new MoneyRecognition.NotMoney();
        }

        return Judge(reading with { Negative = reading.Negative || bracketed }, defaultCurrency);
    }

    /// <summary>
    /// Finds the amounts inside a sentence. A number counts only when it is marked as money: by a currency, or by a suffix such as
    /// "k" or "million" on digits. Brackets are no minus sign here, and a dash is one only right before the amount.
    /// </summary>
    /// <param name="text">The sentence.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="defaultCurrency">The currency of an amount with a suffix alone.</param>
    /// <returns>The amounts in order; they do not overlap.</returns>
    public static IReadOnlyList<MoneyMatch> Find(string text, CultureInfo culture, string defaultCurrency)
    {
        var matches = new List<MoneyMatch>();
        var at = 0;
        while (at < (text?.Length ?? 0))
        {
            var passed = at;
            var reading = IsBoundary(text!, at) ? MoneyScanner.Read(text!, at, culture, inSentence: true, out passed) : null;
            if (reading is { Mark: not null } or { Suffixed: true })
            {
                matches.Add(new MoneyMatch(at, reading.End - at, Judge(reading, defaultCurrency)));
                at = reading.End;
            }
            else
            {
                at = Math.Max(passed, EndOfWord(text!, at));
            }
        }

        return matches;
    }

    private static MoneyRecognition Judge(MoneyReading reading, string defaultCurrency)
    {
        if (reading.Negative && (reading.Huge || reading.Value > 0m))
        {
            return new MoneyRecognition.Negative();
        }

        if (reading.Huge || reading.Value > Largest)
        {
            return new MoneyRecognition.TooLarge();
        }

        return reading.Mark is { Code: null } unknown
            ? new MoneyRecognition.UnknownCurrency(unknown.Written)
            : new MoneyRecognition.Recognized(
                Math.Round(reading.Value, 2, MidpointRounding.ToEven), reading.Mark?.Code ?? defaultCurrency);
    }

    /// <summary>Whether an amount may begin here: not inside a word, nor after the separator of a number.</summary>
    private static bool IsBoundary(string text, int at)
    {
        if (char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        if (at == 0)
        {
            return true;
        }

        var inWord = char.IsLetterOrDigit(text[at - 1]) && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '−' or '–' or '.' or '+');
        var inNumber = at > 1 && (text[at - 1] is '.' or ',' or '\'') && char.IsDigit(text[at - 2]);
        return !inWord && !inNumber;
    }

    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return Math.Max(end, at + 1);
    }
}
