namespace AfterSale.Domain.People;

/// <summary>When a person works. Dates and times belong to a person, never to the machine.</summary>
/// <param name="TimeZoneId">Their time zone's IANA name, such as <c>Europe/Berlin</c>.</param>
/// <param name="WorkingDays">The days of the week on which they work; never empty.</param>
/// <param name="NudgeHour">The local time at which they want to hear of what is due.</param>
/// <param name="Holidays">The dates on which they do not work.</param>
public sealed record WorkRhythm(
    string TimeZoneId,
    IReadOnlyList<DayOfWeek> WorkingDays,
    TimeOnly NudgeHour,
    IReadOnlyList<DateOnly> Holidays)
{
    /// <summary>Monday to Friday.</summary>
    public static IReadOnlyList<DayOfWeek> MondayToFriday { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The hour at which nudges come when nobody said otherwise: 09:00.</summary>
    public static TimeOnly DefaultNudgeHour { get; } = new(9, 0);

    /// <summary>Monday to Friday, 09:00, no holidays, in the given zone.</summary>
    /// <param name="timeZoneId">An IANA name, such as <c>Europe/Berlin</c>.</param>
    public static WorkRhythm DefaultIn(string timeZoneId) => new(timeZoneId, MondayToFriday, DefaultNudgeHour, []);
}
