using System.Globalization;
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
        _closed = [.. existing.Where(IsClosed)];
        _open = [.. existing.Where(touchPoint => !IsClosed(touchPoint))];
        (_rhythm, _by, _at) = (rhythm, by, at);
    }

    /// <summary>What the layout has to respect.</summary>
    /// <param name="notBefore">The first day on which anything may be newly due.</param>
    public PlanSoFar SoFar(DateOnly notBefore) => new(
        _closed.SelectMany(Keys).ToHashSet(),
        _closed.Select(touchPoint => touchPoint.DueOn).ToHashSet(),
        _open
            .Where(touchPoint => touchPoint.State == TouchPointState.Planned && touchPoint.DueOn < notBefore)
            .SelectMany(touchPoint => Keys(touchPoint).Select(key => (Key: key, touchPoint.DueOn)))
            .DistinctBy(one => one.Key)
            .ToDictionary(one => one.Key, one => one.DueOn));

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
                .Select((touchPoint, order) => (touchPoint, order))
                .OrderBy(one => one.touchPoint.DueOn)
                .ThenBy(one => one.order)
                .Select(one => one.touchPoint),
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
            return after;
        }

        var same = before.Find(one => one.Id == after.Id);
        if (before.Count == 1 && same is not null && IsAsBefore(same, after))
        {
            return same;
        }

        var moved = before.Find(one => one.DueOn != after.DueOn);
        return after with
        {
            History = [.. before.SelectMany(one => one.History).OrderBy(what => what.At), .. Moved(moved, after)],
            Nudge = NudgeOf(after, before),
            Revision = same is null ? 0 : same.Revision + 1,
        };
    }

    private IEnumerable<TouchPointEvent> Moved(TouchPoint? before, TouchPoint after)
    {
        if (before is not null)
        {
            var note = string.Create(CultureInfo.InvariantCulture, $"{before.DueOn:yyyy-MM-dd} → {after.DueOn:yyyy-MM-dd}");
            yield return new TouchPointEvent(_at, _by, TouchPointEventKind.Moved, note);
        }
    }

    /// <summary>A snooze is a wish of the owner's: the new nudge never comes before it. What stays on its day stays as told.</summary>
    private Nudge NudgeOf(TouchPoint after, List<TouchPoint> before)
    {
        if (before is [{ State: TouchPointState.Planned } only] && only.DueOn == after.DueOn && only.Owner == after.Owner)
        {
            return only.Nudge;
        }

        var snoozed = before.Where(IsSnoozed).Select(one => one.Nudge.At);
        return after.Nudge with { At = snoozed.Append(after.Nudge.At).Max() };
    }

    private bool IsSnoozed(TouchPoint touchPoint) =>
        touchPoint.State == TouchPointState.Planned
        && touchPoint.Nudge is { State: NudgeState.Waiting or NudgeState.Parked } nudge
        && nudge.At != NudgeTime.For(touchPoint.DueOn, _rhythm)
        && touchPoint.History.Any(what => what.What == TouchPointEventKind.Snoozed);

    private TouchPoint SetAside(TouchPoint touchPoint) => IsSetAside(touchPoint)
        ? touchPoint
        : ((TouchPointChange.Changed)touchPoint.Skip(_by, _at, PlanBuilder.NoLongerApplies)).TouchPoint;

    private static bool IsAsBefore(TouchPoint before, TouchPoint after) =>
        before.State == TouchPointState.Planned
        && before.Objectives.SequenceEqual(after.Objectives)
        && (before.DueOn, before.Method, before.Owner, before.Kind, before.Title)
            == (after.DueOn, after.Method, after.Owner, after.Kind, after.Title);

    private static bool IsClosed(TouchPoint touchPoint) =>
        touchPoint.State != TouchPointState.Planned && !IsSetAside(touchPoint);

    private static bool IsSetAside(TouchPoint touchPoint) =>
        touchPoint.State == TouchPointState.Skipped
        && touchPoint.History is [.., { What: TouchPointEventKind.Skipped, Note: PlanBuilder.NoLongerApplies }];

    private static IEnumerable<string> Keys(TouchPoint touchPoint) => touchPoint.Objectives.Select(objective => objective.Key);
}
