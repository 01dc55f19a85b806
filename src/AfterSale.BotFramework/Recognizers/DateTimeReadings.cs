using System.Globalization;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>One reading of a date and perhaps a time of day.</summary>
/// <param name="Value">The date, with its time if one was said.</param>
/// <param name="Timex">What was said, as TIMEX3.</param>
internal readonly record struct DateTimeReading(string Value, string Timex);

/// <summary>All that a text can mean as a date: "Wednesday" is the last one or the next one, "4 o'clock" in the night or in the afternoon.</summary>
internal static class DateTimeReadings
{
    private static readonly string[] Halves = [" in the morning", " in the afternoon"];

    public static IReadOnlyList<DateTimeReading> Of(string text, DateTime nowLocal, CultureInfo culture)
    {
        var future = Read(text, nowLocal, culture, DatePreference.Future);
        if (future.Count != 1)
        {
            return [.. future.Select(moment => Reading(moment, DateOf(moment)))];
        }

        var past = Read(text, nowLocal, culture, DatePreference.Past);
        var said = Said(past is [var last] ? last.Date : future[0].Date, future[0].Date);
        return [.. HalvesOfTheDay(text, nowLocal, culture, future[0])
            .SelectMany(time => past.Concat(future)
                .Select(moment => moment.Date).Distinct()
                .Select(date => new LocalMoment(date, time)))
            .Select(moment => Reading(moment, said ?? DateOf(moment)))];
    }

    private static IReadOnlyList<LocalMoment> Read(string text, DateTime nowLocal, CultureInfo culture, DatePreference preference) =>
        MomentRecognizer.Recognize(text, nowLocal, culture, preference) switch
        {
            MomentRecognition.Recognized recognized => [recognized.Moment],
            MomentRecognition.Ambiguous ambiguous => ambiguous.Candidates,
            MomentRecognition.Duration duration => [At(nowLocal + duration.Length)],
            _ => [],
        };

    private static LocalMoment At(DateTime moment) =>
        new(DateOnly.FromDateTime(moment), new TimeOnly(moment.Hour, moment.Minute, moment.Second));

    // An hour that takes "in the morning" as well as "in the afternoon" was said without either.
    private static List<TimeOnly?> HalvesOfTheDay(string text, DateTime nowLocal, CultureInfo culture, LocalMoment moment)
    {
        if (moment.Time is null)
        {
            return [null];
        }

        var halves = Halves
            .Select(half => Read(text.TrimEnd(' ', '.', '!') + half, nowLocal, culture, DatePreference.Future))
            .Where(readings => readings is [{ Time: not null }])
            .Select(readings => readings[0].Time)
            .ToList();
        return halves is [{ } early, { } late] && late - early == TimeSpan.FromHours(12) ? halves : [moment.Time];
    }

    // What the last and the next such day have in common, where they differ: the day of the week, or the day of the year.
    private static string? Said(DateOnly past, DateOnly future)
    {
        if (past == future)
        {
            return null;
        }

        return past.DayOfWeek == future.DayOfWeek && future.DayNumber - past.DayNumber <= 14
            ? $"XXXX-WXX-{(future.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)future.DayOfWeek)}"
            : (past.Month, past.Day) == (future.Month, future.Day)
                ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{future.Month:00}-{future.Day:00}")
                : null;
    }

    private static string DateOf(LocalMoment moment) => moment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeReading Reading(LocalMoment moment, string said)
    {
        if (moment.Time is not { } time)
        {
            return new DateTimeReading(DateOf(moment), said);
        }

        var clock = time switch { { Second: > 0 } => "HH:mm:ss", { Minute: > 0 } => "HH:mm", _ => "HH" };
        return new DateTimeReading(
            string.Create(CultureInfo.InvariantCulture, $"{DateOf(moment)} {time:HH\\:mm\\:ss}"),
            $"{said}T{time.ToString(clock, CultureInfo.InvariantCulture)}");
    }
}
