namespace AfterSale.Domain.Stages;

/// <summary>How much of the product the customer uses (playbook, section 3).</summary>
public enum UseLevel
{
    /// <summary>Not yet.</summary>
    NotYet,

    /// <summary>A part of it.</summary>
    Part,

    /// <summary>As planned.</summary>
    AsPlanned,
}

/// <summary>What one check-in showed.</summary>
/// <param name="Day">On which day, in the owner's calendar.</param>
/// <param name="Temperature">The temperature, 1 to 5, if taken.</param>
/// <param name="Use">How much they use, if asked.</param>
/// <param name="Results">Whether they reported results.</param>
public sealed record Observation(DateOnly Day, int? Temperature, UseLevel? Use, bool Results);

/// <summary>What is known of a sale beside its dates: it moves or holds the stage, raises the curve and shows the direction.</summary>
/// <param name="Observations">What check-ins showed, in any order; those before the close do not count.</param>
/// <param name="EarlyPlanned">How many touch points of the Novelty stage were planned.</param>
/// <param name="EarlyDone">How many of them were done.</param>
/// <param name="LastContact">The last day of any contact with the customer; <see langword="null"/> when there was none.</param>
public sealed record StageEvidence(
    IReadOnlyList<Observation> Observations, int EarlyPlanned, int EarlyDone, DateOnly? LastContact)
{
    /// <summary>Nothing is known.</summary>
    public static StageEvidence None { get; } = new([], 0, 0, null);

    /// <summary>The share of the early touch points that were done, 0 to 1; 0 when none were planned.</summary>
    public double EarlyEffort => EarlyPlanned > 0 ? Math.Clamp((double)EarlyDone / EarlyPlanned, 0, 1) : 0;

    /// <summary>The observations until a day, oldest first.</summary>
    /// <param name="dates">The sale's dates: what came before its close belongs to an earlier sale.</param>
    /// <param name="day">The last day that counts.</param>
    public IReadOnlyList<Observation> Until(Sales.SaleDates dates, DateOnly day) =>
        [.. Observations.Where(one => one.Day >= dates.Close && one.Day <= day).OrderBy(one => one.Day)];
}
