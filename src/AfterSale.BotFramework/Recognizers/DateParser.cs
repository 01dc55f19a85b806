namespace AfterSale.BotFramework.Recognizers;

/// <summary>Finds the longest date that starts at a token. Every rule looks at a bounded number of tokens.</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="math">The calculations.</param>
/// <param name="words">The vocabulary.</param>
/// <param name="searching">Whether the date may be part of a sentence, where some forms are too weak to count.</param>
/// <param name="passesTimes">Whether the time of day after a date in numbers counts as part of the date.</param>
internal sealed partial class DateParser(
    IReadOnlyList<DateToken> tokens, DateMath math, Vocabulary words, bool searching, bool passesTimes = true)
{
    private (int End, DateRecognition Recognition)? _best;

    /// <summary>The longest date that starts at a token.</summary>
    /// <param name="index">The token.</param>
    /// <returns>The token after its end and what it says; null, if none starts there.</returns>
    public (int End, DateRecognition Recognition)? At(int index)
    {
        _best = null;
        if (CanStart(index))
        {
            ReadAnchor(index);
            ReadDuration(index);
        }

        return _best;
    }

    private DateToken Token(int index) => index >= 0 && index < tokens.Count ? tokens[index] : DateToken.None;

    private string Word(int index) => Token(index).Word;

    private bool IsText(int index) => Token(index).Digits > 0 || Word(index).Length > 0;

    private int Skip(int index, IReadOnlySet<string> set) => set.Contains(Word(index)) ? index + 1 : index;

    private int SkipSign(int index, char sign) => Token(index).Sign == sign ? index + 1 : index;

    private bool CanStart(int index)
    {
        if (!IsText(index))
        {
            return false;
        }

        if (!searching || !Token(index).Glued)
        {
            return true;
        }

        return Token(index - 1).Sign switch
        {
            '\0' => false,
            '-' or '+' or '/' or '.' or '_' or '#' or '@' or '&' or '=' or '\\' or '$' or '£' or '€' or '%' => false,
            ',' or ':' => Token(index - 2).Digits == 0,
            '\'' => !(Token(index - 1).Glued && IsText(index - 2)),
            _ => true,
        };
    }

    private bool CanEnd(int end)
    {
        var next = Token(end);
        if (end >= tokens.Count || !next.Glued)
        {
            return true;
        }

        var after = Token(end + 1).Glued ? Token(end + 1) : DateToken.None;
        return next.Sign switch
        {
            '\0' => false,
            '/' or '_' or '@' or ':' or '%' or '\\' => !(after.Digits > 0 || after.Word.Length > 0),
            '.' or ',' or '-' => after.Digits == 0,
            _ => true,
        };
    }

    private void Offer(int end, DateRecognition recognition)
    {
        if (CanEnd(end) && (_best is not { } best || end > best.End))
        {
            _best = (end, recognition);
        }
    }

    private void ReadAnchor(int index)
    {
        ReadPhrase(index);
        ReadWeekday(index);
        ReadTurn(index);
        ReadEdge(index);
        ReadNumeric(index);
        ReadNamed(index);
    }

    private (int End, DateRecognition Recognition)? Anchor(int index)
    {
        var kept = _best;
        _best = null;
        index = Skip(index, words.The);
        if (words.Now.Contains(Word(index)))
        {
            Offer(index + 1, new DateRecognition.Recognized(math.Today));
        }
        else if (IsText(index))
        {
            ReadAnchor(index);
        }

        var found = _best;
        _best = kept;
        return found;
    }

    private void ReadPhrase(int index)
    {
        foreach (var (phrase, days) in words.Days)
        {
            var length = 0;
            while (length < phrase.Length && string.Equals(Word(index + length), phrase[length], StringComparison.Ordinal))
            {
                length++;
            }

            if (length == phrase.Length)
            {
                Offer(index + length, math.Checked(math.Shift(math.Today, days, DateUnit.Day)));
            }
        }
    }

    private void ReadWeekday(int index)
    {
        if (!words.Weekdays.TryGetValue(Word(index), out var weekday))
        {
            return;
        }

        var before = Word(index - 1);
        if (!searching || !words.PlainWords.Contains(Word(index)) || (words.Leads.Contains(before) && !words.The.Contains(before)))
        {
            Offer(index + 1, math.Checked(math.Weekday(null, weekday)));
        }

        if (words.Turns.TryGetValue(Word(index + 1), out var turn) && UnitAt(index + 2) == DateUnit.Week)
        {
            Offer(index + 3, math.Checked(math.WeekdayOfWeek(Offset(turn), weekday)));
        }

        var kept = _best;
        _best = null;
        var date = Skip(SkipSign(SkipSign(index + 1, '.'), ','), words.The);
        ReadNumeric(date);
        ReadNamed(date);
        var found = _best;
        _best = kept;
        if (found is { } match)
        {
            Offer(match.End, Agree(match.Recognition, weekday));
        }
    }

    /// <summary>A date with the wrong day of the week is either the date or the nearest such day of the week.</summary>
    private DateRecognition Agree(DateRecognition recognition, DayOfWeek weekday)
    {
        if (recognition is not DateRecognition.Recognized { Date: var date } || date.DayOfWeek == weekday)
        {
            return recognition;
        }

        var ahead = ((int)weekday - (int)date.DayOfWeek + 7) % 7;
        return math.Shift(date, ahead <= 3 ? ahead : ahead - 7, DateUnit.Day) is { } other
            ? new DateRecognition.Ambiguous([date, other])
            : recognition;
    }

    private void ReadTurn(int index)
    {
        if (!words.Turns.TryGetValue(Word(index), out var turn))
        {
            return;
        }

        if (words.Weekdays.TryGetValue(Word(index + 1), out var weekday))
        {
            Offer(index + 2, math.Checked(math.Weekday(turn, weekday)));
        }

        if (turn == DateTurn.This || UnitAt(index + 1) is not { } unit)
        {
            if (UnitAt(index + 1) == DateUnit.Week && words.Weekdays.TryGetValue(Word(index + 2), out weekday))
            {
                Offer(index + 3, math.Checked(math.WeekdayOfWeek(0, weekday)));
            }

            return;
        }

        if (unit == DateUnit.Week)
        {
            Offer(index + 2, math.Checked(math.WeekdayOfWeek(Offset(turn), DayOfWeek.Monday)));
            var day = Skip(index + 2, words.Leads);
            if (words.Weekdays.TryGetValue(Word(day), out weekday))
            {
                Offer(day + 1, math.Checked(math.WeekdayOfWeek(Offset(turn), weekday)));
            }
        }
        else
        {
            Offer(index + 2, math.Checked(math.Shift(math.Today, Offset(turn), unit)));
        }
    }

    private static int Offset(DateTurn turn) => turn switch
    {
        DateTurn.This => 0,
        DateTurn.Last => -1,
        _ => 1,
    };

    /// <summary>The calendar period that a word names: a week, a month or a year.</summary>
    private DateUnit? UnitAt(int index) =>
        words.Units.TryGetValue(Word(index), out var unit) && unit.Count == 1 && unit.Unit is DateUnit.Week or DateUnit.Month or DateUnit.Year
            ? unit.Unit
            : null;

    private void ReadEdge(int index)
    {
        if (words.EdgeWords.TryGetValue(Word(index), out var word))
        {
            Offer(index + 1, math.Checked(math.Edge(word.Edge, word.Unit, 0)));
        }

        // "month end", "month-end", "week end"
        if (UnitAt(index) is { } before && words.Edges.TryGetValue(Word(SkipSign(index + 1, '-')), out var last) && last == DateEdge.End)
        {
            Offer(SkipSign(index + 1, '-') + 1, math.Checked(math.Edge(last, before, 0)));
        }

        if (!words.Edges.TryGetValue(Word(index), out var edge))
        {
            return;
        }

        var target = Skip(Skip(SkipSign(index + 1, '-'), words.Of), words.The);
        var hasTurn = words.Turns.TryGetValue(Word(target), out var turn);
        if (UnitAt(target + (hasTurn ? 1 : 0)) is { } unit)
        {
            Offer(target + (hasTurn ? 2 : 1), math.Checked(math.Edge(edge, unit, hasTurn ? Offset(turn) : 0)));
        }
        else if (words.Months.TryGetValue(Word(target), out var month))
        {
            Offer(target + 1, math.EdgeOfNamed(edge, null, month));
            if (ReadYear(SkipSign(target + 1, '.'), glued: false) is { } year)
            {
                Offer(year.End, math.EdgeOfNamed(edge, year.Year, month));
            }
        }
        else if (Token(target) is { Digits: 4 } number)
        {
            Offer(target + 1, math.InRange(number.Value) ? math.Checked(DateMath.EdgeOfYear(edge, (int)number.Value)) : DateMath.OutOfRange);
        }
    }
}
