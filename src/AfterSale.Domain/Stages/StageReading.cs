namespace AfterSale.Domain.Stages;

/// <summary>The stage that a sale is in, and why.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Since">The day on which it began.</param>
/// <param name="Reason">Why, in words, such as "in Learning since 3 Dec: delivered 19 Nov, 14 days ago".</param>
public sealed record StageReading(Stage Stage, DateOnly Since, string Reason);
