using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>Reads dates as people type them.</summary>
/// <remarks>
/// Weeks start on Monday and end, for work, on Friday. "Next Friday" is the Friday of the week after the current one, so on a Monday it is
/// eleven days away; "this Friday" is the first one from today on; "coming Friday" is the first one after today; "last Friday" is the last
/// one before today. "Next week" is its Monday; "next month" and "next year" are the same day of it, or the last day where it has no such
/// day. Two numbers with a slash or a dash that fit both orders are always ambiguous; with dots they are day and month.
/// </remarks>
public static class DateRecognizer
{
    /// <summary>Reads a text that is a date and nothing else, except words such as "on" or "by" in front and punctuation around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="today">The date of today.</param>
    /// <param name="culture">The culture; it orders the readings of an ambiguous date.</param>
    /// <param name="preference">Which date is meant when the words leave it open.</param>
    /// <param name="isWorkingDay">Whether a date is a working day; Monday to Friday, if null.</param>
    /// <returns>What the text says.</returns>
    public static DateRecognition Recognize(
        string text,
        DateOnly today,
        CultureInfo culture,
        DatePreference preference = DatePreference.Nearest,
        Func<DateOnly, bool>? isWorkingDay = null)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var words = Vocabulary.For(culture);
        var tokens = DateToken.Split(text ?? string.Empty);
        var parser = new DateParser(tokens, new DateMath(today, culture, preference, isWorkingDay), words, searching: false);
        var start = SkipPunctuation(tokens, 0);
        while (true)
        {
            if (parser.At(start) is { } match && SkipPunctuation(tokens, match.End) == tokens.Count)
            {
                return match.Recognition;
            }

            if (start >= tokens.Count || !words.Leads.Contains(tokens[start].Word))
            {
                return new DateRecognition.NotADate();
            }

            start = SkipPunctuation(tokens, start + 1);
        }
    }

    /// <summary>Finds the dates inside a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="today">The date of today.</param>
    /// <param name="culture">The culture; it orders the readings of an ambiguous date.</param>
    /// <param name="preference">Which date is meant when the words leave it open.</param>
    /// <param name="isWorkingDay">Whether a date is a working day; Monday to Friday, if null.</param>
    /// <returns>The dates from left to right; at each place the longest one; no two overlap.</returns>
    public static IReadOnlyList<DateMatch> Find(
        string text,
        DateOnly today,
        CultureInfo culture,
        DatePreference preference = DatePreference.Nearest,
        Func<DateOnly, bool>? isWorkingDay = null)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var tokens = DateToken.Split(text ?? string.Empty);
        var parser = new DateParser(tokens, new DateMath(today, culture, preference, isWorkingDay), Vocabulary.For(culture), searching: true);
        var found = new List<DateMatch>();
        var index = 0;
        while (index < tokens.Count)
        {
            if (parser.At(index) is { } match)
            {
                var start = tokens[index].Start;
                found.Add(new DateMatch(start, tokens[match.End - 1].End - start, match.Recognition));
                index = match.End;
            }
            else
            {
                index++;
            }
        }

        return found;
    }

    private static int SkipPunctuation(IReadOnlyList<DateToken> tokens, int index)
    {
        while (index < tokens.Count && tokens[index].IsPunctuation)
        {
            index++;
        }

        return index;
    }
}
