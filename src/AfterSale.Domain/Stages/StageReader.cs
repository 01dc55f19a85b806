using System.Globalization;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Stages;

/// <summary>
/// The stage that dates and evidence together show (playbook, section 1; [MD]): results end Learning early, and without results it does not end
/// because the calendar says so. docs/figures.md has the rules with worked examples.
/// </summary>
public static class StageReader
{
    /// <summary>A temperature as low as this is a fever at any stage (playbook, section 1: dip alert).</summary>
    public const int LowTemperature = 2;

    /// <summary>Reads the stage on a day.</summary>
    /// <param name="lengths">The template's stage lengths.</param>
    /// <param name="dates">The sale's dates.</param>
    /// <param name="evidence">What check-ins showed.</param>
    /// <param name="today">The owner's day.</param>
    public static StageReading Read(StageLengths lengths, SaleDates dates, StageEvidence evidence, DateOnly today)
    {
        var seen = evidence.Until(dates, today);
        var learning = dates.Delivery.AddDays(lengths.LearningFrom);
        if (today < learning)
        {
            return Reading(today, Stage.Novelty, dates.Close, StageByDates.Why(dates, today), Last(seen, today), learning, held: false);
        }

        if (Effective(learning, dates, seen) is not { } results)
        {
            var end = dates.Delivery.AddDays(lengths.EffectivenessFrom);
            var none = seen.Any(one => one.Day >= dates.Delivery) ? "no results reported yet" : "no results reported: no check-in since delivery";
            IReadOnlyList<string> why = today >= end || seen.Count > 0 ? [none, .. Last(seen, today)] : [];
            return Reading(today, Stage.Learning, learning, StageByDates.Why(dates, today), why, end, held: today >= end);
        }

        var (since, reported) = results;
        var maintenance = since.AddDays(lengths.Effectiveness);
        string[] evidenced = [$"results reported on {Day(reported, today)}", .. Last(seen, today)];
        return today < maintenance || IsHeld(seen)
            ? Reading(today, Stage.Effectiveness, since, StageByDates.Why(dates, today), evidenced, maintenance, held: today >= maintenance)
            : Reading(today, Stage.Maintenance, maintenance, StageByDates.Why(dates, today), evidenced, null, held: false);
    }

    // Results that came while everything was new do not end Novelty, but then Learning is over before it begins.
    private static (DateOnly Since, DateOnly Reported)? Effective(DateOnly learning, SaleDates dates, IReadOnlyList<Observation> seen) =>
        seen.FirstOrDefault(one => one.Results && one.Day >= dates.Delivery) is { } first
            ? (first.Day > learning ? first.Day : learning, first.Day)
            : null;

    /// <summary>A customer with a fever, or who does not use it, has not settled, whatever the calendar says.</summary>
    private static bool IsHeld(IReadOnlyList<Observation> seen) =>
        seen.LastOrDefault(one => one.Temperature is not null)?.Temperature <= LowTemperature
        || seen.LastOrDefault(one => one.Use is not null)?.Use == UseLevel.NotYet;

    private static IEnumerable<string> Last(IReadOnlyList<Observation> seen, DateOnly today)
    {
        if (seen.LastOrDefault(one => one.Temperature is not null) is { } taken)
        {
            yield return $"temperature {taken.Temperature} on {Day(taken.Day, today)}";
        }

        if (seen.LastOrDefault(one => one.Use is not null) is { Use: not UseLevel.AsPlanned } use)
        {
            yield return use.Use == UseLevel.NotYet ? $"not in use yet on {Day(use.Day, today)}" : $"only a part in use on {Day(use.Day, today)}";
        }
    }

    private static StageReading Reading(
        DateOnly today, Stage stage, DateOnly since, string dates, IEnumerable<string> evidence, DateOnly? next, bool held)
    {
        string[] reasons = [dates, .. evidence];
        return new StageReading(stage, since, $"in {stage} since {Day(since, today)}: {string.Join("; ", reasons)}")
        {
            Reasons = reasons,
            ExpectedNext = next,
            HeldByEvidence = held,
        };
    }

    private static string Day(DateOnly date, DateOnly today) =>
        date.ToString(date.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);
}
