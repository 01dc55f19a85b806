namespace AfterSale.BotFramework.Recognizers;

/// <summary>Puts dates and times together; nothing in it overflows.</summary>
/// <param name="now">The date and time of whoever said it.</param>
/// <param name="math">The calculations with dates.</param>
/// <param name="preference">Which moment is meant when the words leave it open.</param>
internal sealed class MomentMath(DateTime now, DateMath math, DatePreference preference)
{
    private const int Day = 24 * 3600;
    private const int HalfDay = Day / 2;

    /// <summary>The clock has no such time.</summary>
    public static readonly MomentRecognition NoSuchTime = new MomentRecognition.Impossible(MomentProblem.NoSuchTime);

    private static readonly MomentRecognition OutOfRange = new MomentRecognition.Impossible(MomentProblem.YearOutOfRange);

    /// <summary>Whether a length without a direction goes back.</summary>
    public bool MeansPast => math.MeansPast;

    /// <summary>A length of time from now.</summary>
    /// <param name="minutes">The length in minutes.</param>
    /// <returns>The result.</returns>
    public MomentRecognition After(decimal minutes)
    {
        var ticks = minutes * TimeSpan.TicksPerMinute;
        var then = now.Ticks + ticks;
        return then < DateTime.MinValue.Ticks || then > DateTime.MaxValue.Ticks || !math.InRange(new DateTime((long)then).Year)
            ? OutOfRange
            : new MomentRecognition.Duration(new TimeSpan((long)ticks));
    }

    /// <summary>A date near today.</summary>
    /// <param name="days">How many days after today.</param>
    /// <returns>The result.</returns>
    public DateRecognition NearToday(int days) => math.Checked(math.Shift(math.Today, days, DateUnit.Day));

    /// <summary>Puts together what has been read.</summary>
    /// <param name="date">The date; today or the day beside it, if null.</param>
    /// <param name="clock">The time; that of the part, if null.</param>
    /// <param name="part">The part of the day, if there is one.</param>
    /// <returns>The result.</returns>
    public MomentRecognition Combine(DateRecognition? date, ClockTime? clock, DayPart? part)
    {
        if (date is DateRecognition.Impossible impossible)
        {
            return new MomentRecognition.Impossible(
                impossible.Reason == DateProblem.NoSuchDay ? MomentProblem.NoSuchDay : MomentProblem.YearOutOfRange);
        }

        if (Seconds(clock, part) is not { } seconds)
        {
            return NoSuchTime;
        }

        var eitherMidnight = clock is { IsMidnight: true } && part is null;
        return date switch
        {
            null => TimeAlone(seconds),
            DateRecognition.Recognized { Date: var day } => AtAny([day], seconds, eitherMidnight),
            DateRecognition.Ambiguous { Candidates: var days } => AtAny(days, seconds, eitherMidnight),
            _ => new MomentRecognition.NotAMoment(),
        };
    }

    /// <summary>How long after the start of the day, below zero for no time; null for a time that cannot be.</summary>
    private static int? Seconds(ClockTime? clock, DayPart? part) => (clock, part) switch
    {
        (null, null) => -1,
        (null, { } alone) => alone.Usual * 3600,
        ({ IsValid: false }, _) => null,
        ({ } said, null) => said.Seconds,
        ({ } said, { } within) => Within(said, within.From * 3600),
    };

    /// <summary>The time in the twelve hours from a start; they may end on the next day.</summary>
    private static int? Within(ClockTime clock, int from)
    {
        var step = clock.IsOpen ? HalfDay : Day;
        var seconds = clock.Seconds % step;
        seconds += (from - seconds + step - 1) / step * step;
        return seconds < from + HalfDay ? seconds : null;
    }

    private MomentRecognition AtAny(IReadOnlyList<DateOnly> days, int seconds, bool eitherMidnight)
    {
        var moments = new List<LocalMoment>();
        foreach (var day in days)
        {
            foreach (var second in eitherMidnight ? [seconds, seconds - Day] : new[] { seconds })
            {
                if (At(day, second) is not { } moment)
                {
                    return OutOfRange;
                }

                moments.Add(moment);
            }
        }

        var different = moments.Distinct().ToList();
        return different.Count == 1 ? new MomentRecognition.Recognized(different[0]) : new MomentRecognition.Ambiguous(different);
    }

    private LocalMoment? At(DateOnly day, int seconds) =>
        seconds < 0 ? new LocalMoment(day, null)
        : math.Shift(day, seconds / Day, DateUnit.Day) is { } then && math.InRange(then.Year)
            ? new LocalMoment(then, new TimeOnly(seconds % Day * TimeSpan.TicksPerSecond))
        : null;

    /// <summary>Yesterday, today or tomorrow, whichever the preference says.</summary>
    private MomentRecognition TimeAlone(int seconds)
    {
        var time = new TimeOnly(seconds % Day * TimeSpan.TicksPerSecond);
        var passed = time.Ticks < now.TimeOfDay.Ticks;
        var distance = time.Ticks - now.TimeOfDay.Ticks;
        var days = preference switch
        {
            DatePreference.Future => passed ? 1 : 0,
            DatePreference.Past => distance > 0 ? -1 : 0,
            _ => distance <= -TimeSpan.TicksPerDay / 2 ? 1 : distance > TimeSpan.TicksPerDay / 2 ? -1 : 0,
        };
        return math.Shift(math.Today, days, DateUnit.Day) is { } day && math.InRange(day.Year)
            ? new MomentRecognition.Recognized(new LocalMoment(day, time))
            : OutOfRange;
    }
}
