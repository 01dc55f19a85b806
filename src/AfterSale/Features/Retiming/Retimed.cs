using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;

namespace AfterSale.Features.Retiming;

/// <summary>A plan as it is and as it would be.</summary>
/// <param name="Now">The touch points as they are stored.</param>
/// <param name="After">The touch points as a re-plan would have them.</param>
internal sealed record Retimed(IReadOnlyList<TouchPoint> Now, IReadOnlyList<TouchPoint> After)
{
    // Ask before moving many (playbook, section 2): one may move with what it follows from.
    private const int MostUnasked = 1;

    /// <summary>Those that would go to another day.</summary>
    public IReadOnlyList<(TouchPoint From, TouchPoint To)> Moved { get; } =
    [
        .. from before in Now
           where before.State == TouchPointState.Planned
           join after in After on before.Id equals after.Id
           where after.State == TouchPointState.Planned && after.DueOn != before.DueOn
           orderby after.DueOn
           select (before, after),
    ];

    /// <summary>Those that would come in.</summary>
    public IReadOnlyList<TouchPoint> Added { get; } =
        [.. After.Where(after => after.State == TouchPointState.Planned && Now.All(before => before.Id != after.Id || before.State != TouchPointState.Planned))];

    /// <summary>Those that would join another, or apply no longer.</summary>
    public IReadOnlyList<TouchPoint> Gone { get; } =
        [.. Now.Where(before => before.State == TouchPointState.Planned && After.All(after => after.Id != before.Id || after.State != TouchPointState.Planned))];

    /// <summary>How many touch points it is about.</summary>
    public int Count => Moved.Count + Added.Count + Gone.Count;

    /// <summary>Whether it is to be asked for.</summary>
    public bool Asks => Count > MostUnasked;

    /// <summary>What it changes.</summary>
    public FileChange Change => FileChange.OfPlan(Now, After);
}
