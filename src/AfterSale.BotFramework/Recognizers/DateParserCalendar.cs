namespace AfterSale.BotFramework.Recognizers;

/// <summary>Dates of the calendar: "2026-12-03", "3/12/2026", "3 Dec", "December 3rd, 2026".</summary>
internal sealed partial class DateParser
{
    private void ReadNumeric(int index)
    {
        var first = Token(index);
        if (first.Digits == 8)
        {
            ReadCompact(index, first.Value);
            return;
        }

        if (first.Digits is not (1 or 2 or 4) || SeparatorAt(index + 1) is not { } sign)
        {
            return;
        }

        var second = Token(index + 2);
        if (second.Digits is not (1 or 2) || (sign != '/' && !second.Glued))
        {
            return;
        }

        var third = SeparatorAt(index + 3) == sign ? Token(index + 4) : DateToken.None;
        if (sign != '/' && !third.Glued)
        {
            third = DateToken.None;
        }

        if (first.Digits == 4)
        {
            if (third.Digits is 1 or 2)
            {
                OfferWithTime(index + 5, math.Make(first.Value, second.Value, third.Value));
            }
        }
        else if (third.Digits >= 2)
        {
            var year = third.Digits == 2 ? 2000 + third.Value : third.Value;
            var (one, two) = (first.Value, second.Value);
            OfferWithTime(index + 5, sign == '.' ? math.Make(year, two, one) : math.Unordered(year, one, two));
        }
        else if (third.Digits == 0)
        {
            ReadDayAndMonth(index, sign);
        }
    }

    private void ReadDayAndMonth(int index, char sign)
    {
        var (first, second, end) = (Token(index), Token(index + 2), index + 3);
        if (IsClock(end) || words.Units.ContainsKey(Word(end)))
        {
            return;
        }

        if (sign == '.')
        {
            var dotted = Token(end) is { Sign: '.', Glued: true };
            if (!searching || (dotted && words.Leads.Contains(Word(index - 1))))
            {
                Offer(dotted ? end + 1 : end, math.Make(null, second.Value, first.Value));
            }
        }
        else if (sign == '/' || !searching || (first.Digits == 2 && second.Digits == 2))
        {
            Offer(end, math.Unordered(null, first.Value, second.Value));
        }
    }

    private char? SeparatorAt(int index) =>
        Token(index) is { Sign: '/' or '-' or '.' } token && (token.Glued || token.Sign == '/') ? token.Sign : null;

    private void ReadCompact(int index, long value)
    {
        var (year, month, day) = (value / 10000, value / 100 % 100, value % 100);
        var recognition = math.Make(year, month, day);
        if (math.InRange(year) || recognition == DateMath.OutOfRange)
        {
            OfferWithTime(index + 1, recognition);
        }
    }

    /// <summary>Offers a date, and the same date with the time of day that follows it, unless the caller reads the time.</summary>
    private void OfferWithTime(int end, DateRecognition recognition)
    {
        Offer(end, recognition);
        if (!passesTimes)
        {
            if (Token(end) is { Word: "t", Glued: true } && Token(end + 1) is { Digits: > 0, Glued: true })
            {
                _best = (end, recognition);
            }

            return;
        }

        var at = Token(end) is { Word: "t", Glued: true } && Token(end + 1).Glued ? end + 1 : end;
        if (Token(at).Digits is not (1 or 2 or 4 or 6) || (at == end && (Token(at).Glued || Token(at + 1).Sign != ':')))
        {
            return;
        }

        at++;
        for (var part = 0; part < 3 && Token(at) is { Sign: ':' or '.', Glued: true } && Token(at + 1) is { Digits: > 0, Glued: true }; part++)
        {
            at += 2;
        }

        if (Token(at) is { Word: "z", Glued: true })
        {
            at++;
        }
        else if (Token(at) is { Sign: '+' or '-', Glued: true } && Token(at + 1) is { Digits: 2 or 4, Glued: true })
        {
            at += 2;
            at += Token(at) is { Sign: ':', Glued: true } && Token(at + 1) is { Digits: 2, Glued: true } ? 2 : 0;
        }

        Offer(at, recognition);
    }

    private void ReadNamed(int index)
    {
        if (DayAt(index) is { } day)
        {
            ReadDayFirst(day.Day, day.End);
        }
        else if (Token(index).Digits == 4)
        {
            ReadYearFirst(index);
        }
        else if (words.Months.TryGetValue(Word(index), out var month))
        {
            ReadMonthFirst(index, month);
        }
    }

    /// <summary>The number of a day: "3", "3rd", "third".</summary>
    private (long Day, int End)? DayAt(int index) =>
        Token(index).Digits is 1 or 2 ? (Token(index).Value, SkipOrdinal(index + 1)) : CountWords.Ordinal(tokens, index, words);

    private void ReadDayFirst(long day, int end)
    {
        var at = Skip(SkipSeparators(end), words.Of);
        if (!words.Months.TryGetValue(Word(at), out var month))
        {
            return;
        }

        Offer(at + 1, math.Make(null, month, day));
        if (ReadYearAfter(at + 1) is { } year)
        {
            OfferWithTime(year.End, math.Make(year.Year, month, day));
        }
    }

    private void ReadYearFirst(int index)
    {
        var at = SkipSeparators(index + 1);
        if (words.Months.TryGetValue(Word(at), out var month))
        {
            at = SkipSeparators(at + 1);
            if (Token(at).Digits is 1 or 2 && !IsClock(at + 1))
            {
                Offer(SkipOrdinal(at + 1), math.Make(Token(index).Value, month, Token(at).Value));
            }
        }
    }

    private void ReadMonthFirst(int index, int month)
    {
        // "Dec 2026" and "Dec '26"
        if (ReadYearAfter(index + 1) is { } alone && (Token(alone.End - 1).Digits == 4 || Token(alone.End - 2).Sign == '\''))
        {
            Offer(alone.End, math.Make(alone.Year, month, 1));
        }

        var at = Skip(SkipSeparators(index + 1), words.The);
        if (DayAt(at) is not { } number || Token(at - 1).Sign == '\'' || IsClock(at + 1))
        {
            return;
        }

        var spelled = Token(at).Digits == 0;
        (var day, at) = number;
        var recognition = math.Make(null, month, day);
        if (!searching || !words.PlainWords.Contains(Word(index)) || (recognition is DateRecognition.Recognized && !spelled))
        {
            Offer(at, recognition);
        }

        if (ReadYearAfter(at) is { } year)
        {
            OfferWithTime(year.End, math.Make(year.Year, month, day));
        }
    }

    /// <summary>A year after a separator, a comma or a space; a separator of a sentence, " - ", is none.</summary>
    private (long Year, int End)? ReadYearAfter(int index)
    {
        var at = SkipSeparators(index);
        return ReadYear(at, glued: at > index && Token(at - 1).Sign is '-' or '/');
    }

    private (long Year, int End)? ReadYear(int index, bool glued)
    {
        var quoted = Token(index).Sign == '\'';
        var at = quoted ? index + 1 : index;
        var number = Token(at);
        if (((glued || quoted) && !number.Glued) || IsClock(at + 1))
        {
            return null;
        }

        if (number.Digits == 4 && !quoted)
        {
            return (number.Value, at + 1);
        }

        var next = Word(at + 1);
        var isDay = (Token(at + 1).Glued && IsText(at + 1)) || words.Months.ContainsKey(next) || words.Units.ContainsKey(next);
        return number.Digits == 2 && !isDay ? (2000 + number.Value, at + 1) : null;
    }

    /// <summary>Whether the number before a token is a time of day.</summary>
    private bool IsClock(int index) =>
        words.Clock.Contains(Word(index))
        || (Token(index) is { Sign: ':', Glued: true } && Token(index + 1) is { Digits: > 0, Glued: true });

    private int SkipOrdinal(int index) => Token(index).Glued ? Skip(index, words.Ordinals) : index;

    private int SkipSeparators(int index)
    {
        for (var count = 0; count < 2 && Token(index).Sign is '-' or '/' or '.' or ','; count++)
        {
            index++;
        }

        return index;
    }
}
