using System.Globalization;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Stages;

/// <summary>Where a relationship is going: after-sale is never static (playbook, section 1; [MD]).</summary>
public enum Trend
{
    /// <summary>It gets better.</summary>
    Improving,

    /// <summary>Neither shows; not for long.</summary>
    Steady,

    /// <summary>It gets worse.</summary>
    Decaying,
}

/// <summary>Where a relationship is going, and why.</summary>
/// <param name="Trend">Where.</param>
/// <param name="Reason">Why, in words: "no contact for 41 days".</param>
public sealed record Direction(Trend Trend, string Reason)
{
    /// <summary>Days without contact after which it decays: at least once or twice a month [N5].</summary>
    public const int SilentDays = 30;

    /// <summary>How much a temperature has to differ from those before to be a trend.</summary>
    public const double Shift = 0.5;

    private const int Compared = 3;

    /// <summary>Reads it on a day; the first that applies decides: silence, the dip, the temperature's trend, new results, use.</summary>
    /// <param name="dates">The sale's dates.</param>
    /// <param name="evidence">What is known.</param>
    /// <param name="dip">The dip alert that stands, if one does.</param>
    /// <param name="today">The owner's day.</param>
    public static Direction Read(SaleDates dates, StageEvidence evidence, DipAlert? dip, DateOnly today)
    {
        var seen = evidence.Until(dates, today);
        var lastContact = evidence.LastContact is { } day && day > dates.Close ? day : dates.Close;
        return Silence(lastContact, today)
            ?? (dip is null ? null : new Direction(Trend.Decaying, dip.Reason))
            ?? Temperatures(seen, today)
            ?? NewResults(seen, today)
            ?? Use(seen)
            ?? new Direction(Trend.Steady, seen.Count == 0 ? "no check-in yet" : "no change since the last check-in");
    }

    private static Direction? Silence(DateOnly lastContact, DateOnly today) =>
        today.DayNumber - lastContact.DayNumber is > SilentDays and var days ? new Direction(Trend.Decaying, $"no contact for {days} days") : null;

    private static Direction? Temperatures(IReadOnlyList<Observation> seen, DateOnly today)
    {
        var taken = seen.Where(one => one.Temperature is not null).ToList();
        if (taken.Count < 2)
        {
            return null;
        }

        var last = taken[^1];
        var earlier = taken.Take(taken.Count - 1).TakeLast(Compared).Select(one => one.Temperature!.Value).ToList();
        var mean = earlier.Average();
        var (step, shift) = (last.Temperature!.Value - earlier[^1], last.Temperature.Value - mean);
        return (step, shift) switch
        {
            (> 0, <= -Shift) => new Direction(Trend.Steady, $"{Words("up")}, but not yet back"),
            (< 0, >= Shift) => new Direction(Trend.Steady, Words("down")),
            (> 0, _) or (0, >= Shift) => new Direction(Trend.Improving, Words("up")),
            (< 0, _) or (0, <= -Shift) => new Direction(Trend.Decaying, Words("down")),
            _ => null,
        };

        string Words(string way) => string.Create(
            CultureInfo.InvariantCulture,
            $"temperature {way} to {last.Temperature} on {last.Day.ToString(last.Day.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture)}, from {Before()}");

        string Before() => earlier.Distinct().Count() == 1 ? $"{earlier[^1]} before"
            : string.Create(CultureInfo.InvariantCulture, $"{earlier[^1]}; {mean:0.#} on average before");
    }

    private static Direction? NewResults(IReadOnlyList<Observation> seen, DateOnly today) =>
        seen.LastOrDefault(one => one.Results) is { } last && today.DayNumber - last.Day.DayNumber <= SilentDays
            ? new Direction(Trend.Improving, "results reported lately")
            : null;

    private static Direction? Use(IReadOnlyList<Observation> seen)
    {
        var asked = seen.Where(one => one.Use is not null).TakeLast(2).Select(one => one.Use!.Value).ToList();
        return asked switch
        {
            [var before, var now] when now > before => new Direction(Trend.Improving, "more of it is in use than before"),
            [var before, var now] when now < before => new Direction(Trend.Decaying, "less of it is in use than before"),
            _ => null,
        };
    }
}
