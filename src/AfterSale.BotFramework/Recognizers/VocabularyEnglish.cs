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
            ("one", 1), ("two couple", 2), ("three few", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
            ("ten", 10), ("eleven", 11), ("twelve", 12)),
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

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static Dictionary<string, T> Map<T>(params (string Words, T Value)[] entries) =>
        entries.SelectMany(entry => entry.Words.Split(' '), (entry, word) => (word, entry.Value))
            .ToDictionary(entry => entry.word, entry => entry.Value, StringComparer.Ordinal);
}
