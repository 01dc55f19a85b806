using AfterSale.Domain.People;

namespace AfterSale.Domain.Calendars;

/// <summary>Which days a person works; "wd" in the plan (playbook, section 2: working days skip weekends and holidays).</summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DayOfWeek> _days;
    private readonly HashSet<DateOnly> _holidays;

    /// <summary>Makes a calendar from the days of the week and the dates that are off.</summary>
    /// <param name="workingDays">The days of the week on which the person works.</param>
    /// <param name="holidays">The dates on which they do not, whatever the day of the week.</param>
    /// <exception cref="ArgumentException">No day of the week is a working day: no date could ever be found.</exception>
    public WorkingCalendar(IEnumerable<DayOfWeek> workingDays, IEnumerable<DateOnly> holidays)
    {
        _days = [.. workingDays.Where(Enum.IsDefined)];
        _holidays = [.. holidays];
        if (_days.Count == 0)
        {
            throw new ArgumentException("A calendar needs at least one working day a week.", nameof(workingDays));
        }
    }

    /// <summary>The calendar of a person's rhythm.</summary>
    /// <param name="rhythm">When they work.</param>
    /// <exception cref="ArgumentException">The rhythm has no working day.</exception>
    public static WorkingCalendar Of(WorkRhythm rhythm) => new(rhythm.WorkingDays, rhythm.Holidays);

    /// <summary>Whether the person works on that day.</summary>
    /// <param name="date">The day.</param>
    public bool IsWorkingDay(DateOnly date) => _days.Contains(date.DayOfWeek) && !_holidays.Contains(date);

    /// <summary>The day itself when it is a working day, otherwise the next one that is.</summary>
    /// <param name="date">The day.</param>
    public DateOnly OnOrAfter(DateOnly date) => Step(date, +1);

    /// <summary>The day itself when it is a working day, otherwise the last one before it that is.</summary>
    /// <param name="date">The day.</param>
    public DateOnly OnOrBefore(DateOnly date) => Step(date, -1);

    /// <summary>
    /// Counts working days from a day. The day itself is never counted: +1 is the first working day after it and −1 the
    /// last one before it, also when it is not a working day (Saturday + 1 = Monday, Saturday − 1 = Friday).
    /// Zero gives the day itself, working day or not.
    /// </summary>
    /// <param name="date">The day counted from.</param>
    /// <param name="count">How many working days, forward when positive, backward when negative.</param>
    public DateOnly AddWorkingDays(DateOnly date, int count)
    {
        var direction = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; left--)
        {
            date = Step(date.AddDays(direction), direction);
        }

        return date;
    }

    private DateOnly Step(DateOnly date, int direction)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(direction);
        }

        return date;
    }
}
