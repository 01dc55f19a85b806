using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;

namespace AfterSale.Domain.Plans;

/// <summary>Brings a new layout together with the touch points that exist, so that nothing that happened is lost.</summary>
internal sealed class PlanReconciliation
{
    private readonly List<TouchPoint> _closed;
    private readonly List<TouchPoint> _open;
    private readonly WorkRhythm _rhythm;
    private readonly PersonId _by;
    private readonly DateTimeOffset _at;

    public PlanReconciliation(IReadOnlyList<TouchPoint> existing, WorkRhythm rhythm, PersonId by, DateTimeOffset at)
    {
        _closed = [.. existing.Where(touchPoint => touchPoint.IsClosed())];
        _open = [.. existing.Where(touchPoint => !touchPoint.IsClosed())];
        (_rhythm, _by, _at) = (rhythm, by, at);
    }

    /// <summary>The whole plan: what is closed as it was, what is open as laid out anew, with its history.</summary>
    /// <param name="planned">The new layout.</param>
    public IReadOnlyList<TouchPoint> With(IReadOnlyList<TouchPoint> planned)
    {
        var heirs = _open.ToLookup(before => HeirOf(before, planned)?.Id);
        var retimed = planned.Select(after => Merged(after, [.. heirs[after.Id]]));
        var setAside = heirs[null].Where(before => before.History.Count > 0).Select(SetAside);
        return
        [
            .. _closed.Concat(retimed).Concat(setAside)
                .OrderBy(touchPoint => touchPoint.DueOn)
                .ThenBy(touchPoint => touchPoint.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where a touch point's history goes: to the one of the same name, else to the one with its first objective.</summary>
    private static TouchPoint? HeirOf(TouchPoint before, IReadOnlyList<TouchPoint> planned) =>
        planned.FirstOrDefault(after => after.Id == before.Id)
        ?? Keys(before)
            .Select(key => planned.FirstOrDefault(after => Keys(after).Contains(key)))
            .FirstOrDefault(after => after is not null);

    private TouchPoint Merged(TouchPoint after, List<TouchPoint> before)
    {
        if (before.Count == 0)
        {
            return after with { History = [.. HeldOrReleased(before, after)] };
        }

        var same = before.Find(one => one.Id == after.Id);
        if (before.Count == 1 && same is not null && IsAsBefore(same, after))
        {
            return same;
        }

        var moved = before.Find(one => one.DueOn != after.DueOn);
        return after with
        {
            History = [.. before.SelectMany(one => one.History).OrderBy(what => what.At), .. Moved(moved, after), .. HeldOrReleased(before, after)],
            Nudge = NudgeOf(after, before),
            Revision = same is null ? 0 : same.Revision + 1,
        };
    }

    private IEnumerable<TouchPointEvent> Moved(TouchPoint? before, TouchPoint after)
    {
        if (before is not null)
        {
            yield return TouchPointMoves.Event(_by, _at, before.DueOn, after.DueOn);
        }
    }

    private IEnumerable<TouchPointEvent> HeldOrReleased(List<TouchPoint> before, TouchPoint after)
    {
        if (after.Hold is { } hold && before.TrueForAll(one => one.Hold != hold))
        {
            yield return new TouchPointEvent(_at, _by, TouchPointEventKind.Held, hold.Reason);
        }
        else if (after.Hold is null && before.Find(one => one.Hold is not null) is { } held)
        {
            yield return new TouchPointEvent(_at, _by, TouchPointEventKind.Released, held.Hold!.Reason);
        }
    }

    /// <summary>A snooze is a wish of the owner's: the new nudge never comes before it. What stays on its day stays as told.</summary>
    private Nudge NudgeOf(TouchPoint after, List<TouchPoint> before)
    {
        if (before is [{ State: TouchPointState.Planned } only]
            && (only.DueOn, only.Owner, only.Hold is null) == (after.DueOn, after.Owner, after.Hold is null))
        {
            return only.Nudge;
        }

        var snoozed = before.Where(IsSnoozed).Select(one => one.Nudge.At);
        return after.Nudge with { At = snoozed.Append(after.Nudge.At).Max() };
    }

    private bool IsSnoozed(TouchPoint touchPoint) =>
        touchPoint.State == TouchPointState.Planned
        && touchPoint.Nudge is { State: NudgeState.Waiting or NudgeState.Parked or NudgeState.Held } nudge
        && nudge.At != NudgeTime.For(touchPoint.DueOn, _rhythm)
        && touchPoint.History.Any(what => what.What == TouchPointEventKind.Snoozed);

    private TouchPoint SetAside(TouchPoint touchPoint) => touchPoint.IsSetAside()
        ? touchPoint
        : ((TouchPointChange.Changed)touchPoint.Skip(_by, _at, PlanBuilder.NoLongerApplies)).TouchPoint;

    private static bool IsAsBefore(TouchPoint before, TouchPoint after) =>
        before.State == TouchPointState.Planned
        && before.Objectives.SequenceEqual(after.Objectives)
        && (before.DueOn, before.Method, before.Owner, before.Kind, before.Title, before.Hold, before.Pinned)
            == (after.DueOn, after.Method, after.Owner, after.Kind, after.Title, after.Hold, after.Pinned);

    private static IEnumerable<string> Keys(TouchPoint touchPoint) => touchPoint.Objectives.Select(objective => objective.Key);
}
