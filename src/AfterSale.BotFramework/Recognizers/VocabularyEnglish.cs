namespace AfterSale.BotFramework.Recognizers;

/// <summary>The English words for dates.</summary>
internal static class VocabularyEnglish
{
    /// <summary>The words.</summary>
    public static readonly Vocabulary Words = new()
    {
        Leads = Set("on by until till to the at around due delivered delivering it was for"),
        Days =
        [
            (["today"], 0), (["tonight"], 0), (["tomorrow"], 1), (["tmrw"], 1), (["tmr"], 1), (["tomorow"], 1), (["tommorow"], 1),
            (["tommorrow"], 1), (["yesterday"], -1), (["day", "after", "tomorrow"], 2), (["day", "before", "yesterday"], -2),
        ],
        Weekdays = Map<DayOfWeek>(
            ("monday mon", DayOfWeek.Monday),
            ("tuesday tue tues", DayOfWeek.Tuesday),
            ("wednesday wed weds", DayOfWeek.Wednesday),
            ("thursday thu thur thurs", DayOfWeek.Thursday),
            ("friday fri", DayOfWeek.Friday),
            ("saturday sat", DayOfWeek.Saturday),
            ("sunday sun", DayOfWeek.Sunday)),
        Months = Map<int>(
            ("january jan", 1), ("february feb febr", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6), ("july jul", 7),
            ("august aug", 8), ("september sep sept", 9), ("october oct", 10), ("november nov", 11), ("december dec", 12)),
        PlainWords = Set("sat sun wed may march mar"),
        Units = Map<(DateUnit, int)>(
            ("day days d", (DateUnit.Day, 1)),
            ("week weeks wk wks w", (DateUnit.Week, 1)),
            ("fortnight fortnights", (DateUnit.Week, 2)),
            ("month months mth mths mo mos", (DateUnit.Month, 1)),
            ("year years yr yrs y", (DateUnit.Year, 1)),
            ("workday workdays weekday weekdays", (DateUnit.WorkingDay, 1))),
        Numbers = Map<int>(
            ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
            ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
            ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
            ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90)),
        Vague = Map<int>(("couple", 2), ("few", 3)),
        OrdinalWords = Map<int>(
            ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8),
            ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15),
            ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30)),
        Articles = Set("a an"),
        Turns = Map<DateTurn>(
            ("this", DateTurn.This), ("coming", DateTurn.Coming), ("next", DateTurn.Next), ("last past previous", DateTurn.Last)),
        Edges = Map<DateEdge>(("start beginning", DateEdge.Start), ("mid middle", DateEdge.Middle), ("end", DateEdge.End)),
        EdgeWords = Map<(DateEdge, DateUnit)>(
            ("eow", (DateEdge.End, DateUnit.Week)), ("eom", (DateEdge.End, DateUnit.Month)), ("eoy", (DateEdge.End, DateUnit.Year))),
        Ordinals = Set("st nd rd th"),
        Of = Set("of"),
        The = Set("the"),
        In = Set("in"),
        Ago = Set("ago back"),
        From = Set("from after"),
        Now = Set("now"),
        Before = Set("before"),
        Time = Set("time"),
        Working = Set("working business work"),
        Clock = Set("am pm h oclock o"),
    };

    /// <summary>A set of the words in a line.</summary>
    /// <param name="words">The words with a space between each.</param>
    /// <returns>The set.</returns>
    public static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    /// <summary>A table that gives each word of a line the value of the line.</summary>
    /// <typeparam name="T">What a word means.</typeparam>
    /// <param name="entries">The lines.</param>
    /// <returns>The table.</returns>
    public static Dictionary<string, T> Map<T>(params (string Words, T Value)[] entries) =>
        entries.SelectMany(entry => entry.Words.Split(' '), (entry, word) => (word, entry.Value))
            .ToDictionary(entry => entry.word, entry => entry.Value, StringComparer.Ordinal);
}
