namespace AfterSale.BotFramework.Recognizers;

/// <summary>The English words for times of day.</summary>
internal static class ClockVocabularyEnglish
{
    private static readonly DayPart Morning = new(Usual: 9, From: 0);
    private static readonly DayPart Afternoon = new(Usual: 14, From: 12);
    private static readonly DayPart Evening = new(Usual: 18, From: 16);
    private static readonly DayPart Night = new(Usual: 20, From: 18);

    /// <summary>The words.</summary>
    public static readonly ClockVocabulary Words = new()
    {
        Parts = VocabularyEnglish.Map<DayPart>(
            ("morning", Morning), ("afternoon", Afternoon), ("evening", Evening), ("night", Night)),
        DayParts =
        [
            (["tonight"], 0, Night), (["this", "morning"], 0, Morning), (["this", "afternoon"], 0, Afternoon),
            (["this", "evening"], 0, Evening), (["last", "night"], -1, Night), (["yesterday", "night"], -1, Night),
        ],
        Named =
        [
            (["noon"], 12), (["midday"], 12), (["lunchtime"], 12), (["midnight"], 24), (["eod"], 17), (["cob"], 17),
            (["end", "of", "day"], 17), (["end", "of", "the", "day"], 17), (["close", "of", "business"], 17),
        ],
        Past =
        [
            (["half", "past"], 30), (["quarter", "past"], 15), (["a", "quarter", "past"], 15), (["quarter", "to"], -15),
            (["a", "quarter", "to"], -15),
        ],
        Meridiems = [(["am"], false), (["a", "m"], false), (["pm"], true), (["p", "m"], true)],
        OClock = [["o", "clock"], ["oclock"]],
        HourSigns = VocabularyEnglish.Set("h"),
        At = VocabularyEnglish.Set("at around about"),
        Until = VocabularyEnglish.Set("by until till from after"),
        Joins = VocabularyEnglish.Set("in of"),
        Units = VocabularyEnglish.Map<int>(("hour hours hr hrs h", 60), ("minute minutes min mins m", 1)),
        Quarters = VocabularyEnglish.Map<int>(("half", 2), ("quarter", 1)),
        And = VocabularyEnglish.Set("and"),
        Later = VocabularyEnglish.Set("later"),
    };
}
