using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Stages;

/// <summary>
/// The predicted motivation of a customer over time (playbook, section 1; [MD]): high in Novelty, a sharp fall in Learning, and a climb back to
/// where it was. Early effort does not prevent the dip; it makes it less steep and less deep. docs/figures.md has the formula with examples.
/// </summary>
public static class MotivationCurve
{
    /// <summary>The most points of a series: as many as a small chart can show.</summary>
    public const int MostPoints = 24;

    private const int DaysShownAhead = 14;

    /// <summary>The motivation predicted for a day, 1 to 5.</summary>
    /// <param name="shape">The template's curve.</param>
    /// <param name="lengths">The template's stage lengths.</param>
    /// <param name="dates">The sale's dates.</param>
    /// <param name="earlyEffort">The share of early touch points done, 0 to 1.</param>
    /// <param name="day">The day.</param>
    public static double Predict(CurveShape shape, StageLengths lengths, SaleDates dates, double earlyEffort, DateOnly day)
    {
        var floor = Floor(shape, earlyEffort);
        var at = day.DayNumber - dates.Delivery.DayNumber;
        var bottom = lengths.LearningFrom + (shape.DipAt * lengths.Learning);
        return at <= bottom
            ? Between(shape.Novelty, floor, Part(at, lengths.LearningFrom, bottom))
            : Between(floor, shape.Recovered, Part(at, bottom, lengths.MaintenanceFrom));
    }

    /// <summary>The lowest point of the curve, 1 to 5: raised by the early touch points done, never above the height of Novelty.</summary>
    /// <param name="shape">The template's curve.</param>
    /// <param name="earlyEffort">The share of early touch points done, 0 to 1.</param>
    public static double Floor(CurveShape shape, double earlyEffort) =>
        Math.Min(shape.Dip + (shape.EarlyEffort * Math.Clamp(earlyEffort, 0, 1)), Math.Min(shape.Novelty, shape.Recovered));

    /// <summary>The day of the lowest point.</summary>
    /// <param name="shape">The template's curve.</param>
    /// <param name="lengths">The template's stage lengths.</param>
    /// <param name="dates">The sale's dates.</param>
    public static DateOnly Bottom(CurveShape shape, StageLengths lengths, SaleDates dates) =>
        dates.Delivery.AddDays(lengths.LearningFrom + (int)Math.Round(shape.DipAt * lengths.Learning));

    /// <summary>The curve as a series, from the close until two weeks after today or after the climb, whichever is later.</summary>
    /// <param name="shape">The template's curve.</param>
    /// <param name="lengths">The template's stage lengths.</param>
    /// <param name="dates">The sale's dates.</param>
    /// <param name="earlyEffort">The share of early touch points done, 0 to 1.</param>
    /// <param name="today">The owner's day.</param>
    /// <returns>At most <see cref="MostPoints"/> points at even distances, in order; the days of the stages' turns are not among them by rule.</returns>
    public static IReadOnlyList<CurvePoint> Points(
        CurveShape shape, StageLengths lengths, SaleDates dates, double earlyEffort, DateOnly today)
    {
        var end = Math.Max(today.DayNumber, dates.Delivery.DayNumber + lengths.MaintenanceFrom) + DaysShownAhead;
        var start = dates.Close.DayNumber;
        var step = Math.Max(7, (end - start + MostPoints - 2) / (MostPoints - 1));
        return
        [
            .. Enumerable.Range(0, ((end - start) / step) + 1)
                .Select(index => DateOnly.FromDayNumber(start + (index * step)))
                .Select(day => new CurvePoint(day, Predict(shape, lengths, dates, earlyEffort, day))),
        ];
    }

    private static double Part(double at, double from, double to) => to <= from ? 1 : Math.Clamp((at - from) / (to - from), 0, 1);

    // Half a cosine: flat at both ends, steepest in the middle.
    private static double Between(double from, double to, double part) => from + ((to - from) * (1 - Math.Cos(Math.PI * part)) / 2);
}

/// <summary>The motivation predicted for a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">The motivation, 1 to 5.</param>
public sealed record CurvePoint(DateOnly Day, double Value);
