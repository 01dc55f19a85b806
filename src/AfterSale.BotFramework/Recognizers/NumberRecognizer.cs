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
