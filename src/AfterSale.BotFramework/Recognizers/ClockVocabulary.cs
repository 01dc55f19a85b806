using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>A part of the day, in hours.</summary>
/// <param name="Usual">When it is, if no time is said.</param>
/// <param name="From">The start of the twelve hours in which its times lie; they may end on the next day.</param>
internal readonly record struct DayPart(int Usual, int From);

/// <summary>
/// The words of a language for times of day, in small letters and without accents. Another language is another one of these.
/// </summary>
internal sealed class ClockVocabulary
{
    /// <summary>Parts of the day.</summary>
    public required IReadOnlyDictionary<string, DayPart> Parts { get; init; }

    /// <summary>Phrases for a part of a day near today and how many days after today it is.</summary>
    public required IReadOnlyList<(string[] Words, int Days, DayPart Part)> DayParts { get; init; }

    /// <summary>Phrases for a time, with its hour; 24 is midnight, which may be the start of a day or its end.</summary>
    public required IReadOnlyList<(string[] Words, int Hour)> Named { get; init; }

    /// <summary>Phrases for minutes before or after the hour that follows.</summary>
    public required IReadOnlyList<(string[] Words, int Minutes)> Past { get; init; }

    /// <summary>Phrases after an hour that say which half of the day it is in.</summary>
    public required IReadOnlyList<(string[] Words, bool IsAfterNoon)> Meridiems { get; init; }

    /// <summary>Phrases after an hour that change nothing.</summary>
    public required IReadOnlyList<string[]> OClock { get; init; }

    /// <summary>Words between the hour and the minutes.</summary>
    public required IReadOnlySet<string> HourSigns { get; init; }

    /// <summary>Words after which a number is an hour, even if it could be a date.</summary>
    public required IReadOnlySet<string> At { get; init; }

    /// <summary>Words after which a number is an hour, unless it is a date.</summary>
    public required IReadOnlySet<string> Until { get; init; }

    /// <summary>Other words that may stand between the date and the time.</summary>
    public required IReadOnlySet<string> Joins { get; init; }

    /// <summary>Units of time shorter than a day, in minutes.</summary>
    public required IReadOnlyDictionary<string, int> Units { get; init; }

    /// <summary>Fractions of a unit, such as "half", in quarters.</summary>
    public required IReadOnlyDictionary<string, int> Quarters { get; init; }

    /// <summary>Words for "and".</summary>
    public required IReadOnlySet<string> And { get; init; }

    /// <summary>Words for "later", after a length of time.</summary>
    public required IReadOnlySet<string> Later { get; init; }

    /// <summary>The vocabulary for a culture; English, as long as there is no other.</summary>
    /// <param name="culture">The culture.</param>
    /// <returns>The vocabulary.</returns>
    public static ClockVocabulary For(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        _ => ClockVocabularyEnglish.Words,
    };
}
