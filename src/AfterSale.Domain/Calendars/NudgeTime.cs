using AfterSale.Domain.People;

namespace AfterSale.Domain.Calendars;

/// <summary>When a person is told of what is due: at their hour, on a day on which they work.</summary>
public static class NudgeTime
{
    /// <summary>The moment at which a person is told of what is due on a day.</summary>
    /// <param name="dueOn">The day; when they do not work on it, their next working day is taken.</param>
    /// <param name="rhythm">When they work and want to hear.</param>
    /// <returns>The moment, UTC.</returns>
    public static DateTimeOffset For(DateOnly dueOn, WorkRhythm rhythm) =>
        LocalTime.InstantOf(WorkingCalendar.Of(rhythm).OnOrAfter(dueOn), rhythm.NudgeHour, rhythm.TimeZoneId);
}
