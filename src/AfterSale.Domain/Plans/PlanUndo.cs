using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Plans;

/// <summary>Takes a re-plan back (playbook, section 2: what was done stays as it was).</summary>
public static class PlanUndo
{
    /// <summary>
    /// What to store so that the plan is as it was before a re-plan. What was done or skipped since stays, and with it what it was done
    /// for; everything else comes back as a further revision, what the re-plan added goes.
    /// </summary>
    /// <param name="now">The touch points as they are stored.</param>
    /// <param name="before">The touch points as they were before the re-plan.</param>
    public static FileChange Restore(IReadOnlyList<TouchPoint> now, IReadOnlyList<TouchPoint> before)
    {
        var old = before.ToDictionary(touchPoint => touchPoint.Id);
        var closed = now.Where(touchPoint => touchPoint.IsClosed()).ToList();
        var stays = closed.Select(touchPoint => touchPoint.Id).ToHashSet();
        var done = closed.SelectMany(Keys).ToHashSet();
        return FileChange.OfPlan(
            now,
            [
                .. closed,
                .. before.Where(touchPoint => !stays.Contains(touchPoint.Id))
                    .Select(touchPoint => Without(touchPoint, done))
                    .OfType<TouchPoint>()
                    .Select(touchPoint => Again(touchPoint, now.FirstOrDefault(one => one.Id == touchPoint.Id))),
                .. now.Where(touchPoint => IsOwnAddedSince(touchPoint, old)),
            ]);
    }

    /// <summary>What was closed before is as it was; an open one gives up what was done meanwhile, and goes when nothing is left.</summary>
    private static TouchPoint? Without(TouchPoint touchPoint, HashSet<string> done)
    {
        IReadOnlyList<Objective> left = [.. touchPoint.Objectives.Where(objective => !done.Contains(objective.Key))];
        return left.Count == touchPoint.Objectives.Count || touchPoint.IsClosed() ? touchPoint
            : left.Count == 0 ? null
            : touchPoint with { Objectives = left, Kind = left[0].Kind, Title = left[0].Title };
    }

    private static bool IsOwnAddedSince(TouchPoint touchPoint, Dictionary<TouchPointId, TouchPoint> old) =>
        touchPoint is { Kind: TouchPointKind.Own, State: TouchPointState.Planned } && !old.ContainsKey(touchPoint.Id);

    private static TouchPoint Again(TouchPoint before, TouchPoint? now) =>
        now is null ? before with { Revision = 0 }
        : now == before || now.Revision == before.Revision ? now
        : before with { Revision = now.Revision + 1 };

    private static IEnumerable<string> Keys(TouchPoint touchPoint) => touchPoint.Objectives.Select(objective => objective.Key);
}
