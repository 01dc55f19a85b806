namespace AfterSale.Domain.Plans;

/// <summary>What there is already when a plan is laid out.</summary>
/// <param name="ClosedKeys">The objectives that were done or skipped: not planned again.</param>
/// <param name="TakenDays">The days of planned contacts that were done or skipped: no second contact on them.</param>
/// <param name="Overdue">The days of the open objectives that are overdue.</param>
/// <param name="Revived">The days of open objectives that had been held: they are not lost when their own day passed meanwhile.</param>
/// <param name="FixedDays">The days of touch points whose day somebody chose.</param>
internal sealed record PlanSoFar(
    IReadOnlySet<string> ClosedKeys,
    IReadOnlySet<DateOnly> TakenDays,
    IReadOnlyDictionary<string, DateOnly> Overdue,
    IReadOnlyDictionary<string, DateOnly> Revived,
    IReadOnlyDictionary<TouchPointId, DateOnly> FixedDays)
{
    /// <summary>Nothing yet.</summary>
    public static PlanSoFar Nothing { get; } = new(
        new HashSet<string>(),
        new HashSet<DateOnly>(),
        new Dictionary<string, DateOnly>(),
        new Dictionary<string, DateOnly>(),
        new Dictionary<TouchPointId, DateOnly>());
}
