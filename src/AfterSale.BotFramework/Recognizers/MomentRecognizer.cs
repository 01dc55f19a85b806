using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>Reads moments as people type them: "friday 14:00", "tomorrow at 9", "2pm", "in 2 hours", "monday morning", "noon".</summary>
/// <remarks>
/// Dates are those of <see cref="DateRecognizer"/>. A bare hour needs a word such as "at" or "in the morning" beside it. An hour from 1 to
/// 6 without am, pm, a leading zero or a part of the day is one of the afternoon. The morning alone is 9:00, the afternoon 14:00, the
/// evening 18:00 and the night 20:00; the end of the day is 17:00. Two numbers with a dot are a date if there is such a date and no "at"
/// before them, and a time otherwise. Midnight of a date is its end or its start. A time with a time zone is no moment here, as the zone of
/// whoever said it is not known.
/// </remarks>
public static class MomentRecognizer
{
    /// <summary>Reads a text that is a moment and nothing else, except words such as "on" or "by" and punctuation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nowLocal">The date and time on the clock of whoever said it.</param>
    /// <param name="culture">The culture; it orders the readings of an ambiguous date.</param>
    /// <param name="preference">Which moment is meant when the words leave it open; a time alone is the next one in the future.</param>
    /// <param name="isWorkingDay">Whether a date is a working day; Monday to Friday, if null.</param>
    /// <returns>What the text says.</returns>
    public static MomentRecognition Recognize(
        string text,
        DateTime nowLocal,
        CultureInfo culture,
        DatePreference preference = DatePreference.Future,
        Func<DateOnly, bool>? isWorkingDay = null)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var words = Vocabulary.For(culture);
        var clockWords = ClockVocabulary.For(culture);
        var tokens = DateToken.Split(text ?? string.Empty);
        var math = new DateMath(DateOnly.FromDateTime(nowLocal), culture, preference, isWorkingDay);
        return new MomentParser(
            tokens,
            words,
            clockWords,
            new DateParser(tokens, math, words, searching: false, passesTimes: false),
            new ClockReader(tokens, words, clockWords),
            new SpanReader(tokens, words, clockWords),
            new MomentMath(nowLocal, math, preference)).Read();
    }
}
