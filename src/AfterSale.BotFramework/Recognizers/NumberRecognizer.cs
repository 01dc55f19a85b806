using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>Reads a number out of an answer: "12", "2.5", "two", "a couple", "3rd", "twenty-five", "40k".</summary>
public static class NumberRecognizer
{
    /// <summary>
    /// Reads a text that is one number and nothing else. One separator before exactly three digits ("3.142") is the decimal
    /// separator if the culture says so, and grouping otherwise.
    /// </summary>
    /// <param name="text">What was said.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The number, or null.</returns>
    public static decimal? Recognize(string text, CultureInfo culture)
    {
        var said = MoneyScanner.Trim(text);
        var at = 0;
        var negative = MoneyScanner.ReadSign(said, ref at, inSentence: false);
        if (at < said.Length && said[at] == '#')
        {
            at++;
        }

        if (NumberLiteral.Starts(said, at))
        {
            var literal = NumberLiteral.Read(said, at, culture, cultureDecides: true);
            return literal is { Valid: true, Huge: false } ? Signed(Ending(said, literal), negative) : null;
        }

        return NumberWords.Read(said, at, ordinals: true) is { } words && words.End == said.Length ? Signed(words.Value, negative) : null;
    }

    /// <summary>Reads a text that is one whole number and nothing else.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The number, or null when it is none, is not whole or does not fit.</returns>
    public static int? RecognizeInteger(string text, CultureInfo culture) =>
        Recognize(text, culture) is { } number && decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : null;

    /// <summary>Reads a text that is one number, or else the first number within it: "I am 30 years old", "it is -5 degrees".</summary>
    /// <param name="text">What was said.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The number, or null.</returns>
    public static decimal? FindFirst(string text, CultureInfo culture)
    {
        if (Recognize(text, culture) is { } whole)
        {
            return whole;
        }

        text ??= string.Empty;
        for (var start = 0; start < text.Length; start++)
        {
            if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            {
                continue;
            }

            var at = start;
            var negative = MoneyScanner.ReadSign(text, ref at, inSentence: true);
            if (NumberLiteral.Starts(text, at))
            {
                var literal = NumberLiteral.Read(text, at, culture, cultureDecides: true);
                return literal is { Valid: true, Huge: false } ? Signed(Scaled(text, literal), negative) : null;
            }

            if (NumberWords.Read(text, at, ordinals: false) is { } words)
            {
                return Signed(words.Value, negative);
            }
        }

        return null;
    }

    // "3 million people": within a sentence only a whole word scales, as an "m" may be metres.
    private static decimal Scaled(string text, NumberLiteral literal) =>
        literal.Value <= MoneyRecognizer.Largest
        && NumberWords.ScaleOf(NumberWords.WordAt(text, MoneyScanner.SkipSpaces(text, literal.End))) is { } scale
            ? literal.Value * scale
            : literal.Value;

    private static decimal? Ending(string said, NumberLiteral literal)
    {
        if (literal.End == said.Length)
        {
            return literal.Value;
        }

        var at = MoneyScanner.SkipSpaces(said, literal.End);
        var word = NumberWords.WordAt(said, at);
        if (at + word.Length != said.Length || word.Length == 0)
        {
            return null;
        }

        var ordinal = word.ToUpperInvariant() is "ST" or "ND" or "RD" or "TH";
        if (ordinal)
        {
            return at == literal.End && decimal.Truncate(literal.Value) == literal.Value ? literal.Value : null;
        }

        return MoneyCurrencies.SuffixOf(word) is { } scale && literal.Value <= MoneyRecognizer.Largest ? literal.Value * scale : null;
    }

    private static decimal? Signed(decimal? number, bool negative) => negative ? -number : number;
}
