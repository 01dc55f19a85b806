using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Plans;

/// <summary>A touch point that a re-plan gives another day.</summary>
/// <param name="TouchPoint">The touch point as it would be.</param>
/// <param name="From">The day on which it is due now.</param>
/// <param name="To">The day on which it would be due.</param>
public sealed record PlanMove(TouchPoint TouchPoint, DateOnly From, DateOnly To);

/// <summary>A touch point that a re-plan takes into another, with all its open objectives.</summary>
/// <param name="TouchPoint">The touch point as it is.</param>
/// <param name="Into">The one that carries its objectives from then on.</param>
public sealed record PlanMerge(TouchPoint TouchPoint, TouchPoint Into);

/// <summary>What a re-plan would change, so that it can be asked before many are moved (playbook, section 2).</summary>
/// <param name="Existing">The touch points as they are.</param>
/// <param name="Replanned">The whole plan as it would be.</param>
/// <param name="Moved">What gets another day, in the order of the new days.</param>
/// <param name="Added">What is new.</param>
/// <param name="Merged">What is taken into another.</param>
/// <param name="Held">What has to wait from then on.</param>
/// <param name="Released">What has to wait no longer.</param>
/// <param name="LeftOut">What no longer applies.</param>
public sealed record PlanProposal(
    IReadOnlyList<TouchPoint> Existing,
    IReadOnlyList<TouchPoint> Replanned,
    IReadOnlyList<PlanMove> Moved,
    IReadOnlyList<TouchPoint> Added,
    IReadOnlyList<PlanMerge> Merged,
    IReadOnlyList<TouchPoint> Held,
    IReadOnlyList<TouchPoint> Released,
    IReadOnlyList<TouchPoint> LeftOut)
{
    /// <summary>Whether nothing would change at all, not even words.</summary>
    public bool IsEmpty => Change is { TouchPoints: [], Dropped: [] };

    /// <summary>How many contacts get another day: those that move and those that are taken into another.</summary>
    public int Moves => Moved.Count + Merged.Count;

    /// <summary>What to store to apply it.</summary>
    public FileChange Change => FileChange.OfPlan(Existing, Replanned);

    /// <summary>Compares a plan with what a re-plan made of it.</summary>
    /// <param name="existing">The sale's touch points as they are.</param>
    /// <param name="replanned">What <see cref="PlanBuilder"/> made of them.</param>
    public static PlanProposal Between(IReadOnlyList<TouchPoint> existing, IReadOnlyList<TouchPoint> replanned)
    {
        var before = existing.ToDictionary(touchPoint => touchPoint.Id);
        var after = replanned.ToDictionary(touchPoint => touchPoint.Id);
        var both = replanned.Where(touchPoint => before.ContainsKey(touchPoint.Id) && IsOpen(touchPoint)).ToList();
        var gone = existing.Where(touchPoint => IsOpen(touchPoint) && !after.ContainsKey(touchPoint.Id)).ToList();
        var known = existing.SelectMany(Keys).ToHashSet();
        return new(
            existing,
            replanned,
            [.. both.Select(touchPoint => new PlanMove(touchPoint, before[touchPoint.Id].DueOn, touchPoint.DueOn)).Where(move => move.From != move.To)],
            [.. replanned.Where(touchPoint => !before.ContainsKey(touchPoint.Id) && !Keys(touchPoint).Any(known.Contains))],
            [.. gone.Select(touchPoint => (touchPoint, Into: HeirOf(touchPoint, replanned))).Where(one => one.Into is not null)
                .Select(one => new PlanMerge(one.touchPoint, one.Into!))],
            [.. replanned.Where(touchPoint => touchPoint.Hold is not null && before.GetValueOrDefault(touchPoint.Id)?.Hold is null)],
            [.. both.Where(touchPoint => touchPoint.Hold is null && before[touchPoint.Id].Hold is not null)],
            [
                .. gone.Where(touchPoint => HeirOf(touchPoint, replanned) is null),
                .. replanned.Where(touchPoint => touchPoint.IsSetAside() && before.TryGetValue(touchPoint.Id, out var open) && IsOpen(open)),
            ]);
    }

    private static TouchPoint? HeirOf(TouchPoint before, IReadOnlyList<TouchPoint> replanned) =>
        replanned.FirstOrDefault(after => Keys(after).Intersect(Keys(before)).Any());

    private static bool IsOpen(TouchPoint touchPoint) => touchPoint.State == TouchPointState.Planned;

    private static IEnumerable<string> Keys(TouchPoint touchPoint) => touchPoint.Objectives.Select(objective => objective.Key);
}
