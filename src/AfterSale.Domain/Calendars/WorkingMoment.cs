using AfterSale.Domain.People;

namespace AfterSale.Domain.Calendars;

/// <summary>Moves a moment into somebody's working hours: from the hour at which they want to hear of things until the end of their day.</summary>
public static class WorkingMoment
{
    /// <summary>The time of day at which a working day ends.</summary>
    public static TimeOnly EndOfDay { get; } = new(17, 0);

    // Told at the very end of a day, one cannot act on it any more that day.
    private static readonly TimeOnly LastHour = new(16, 0);

    /// <summary>The moment itself when they work then, otherwise the last hour of the working day before it.</summary>
    /// <param name="moment">The moment, UTC.</param>
    /// <param name="rhythm">When they work.</param>
    /// <exception cref="ArgumentException">The rhythm has no working day.</exception>
    public static DateTimeOffset AtOrBefore(DateTimeOffset moment, WorkRhythm rhythm)
    {
        var calendar = WorkingCalendar.Of(rhythm);
        var day = LocalTime.DateIn(moment, rhythm.TimeZoneId);
        if (calendar.IsWorkingDay(day) && moment >= At(day, rhythm.NudgeHour, rhythm))
        {
            var end = At(day, EndOfDay, rhythm);
            return moment <= end ? moment : At(day, LastHour, rhythm);
        }

        return At(calendar.OnOrBefore(day.AddDays(-1)), LastHour, rhythm);
    }

    /// <summary>The moment itself when they work then, otherwise the beginning of their next working day.</summary>
    /// <param name="moment">The moment, UTC.</param>
    /// <param name="rhythm">When they work.</param>
    /// <exception cref="ArgumentException">The rhythm has no working day.</exception>
    public static DateTimeOffset AtOrAfter(DateTimeOffset moment, WorkRhythm rhythm)
    {
        var calendar = WorkingCalendar.Of(rhythm);
        var day = LocalTime.DateIn(moment, rhythm.TimeZoneId);
        if (calendar.IsWorkingDay(day) && moment <= At(day, EndOfDay, rhythm))
        {
            var start = At(day, rhythm.NudgeHour, rhythm);
            return moment >= start ? moment : start;
        }

        return At(calendar.OnOrAfter(day.AddDays(1)), rhythm.NudgeHour, rhythm);
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time, WorkRhythm rhythm) => LocalTime.InstantOf(day, time, rhythm.TimeZoneId);
}
