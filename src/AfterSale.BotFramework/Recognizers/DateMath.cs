using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>Calculates dates from today; nothing in it overflows.</summary>
/// <param name="today">The date of today.</param>
/// <param name="culture">The culture.</param>
/// <param name="preference">Which date is meant when the words leave it open.</param>
/// <param name="isWorkingDay">Whether a date is a working day; Monday to Friday, if null.</param>
internal sealed class DateMath(DateOnly today, CultureInfo culture, DatePreference preference, Func<DateOnly, bool>? isWorkingDay)
{
    private const int FirstYear = 1900;
    private const int YearsAhead = 100;
    private const int FarAway = 4_000_000;

    /// <summary>There is no such day.</summary>
    public static readonly DateRecognition NoSuchDay = new DateRecognition.Impossible(DateProblem.NoSuchDay);

    /// <summary>The year is out of range.</summary>
    public static readonly DateRecognition OutOfRange = new DateRecognition.Impossible(DateProblem.YearOutOfRange);

    /// <summary>The date of today.</summary>
    public DateOnly Today => today;

    /// <summary>Whether a date that is left open is meant to be in the past.</summary>
    public bool MeansPast => preference == DatePreference.Past;

    /// <summary>Whether a year is one of those that are accepted.</summary>
    /// <param name="year">The year.</param>
    /// <returns>Whether it is.</returns>
    public bool InRange(long year) => year >= FirstYear && year <= today.Year + YearsAhead && year <= DateOnly.MaxValue.Year;

    /// <summary>The result for a date that may lie outside the calendar.</summary>
    /// <param name="date">The date, or null.</param>
    /// <returns>The result.</returns>
    public DateRecognition Checked(DateOnly? date) =>
        date is { } day && InRange(day.Year) ? new DateRecognition.Recognized(day) : OutOfRange;

    /// <summary>A date from its numbers.</summary>
    /// <param name="year">The year; left open, if null.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day; beyond 31 for none, 0 for none.</param>
    /// <returns>The result.</returns>
    public DateRecognition Make(long? year, long month, long day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000, (int)month))
        {
            return NoSuchDay;
        }

        if (year is not { } said)
        {
            return Checked(Choose(candidate =>
                day <= DateTime.DaysInMonth(candidate, (int)month) ? new DateOnly(candidate, (int)month, (int)day) : null));
        }

        return !InRange(said) ? OutOfRange
            : day > DateTime.DaysInMonth((int)said, (int)month) ? NoSuchDay
            : new DateRecognition.Recognized(new DateOnly((int)said, (int)month, (int)day));
    }

    /// <summary>A date from two numbers whose order is not known.</summary>
    /// <param name="year">The year; left open, if null.</param>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    /// <returns>The result.</returns>
    public DateRecognition Unordered(long? year, long first, long second)
    {
        if (first > 12 || first == second)
        {
            return Make(year, second, first);
        }

        if (second > 12)
        {
            return Make(year, first, second);
        }

        var pattern = culture.DateTimeFormat.ShortDatePattern;
        var monthFirst = pattern.IndexOf('M', StringComparison.Ordinal) < pattern.IndexOf('d', StringComparison.Ordinal);
        var dayMonth = Make(year, second, first);
        var monthDay = Make(year, first, second);
        return (dayMonth, monthDay) switch
        {
            (DateRecognition.Recognized one, DateRecognition.Recognized other) =>
                new DateRecognition.Ambiguous(monthFirst ? [other.Date, one.Date] : [one.Date, other.Date]),
            (DateRecognition.Impossible, _) => dayMonth,
            _ => monthDay,
        };
    }

    /// <summary>Moves a date.</summary>
    /// <param name="from">The date.</param>
    /// <param name="count">By how many units; negative for back.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The date, with the day clamped to the month; null, if the calendar has none.</returns>
    public DateOnly? Shift(DateOnly from, long count, DateUnit unit)
    {
        if (count is > FarAway or < -FarAway)
        {
            return null;
        }

        switch (unit)
        {
            case DateUnit.Day:
            case DateUnit.Week:
                var number = from.DayNumber + (unit == DateUnit.Week ? count * 7 : count);
                return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
            case DateUnit.WorkingDay:
                return ShiftWorking(from, count);
            default:
                var months = (from.Year * 12L) + from.Month - 1 + (unit == DateUnit.Year ? count * 12 : count);
                var (year, month) = (months / 12, (int)(months % 12) + 1);
                return months < 12 || year > DateOnly.MaxValue.Year
                    ? null
                    : new DateOnly((int)year, month, Math.Min(from.Day, DateTime.DaysInMonth((int)year, month)));
        }
    }

    /// <summary>The day of the week that is meant.</summary>
    /// <param name="turn">Which one; null, if nothing is said.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <returns>The date.</returns>
    public DateOnly? Weekday(DateTurn? turn, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        var days = turn switch
        {
            DateTurn.This => MeansPast && ahead > 0 ? ahead - 7 : ahead,
            DateTurn.Coming => ahead == 0 ? 7 : ahead,
            DateTurn.Next => 7 + FromMonday(weekday) - FromMonday(today.DayOfWeek),
            DateTurn.Last => ahead - 7,
            _ => preference switch
            {
                DatePreference.Past => ahead - 7,
                DatePreference.Future => ahead == 0 ? 7 : ahead,
                _ => ahead <= 3 ? ahead : ahead - 7,
            },
        };
        return Shift(today, days, DateUnit.Day);
    }

    /// <summary>A day of a week.</summary>
    /// <param name="weeks">How many weeks after the current one.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <returns>The date.</returns>
    public DateOnly? WeekdayOfWeek(int weeks, DayOfWeek weekday) =>
        Shift(today, (7 * weeks) + FromMonday(weekday) - FromMonday(today.DayOfWeek), DateUnit.Day);

    /// <summary>The edge of a week, month or year.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="offset">How many units after the current one.</param>
    /// <returns>The date.</returns>
    public DateOnly? Edge(DateEdge edge, DateUnit unit, int offset)
    {
        if (unit == DateUnit.Week)
        {
            return WeekdayOfWeek(offset, edge switch
            {
                DateEdge.Start => DayOfWeek.Monday,
                DateEdge.Middle => DayOfWeek.Wednesday,
                _ => DayOfWeek.Friday,
            });
        }

        if (Shift(today, offset, unit) is not { } day)
        {
            return null;
        }

        return unit == DateUnit.Month ? EdgeOfMonth(edge, day.Year, day.Month) : EdgeOfYear(edge, day.Year);
    }

    /// <summary>The edge of a named month.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="year">The year; left open, if null.</param>
    /// <param name="month">The month.</param>
    /// <returns>The result.</returns>
    public DateRecognition EdgeOfNamed(DateEdge edge, long? year, int month) =>
        year is not { } said ? Checked(Choose(candidate => EdgeOfMonth(edge, candidate, month)))
        : InRange(said) ? Checked(EdgeOfMonth(edge, (int)said, month))
        : OutOfRange;

    /// <summary>The edge of a year.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="year">The year.</param>
    /// <returns>The date.</returns>
    public static DateOnly EdgeOfYear(DateEdge edge, int year) => edge switch
    {
        DateEdge.Start => new DateOnly(year, 1, 1),
        DateEdge.Middle => new DateOnly(year, 7, 1),
        _ => new DateOnly(year, 12, 31),
    };

    private static DateOnly EdgeOfMonth(DateEdge edge, int year, int month) => edge switch
    {
        DateEdge.Start => new DateOnly(year, month, 1),
        DateEdge.Middle => new DateOnly(year, month, 15),
        _ => new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
    };

    private static int FromMonday(DayOfWeek weekday) => ((int)weekday + 6) % 7;

    private DateOnly? ShiftWorking(DateOnly from, long count) =>
        isWorkingDay is null ? ShiftWeekdays(from, count) : Walk(from, count, isWorkingDay);

    /// <summary>Monday to Friday: whole weeks at once, then the rest day by day.</summary>
    private DateOnly? ShiftWeekdays(DateOnly from, long count)
    {
        // The whole weeks are counted from a working day, which a weekend reaches by going on to the last one passed.
        var start = count == 0 ? from : (from.DayOfWeek, count > 0) switch
        {
            (DayOfWeek.Saturday, true) => Shift(from, -1, DateUnit.Day),
            (DayOfWeek.Sunday, true) => Shift(from, -2, DateUnit.Day),
            (DayOfWeek.Saturday, false) => Shift(from, 2, DateUnit.Day),
            (DayOfWeek.Sunday, false) => Shift(from, 1, DateUnit.Day),
            _ => from,
        };
        return start is { } day && Shift(day, count / 5, DateUnit.Week) is { } near
            ? Walk(near, count % 5, static date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            : null;
    }

    private DateOnly? Walk(DateOnly from, long count, Func<DateOnly, bool> isWorking)
    {
        var step = count < 0 ? -1 : 1;
        var left = Math.Abs(count);
        var day = from;
        while (left > 0)
        {
            var number = day.DayNumber + step;
            if (number < 0 || number > DateOnly.MaxValue.DayNumber)
            {
                return null;
            }

            day = DateOnly.FromDayNumber(number);
            if (step > 0 ? day.Year > today.Year + YearsAhead : day.Year < FirstYear)
            {
                return null;
            }

            left -= isWorking(day) ? 1 : 0;
        }

        return day;
    }

    private DateOnly? Choose(Func<int, DateOnly?> inYear)
    {
        DateOnly? best = null;
        for (var year = Math.Max(1, today.Year - 8); year <= Math.Min(DateOnly.MaxValue.Year, today.Year + 8); year++)
        {
            if (inYear(year) is { } day
                && !(preference == DatePreference.Past && day > today)
                && !(preference == DatePreference.Future && day < today)
                && (best is not { } other || Distance(day) <= Distance(other)))
            {
                best = day;
            }
        }

        return best;
    }

    private int Distance(DateOnly day) => Math.Abs(day.DayNumber - today.DayNumber);
}
