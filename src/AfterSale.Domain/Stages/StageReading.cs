namespace AfterSale.Domain.Stages;

/// <summary>The stage that a sale is in, and why.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Since">The day on which it began.</param>
/// <param name="Reason">Why, in words, such as "in Learning since 3 Dec: delivered 19 Nov, 14 days ago; temperature 2 on 10 Dec".</param>
public sealed record StageReading(Stage Stage, DateOnly Since, string Reason)
{
    /// <summary>The reasons one by one: the dates first, then what check-ins showed.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>When the next stage is expected to begin; in the past when evidence holds the stage; <see langword="null"/> in the last.</summary>
    public DateOnly? ExpectedNext { get; init; }

    /// <summary>Whether the calendar would have ended the stage, and evidence holds it.</summary>
    public bool HeldByEvidence { get; init; }
}
