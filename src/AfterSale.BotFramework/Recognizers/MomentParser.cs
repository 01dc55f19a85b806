namespace AfterSale.BotFramework.Recognizers;

/// <summary>Reads a whole text as a length of time, or as a date, a time and a part of the day in any order.</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="words">The vocabulary of dates.</param>
/// <param name="clockWords">The vocabulary of times.</param>
/// <param name="dates">Reads dates.</param>
/// <param name="clocks">Reads times.</param>
/// <param name="spans">Reads lengths of time.</param>
/// <param name="math">Puts them together.</param>
internal sealed class MomentParser(
    IReadOnlyList<DateToken> tokens,
    Vocabulary words,
    ClockVocabulary clockWords,
    DateParser dates,
    ClockReader clocks,
    SpanReader spans,
    MomentMath math)
{
    private DateRecognition? _date;
    private ClockTime? _clock;
    private DayPart? _part;

    private bool HasNothing => _date is null && _clock is null && _part is null;

    /// <summary>Reads the text.</summary>
    /// <returns>What it says.</returns>
    public MomentRecognition Read()
    {
        var index = 0;
        var join = default(string);
        while (SkipSigns(ref index, ref join))
        {
            if (HasNothing && !IsAt(join) && Span(index) is { } span)
            {
                return span;
            }

            if ((ReadPart(index) ?? ReadDateOrClock(index, join)) is { } end)
            {
                (index, join) = (end, null);
            }
            else if (IsJoin(index))
            {
                join = tokens[index].Word;
                index++;
            }
            else
            {
                return new MomentRecognition.NotAMoment();
            }
        }

        return HasNothing || join is not null ? new MomentRecognition.NotAMoment() : math.Combine(_date, _clock, _part);
    }

    private bool IsAt(string? join) => join is not null && clockWords.At.Contains(join);

    private bool IsJoin(int index) =>
        tokens[index].Word is { Length: > 0 } word
        && (words.Leads.Contains(word)
            || clockWords.At.Contains(word)
            || clockWords.Until.Contains(word)
            || clockWords.Joins.Contains(word));

    /// <summary>Passes punctuation, a dash after something, "@" and the T of an ISO time.</summary>
    private bool SkipSigns(ref int index, ref string? join)
    {
        for (; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Sign == '@')
            {
                join = clockWords.At.First();
            }
            else if (!token.IsPunctuation && (token.Sign != '-' || HasNothing) && !(IsTimeSign(token) && _date is not null))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTimeSign(DateToken token) => token is { Word: "t", Glued: true };

    private MomentRecognition? Span(int index)
    {
        if (words.Now.Contains(tokens[index].Word) && IsEnd(index + 1))
        {
            return math.After(0);
        }

        var start = words.In.Contains(tokens[index].Word) ? index + 1 : index;
        if (spans.At(start) is not { } span)
        {
            return null;
        }

        var at = span.End;
        var ahead = start > index;
        if (ahead)
        {
            var time = Sign(at) == '\'' ? at + 1 : at;
            time = time > at && Word(time) == "s" ? time + 1 : time;
            at = words.Time.Contains(Word(time)) ? time + 1 : at;
        }
        else if (words.Ago.Contains(Word(at)))
        {
            return IsEnd(at + 1) ? math.After(-span.Minutes) : null;
        }
        else if (clockWords.Later.Contains(Word(at)))
        {
            (ahead, at) = (true, at + 1);
        }
        else if (words.From.Contains(Word(at)) && words.Now.Contains(Word(at + 1)))
        {
            (ahead, at) = (true, at + 2);
        }

        return !IsEnd(at) ? null : math.After(math.MeansPast && !ahead ? -span.Minutes : span.Minutes);
    }

    private int? ReadPart(int index)
    {
        if (_part is not null)
        {
            return null;
        }

        if (_date is null)
        {
            foreach (var (phrase, days, near) in clockWords.DayParts)
            {
                if (clocks.Phrase(index, phrase) is { } end)
                {
                    (_date, _part) = (math.NearToday(days), near);
                    return end;
                }
            }
        }

        if (clockWords.Parts.TryGetValue(Word(index), out var part))
        {
            _part = part;
            return index + 1;
        }

        return null;
    }

    /// <summary>Reads the longer of the two; of two as long it is the time after "at" or where there is no such date.</summary>
    private int? ReadDateOrClock(int index, string? join)
    {
        var at = IsAt(join);
        var marked = at || (join is not null && clockWords.Until.Contains(join));
        var clock = _clock is null ? clocks.At(index, marked, afterDate: _date is not null) : null;
        var date = _date is null ? dates.At(index) : null;
        if (clock is { } time
            && (date is not { } day || time.End > day.End
                || (time.End == day.End && time.IsValid && (at || day.Recognition is DateRecognition.Impossible))))
        {
            _clock = time;
            return time.End;
        }

        if (date is { } found)
        {
            _date = found.Recognition;
            return found.End;
        }

        return null;
    }

    private string Word(int index) => index < tokens.Count ? tokens[index].Word : string.Empty;

    private char Sign(int index) => index < tokens.Count ? tokens[index].Sign : '\0';

    private bool IsEnd(int index)
    {
        while (index < tokens.Count && tokens[index].IsPunctuation)
        {
            index++;
        }

        return index >= tokens.Count;
    }
}
