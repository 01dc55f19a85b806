using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>A unit of time.</summary>
internal enum DateUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A working day.</summary>
    WorkingDay,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>Which one is meant, seen from today.</summary>
internal enum DateTurn
{
    /// <summary>The current one.</summary>
    This,

    /// <summary>The first one after today.</summary>
    Coming,

    /// <summary>The one after the current one.</summary>
    Next,

    /// <summary>The one before the current one.</summary>
    Last,
}

/// <summary>A part of a period.</summary>
internal enum DateEdge
{
    /// <summary>Its first day.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its last day.</summary>
    End,
}

/// <summary>The words of a language for dates, in small letters and without accents. Another language is another one of these.</summary>
internal sealed class Vocabulary
{
    /// <summary>Words that may stand in front of a date.</summary>
    public required IReadOnlySet<string> Leads { get; init; }

    /// <summary>Phrases for a day and how many days after today it is.</summary>
    public required IReadOnlyList<(string[] Words, int Days)> Days { get; init; }

    /// <summary>The days of the week.</summary>
    public required IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; init; }

    /// <summary>The months.</summary>
    public required IReadOnlyDictionary<string, int> Months { get; init; }

    /// <summary>Days of the week and months that are ordinary words as well, so that a sentence with one need not have a date.</summary>
    public required IReadOnlySet<string> PlainWords { get; init; }

    /// <summary>The units, each with how many of it the word means.</summary>
    public required IReadOnlyDictionary<string, (DateUnit Unit, int Count)> Units { get; init; }

    /// <summary>The numbers to nineteen and the tens; a ten may be followed by a unit.</summary>
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    /// <summary>Words for a small number that is not exact, such as "few".</summary>
    public required IReadOnlyDictionary<string, int> Vague { get; init; }

    /// <summary>Places in a row in words; those of the units may follow a ten.</summary>
    public required IReadOnlyDictionary<string, int> OrdinalWords { get; init; }

    /// <summary>Words for one, which may also stand before another number, such as "a few".</summary>
    public required IReadOnlySet<string> Articles { get; init; }

    /// <summary>Words such as "next".</summary>
    public required IReadOnlyDictionary<string, DateTurn> Turns { get; init; }

    /// <summary>Words such as "end".</summary>
    public required IReadOnlyDictionary<string, DateEdge> Edges { get; init; }

    /// <summary>Single words such as "eom".</summary>
    public required IReadOnlyDictionary<string, (DateEdge Edge, DateUnit Unit)> EdgeWords { get; init; }

    /// <summary>What follows the number of a day.</summary>
    public required IReadOnlySet<string> Ordinals { get; init; }

    /// <summary>Words for "of".</summary>
    public required IReadOnlySet<string> Of { get; init; }

    /// <summary>Words for "the".</summary>
    public required IReadOnlySet<string> The { get; init; }

    /// <summary>Words for "in", before a length of time.</summary>
    public required IReadOnlySet<string> In { get; init; }

    /// <summary>Words for "ago".</summary>
    public required IReadOnlySet<string> Ago { get; init; }

    /// <summary>Words for "from", after a length of time.</summary>
    public required IReadOnlySet<string> From { get; init; }

    /// <summary>Words for "now".</summary>
    public required IReadOnlySet<string> Now { get; init; }

    /// <summary>Words for "before", after a length of time.</summary>
    public required IReadOnlySet<string> Before { get; init; }

    /// <summary>Words for "time", as in "in two weeks' time".</summary>
    public required IReadOnlySet<string> Time { get; init; }

    /// <summary>Words for "working" before "days".</summary>
    public required IReadOnlySet<string> Working { get; init; }

    /// <summary>Words after a number that make it a time of day.</summary>
    public required IReadOnlySet<string> Clock { get; init; }

    /// <summary>The vocabulary for a culture; English, as long as there is no other.</summary>
    /// <param name="culture">The culture.</param>
    /// <returns>The vocabulary.</returns>
    public static Vocabulary For(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        _ => VocabularyEnglish.Words,
    };
}
