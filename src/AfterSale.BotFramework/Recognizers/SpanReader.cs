namespace AfterSale.BotFramework.Recognizers;

/// <summary>Reads lengths of time in hours and minutes: "2h", "1h 30", "half an hour", "two and a half hours".</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="words">The vocabulary of dates.</param>
/// <param name="clockWords">The vocabulary of times.</param>
internal sealed class SpanReader(IReadOnlyList<DateToken> tokens, Vocabulary words, ClockVocabulary clockWords)
{
    private const int MostParts = 3;
    private const int MostFractionDigits = 6;
    private const long Most = 1_000_000_000;

    /// <summary>Reads the length that starts at a token.</summary>
    /// <param name="index">The token.</param>
    /// <returns>The token after it and the minutes; null, if none starts there.</returns>
    public (int End, decimal Minutes)? At(int index)
    {
        (int End, decimal Minutes)? found = null;
        for (var part = 0; part < MostParts; part++)
        {
            if (PartAt(found is { } before ? SkipAnd(before.End) : index) is not { } next)
            {
                break;
            }

            found = (next.End, (found?.Minutes ?? 0) + next.Minutes);
        }

        return found;
    }

    private DateToken Token(int index) => index < tokens.Count ? tokens[index] : DateToken.None;

    private int SkipAnd(int index) => Token(index).Sign == ',' || clockWords.And.Contains(Token(index).Word) ? index + 1 : index;

    private (int End, decimal Minutes)? PartAt(int index)
    {
        if (AmountAt(index) is not { } amount)
        {
            return null;
        }

        var (at, count) = amount;
        at += words.Of.Contains(Token(at).Word) || Token(at).Sign == '-' ? 1 : 0;
        if (!clockWords.Units.TryGetValue(Token(at).Word, out var unit))
        {
            return null;
        }

        var minutes = count * unit;
        at++;
        if (AndFraction(at) is { } more)
        {
            return (more.End, minutes + (more.Fraction * unit));
        }

        // "1h30"
        return unit > 1 && Token(at) is { Digits: 2, Glued: true, Value: < 60 } rest && !clockWords.Units.ContainsKey(Token(at + 1).Word)
            ? (at + 1, minutes + rest.Value)
            : (at, minutes);
    }

    private (int End, decimal Count)? AmountAt(int index)
    {
        if (FractionAt(index) is { } part)
        {
            // "half an hour", "a quarter of an hour"
            var of = words.Of.Contains(Token(part.End).Word) ? part.End + 1 : part.End;
            return (words.Articles.Contains(Token(of).Word) ? of + 1 : of, part.Fraction);
        }

        if (CountWords.Read(tokens, index, words) is not { } count)
        {
            return null;
        }

        var value = (decimal)Math.Min(count.Value, Most);
        if (Token(index).Digits > 0 && Token(count.End) is { Sign: '.' or ',', Glued: true }
            && Token(count.End + 1) is { Digits: > 0 and <= MostFractionDigits, Glued: true } fraction)
        {
            var scale = 1m;
            for (var digit = 0; digit < fraction.Digits; digit++)
            {
                scale *= 10;
            }

            return (count.End + 2, value + (fraction.Value / scale));
        }

        return AndFraction(count.End) is { } more ? (more.End, value + more.Fraction) : (count.End, value);
    }

    /// <summary>"and a half"</summary>
    private (int End, decimal Fraction)? AndFraction(int index) =>
        clockWords.And.Contains(Token(index).Word) ? FractionAt(index + 1) : null;

    private (int End, decimal Fraction)? FractionAt(int index)
    {
        var at = words.Articles.Contains(Token(index).Word) ? index + 1 : index;
        return clockWords.Quarters.TryGetValue(Token(at).Word, out var quarters) ? (at + 1, quarters / 4m) : null;
    }
}
