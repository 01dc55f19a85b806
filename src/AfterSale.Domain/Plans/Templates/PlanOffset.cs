using System.Globalization;
using System.Text.RegularExpressions;
using AfterSale.Domain.Calendars;

namespace AfterSale.Domain.Plans.Templates;

/// <summary>A span of time as templates write it: <c>+1wd</c>, <c>-5wd</c>, <c>+14d</c>, <c>3w</c>, <c>+2m</c>, <c>+1y</c>.</summary>
/// <param name="Count">How many; negative is before.</param>
/// <param name="Unit">Of what.</param>
public readonly partial record struct PlanOffset(int Count, PlanOffsetUnit Unit)
{
    /// <summary>The day that lies this far from another; days and longer units may give a day on which nobody works.</summary>
    /// <param name="date">The day counted from.</param>
    /// <param name="calendar">Whose working days count.</param>
    /// <param name="times">How many times this far.</param>
    public DateOnly From(DateOnly date, WorkingCalendar calendar, int times = 1) => Unit switch
    {
        PlanOffsetUnit.WorkingDays => calendar.AddWorkingDays(date, Count * times),
        PlanOffsetUnit.Days => date.AddDays(Count * times),
        PlanOffsetUnit.Weeks => date.AddDays(7 * Count * times),
        PlanOffsetUnit.Months => date.AddMonths(Count * times),
        _ => date.AddYears(Count * times),
    };

    /// <summary>Reads an offset; at most ten years either way.</summary>
    /// <param name="text">Such as <c>+14d</c>.</param>
    /// <param name="offset">The offset read.</param>
    public static bool TryParse(string? text, out PlanOffset offset)
    {
        offset = default;
        var match = Shape().Match(text ?? string.Empty);
        if (!match.Success)
        {
            return false;
        }

        var (unit, most) = match.Groups[2].Value switch
        {
            "wd" => (PlanOffsetUnit.WorkingDays, 2600),
            "d" => (PlanOffsetUnit.Days, 3660),
            "w" => (PlanOffsetUnit.Weeks, 520),
            "m" => (PlanOffsetUnit.Months, 120),
            _ => (PlanOffsetUnit.Years, 10),
        };
        offset = new PlanOffset(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), unit);
        return Math.Abs(offset.Count) <= most;
    }

    [GeneratedRegex(@"\A([+-]?[0-9]{1,5})(wd|d|w|m|y)\z")]
    private static partial Regex Shape();
}

/// <summary>What an offset counts in.</summary>
public enum PlanOffsetUnit
{
    /// <summary>wd: the owner's working days.</summary>
    WorkingDays,

    /// <summary>d: calendar days.</summary>
    Days,

    /// <summary>w: weeks.</summary>
    Weeks,

    /// <summary>m: months.</summary>
    Months,

    /// <summary>y: years.</summary>
    Years,
}
