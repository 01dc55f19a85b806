using System.Globalization;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Stages;

/// <summary>
/// A customer in the dip (playbook, section 1): an observed temperature well below the prediction, or 2 of 5 and lower at any time. It stands
/// until a later temperature is neither.
/// </summary>
/// <param name="Day">The day of the observation.</param>
/// <param name="Temperature">The temperature observed.</param>
/// <param name="Predicted">What was predicted for that day.</param>
/// <param name="NextCheckBy">By when the next check has to come: two working days after the observation.</param>
/// <param name="Reason">In words: "temperature 2 on 10 Dec, predicted 3.1".</param>
public sealed record DipAlert(DateOnly Day, int Temperature, double Predicted, DateOnly NextCheckBy, string Reason)
{
    /// <summary>How far below the prediction is well below.</summary>
    public const double WellBelow = 1.5;

    /// <summary>Within how many working days the next check comes.</summary>
    public const int WorkingDays = 2;

    /// <summary>The alert that stands on a day, or <see langword="null"/>.</summary>
    /// <param name="shape">The template's curve.</param>
    /// <param name="lengths">The template's stage lengths.</param>
    /// <param name="dates">The sale's dates.</param>
    /// <param name="evidence">What check-ins showed.</param>
    /// <param name="calendar">The owner's working days.</param>
    /// <param name="today">The owner's day.</param>
    public static DipAlert? On(
        CurveShape shape, StageLengths lengths, SaleDates dates, StageEvidence evidence, WorkingCalendar calendar, DateOnly today)
    {
        if (evidence.Until(dates, today).LastOrDefault(one => one.Temperature is not null) is not { Temperature: { } temperature } last)
        {
            return null;
        }

        var predicted = MotivationCurve.Predict(shape, lengths, dates, evidence.EarlyEffort, last.Day);
        return temperature <= StageReader.LowTemperature || predicted - temperature >= WellBelow
            ? new DipAlert(last.Day, temperature, predicted, calendar.AddWorkingDays(last.Day, WorkingDays), Words(last.Day, temperature, predicted, today))
            : null;
    }

    private static string Words(DateOnly day, int temperature, double predicted, DateOnly today) => string.Create(
        CultureInfo.InvariantCulture,
        $"temperature {temperature} on {day.ToString(day.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture)}, predicted {predicted:0.0}");
}
