using System.Globalization;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Stages;

/// <summary>
/// The stage that the dates alone suggest (playbook, section 1; [MD]). Evidence from check-ins moves or holds it;
/// this is where the reading starts when there is none.
/// </summary>
public static class StageByDates
{
    /// <summary>Reads the stage on a day. Novelty begins with the signed contract, so a sale that awaits delivery is in it.</summary>
    /// <param name="lengths">The template's stage lengths.</param>
    /// <param name="dates">The sale's dates.</param>
    /// <param name="today">The owner's day.</param>
    public static StageReading Read(StageLengths lengths, SaleDates dates, DateOnly today)
    {
        var (stage, since) = StageOn(lengths, dates, today);
        return new StageReading(stage, since, $"in {stage} since {Day(since, today)}: {Why(dates, today)}");
    }

    private static (Stage Stage, DateOnly Since) StageOn(StageLengths lengths, SaleDates dates, DateOnly today) =>
        (today.DayNumber - dates.Delivery.DayNumber) switch
        {
            var days when days < lengths.LearningFrom => (Stage.Novelty, dates.Close),
            var days when days < lengths.EffectivenessFrom => (Stage.Learning, dates.Delivery.AddDays(lengths.LearningFrom)),
            var days when days < lengths.MaintenanceFrom => (Stage.Effectiveness, dates.Delivery.AddDays(lengths.EffectivenessFrom)),
            _ => (Stage.Maintenance, dates.Delivery.AddDays(lengths.MaintenanceFrom)),
        };

    /// <summary>The dates in words.</summary>
    internal static string Why(SaleDates dates, DateOnly today) =>
        dates.Delivery > today
            ? $"signed {Day(dates.Close, today)}, delivery {Day(dates.Delivery, today)}, {Away(dates.Delivery, today)}"
            : $"delivered {Day(dates.Delivery, today)}, {Away(dates.Delivery, today)}";

    private static string Away(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var days => $"in {days} days",
        var days => $"{-days} days ago",
    };

    private static string Day(DateOnly date, DateOnly today) =>
        date.ToString(date.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);
}
