namespace AfterSale.BotFramework.Recognizers;

/// <summary>A time of day among tokens.</summary>
/// <param name="End">The token after it.</param>
/// <param name="Seconds">How long after the start of the day it is; a whole day for its end.</param>
/// <param name="IsOpen">Whether it may be in the other half of the day.</param>
/// <param name="IsMidnight">Whether it is the word "midnight".</param>
/// <param name="IsValid">Whether the clock has such a time.</param>
internal readonly record struct ClockTime(int End, int Seconds, bool IsOpen = false, bool IsMidnight = false, bool IsValid = true);

/// <summary>Reads a time of day at a token.</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="words">The vocabulary of dates.</param>
/// <param name="clockWords">The vocabulary of times.</param>
internal sealed class ClockReader(IReadOnlyList<DateToken> tokens, Vocabulary words, ClockVocabulary clockWords)
{
    private const int FirstHourOfWork = 7;

    /// <summary>Reads the time that starts at a token.</summary>
    /// <param name="index">The token.</param>
    /// <param name="marked">Whether a word such as "at" stands before it, so that a bare number is an hour.</param>
    /// <param name="afterDate">Whether a date stands before it, so that "14h" is no length of time.</param>
    /// <returns>The time; null, if none starts there.</returns>
    public ClockTime? At(int index, bool marked, bool afterDate)
    {
        foreach (var (phrase, hour) in clockWords.Named)
        {
            if (Phrase(index, phrase) is { } end)
            {
                return new ClockTime(end, hour * 3600, IsMidnight: hour == 24);
            }
        }

        return Past(index) ?? Digits(index, marked, afterDate) ?? Spelled(index, marked);
    }

    /// <summary>The phrase that starts at a token, whatever dots and apostrophes stand between its words.</summary>
    /// <param name="index">The token.</param>
    /// <param name="phrase">The words.</param>
    /// <returns>The token after it; null, if it is another.</returns>
    public int? Phrase(int index, string[] phrase)
    {
        for (var word = 0; word < phrase.Length; word++)
        {
            index += word > 0 && Token(index).Sign is '.' or '\'' ? 1 : 0;
            if (!string.Equals(Token(index).Word, phrase[word], StringComparison.Ordinal))
            {
                return null;
            }

            index++;
        }

        return index;
    }

    private DateToken Token(int index) => index < tokens.Count ? tokens[index] : DateToken.None;

    private ClockTime? Past(int index)
    {
        foreach (var (phrase, minutes) in clockWords.Past)
        {
            if (Phrase(index, phrase) is { } at && HourAt(at) is { } hour)
            {
                var half = HalfAt(at + 1);
                var total = (Hour(hour, half.IsAfterNoon, padded: false) * 60) + minutes;
                var valid = hour is >= 1 and <= 12;
                return new ClockTime(half.End ?? at + 1, (total + 1440) % 1440 * 60, IsOpen: half.IsAfterNoon is null, IsValid: valid);
            }
        }

        return null;
    }

    private ClockTime? Digits(int index, bool marked, bool afterDate)
    {
        var first = Token(index);
        if (first.Digits is not (1 or 2))
        {
            return null;
        }

        var (minute, second, end) = (0L, 0L, index + 1);
        var written = false;
        if (Token(end) is { Sign: ':', Glued: true } && IsPair(end + 1))
        {
            (minute, end, written) = (Token(end + 1).Value, end + 2, true);
            if (Token(end) is { Sign: ':', Glued: true } && IsPair(end + 1))
            {
                (second, end) = (Token(end + 1).Value, end + 2);
                end += Token(end) is { Sign: '.', Glued: true } && Token(end + 1) is { Digits: > 0, Glued: true } ? 2 : 0;
            }
        }
        else if (Token(end) is { Sign: '.', Glued: true } && IsPair(end + 1))
        {
            (minute, end, written) = (Token(end + 1).Value, end + 2, true);
        }
        else if ((marked || afterDate) && Token(end).Glued && clockWords.HourSigns.Contains(Token(end).Word))
        {
            (minute, end) = IsPair(end + 1) ? (Token(end + 1).Value, end + 2) : (0, end + 1);
            written = true;
        }

        var half = HalfAt(end);
        if (!written && !marked && half.End is null && !IsPartAt(end))
        {
            return null;
        }

        return Make(half.End ?? end, first.Value, minute, second, half.IsAfterNoon, padded: first.Digits == 2 && first.Value < 10);
    }

    private ClockTime? Spelled(int index, bool marked)
    {
        if (!words.Numbers.TryGetValue(Token(index).Word, out var hour) || hour > 12)
        {
            return null;
        }

        var half = HalfAt(index + 1);
        return marked || half.End is not null || IsPartAt(index + 1)
            ? Make(half.End ?? index + 1, hour, 0, 0, half.IsAfterNoon, padded: false)
            : null;
    }

    private static ClockTime Make(int end, long hour, long minute, long second, bool? isAfterNoon, bool padded)
    {
        var valid = minute < 60 && second < 60 && (isAfterNoon is null
            ? hour < 24 || (hour == 24 && minute == 0 && second == 0)
            : hour is >= 1 and <= 12);
        return valid
            ? new ClockTime(
                end, (int)((Hour(hour, isAfterNoon, padded) * 3600) + (minute * 60) + second), IsOpen: isAfterNoon is null && hour <= 12)
            : new ClockTime(end, 0, IsValid: false);
    }

    /// <summary>The hour in 24; one from 1 to 6 alone is one of the afternoon.</summary>
    private static int Hour(long hour, bool? isAfterNoon, bool padded) => (int)(isAfterNoon switch
    {
        true => (hour % 12) + 12,
        false => hour % 12,
        null => !padded && hour is > 0 and < FirstHourOfWork ? hour + 12 : hour,
    });

    private bool IsPair(int index) => Token(index) is { Digits: 2, Glued: true };

    private long? HourAt(int index) =>
        Token(index).Digits is 1 or 2 ? Token(index).Value
        : words.Numbers.TryGetValue(Token(index).Word, out var hour) ? hour
        : null;

    /// <summary>"pm", "a.m." or "o'clock" and which half of the day it says, if any; no end, if there is neither.</summary>
    private (int? End, bool? IsAfterNoon) HalfAt(int index)
    {
        var oClock = clockWords.OClock.Select(phrase => Phrase(index, phrase)).FirstOrDefault(end => end is not null);
        foreach (var (phrase, isAfterNoon) in clockWords.Meridiems)
        {
            if (Phrase(oClock ?? index, phrase) is { } end)
            {
                return (end, isAfterNoon);
            }
        }

        return (oClock, null);
    }

    private bool IsPartAt(int index)
    {
        while (words.In.Contains(Token(index).Word) || words.The.Contains(Token(index).Word) || clockWords.At.Contains(Token(index).Word))
        {
            index++;
        }

        return clockWords.Parts.ContainsKey(Token(index).Word)
            || clockWords.DayParts.Any(entry => Phrase(index, entry.Words) is not null);
    }
}
