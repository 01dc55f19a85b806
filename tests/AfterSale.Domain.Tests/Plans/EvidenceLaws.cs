using AfterSale.Domain.Calendars;
using AfterSale.Domain.Plans;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Plans;

[Properties(Arbitrary = [typeof(EvidenceCases)], MaxTest = 400)]
public class EvidenceLaws
{
    [Property]
    public void What_is_done_is_never_moved_or_changed(EvidenceCase given)
    {
        var again = given.Again(given.Lived);
        Assert.All(
            given.Lived.Where(touchPoint => touchPoint.State != TouchPointState.Planned),
            closed => Assert.Contains(again, kept => ReferenceEquals(kept, closed)));
    }

    [Property]
    public void What_moves_lands_on_a_working_day_and_never_in_the_past(EvidenceCase given)
    {
        var calendar = WorkingCalendar.Of(given.Given.Case.Owner.Rhythm);
        var before = given.Lived.SelectMany(one => one.Keys().Select(key => (key, one.DueOn))).ToDictionary(one => one.key, one => one.DueOn);
        Assert.All(given.Again(given.Lived).Where(touchPoint => touchPoint.State == TouchPointState.Planned), touchPoint =>
        {
            Assert.True(calendar.IsWorkingDay(touchPoint.DueOn));
            Assert.True(touchPoint.DueOn >= given.Today || touchPoint.Keys().Any(key => before.TryGetValue(key, out var day) && day == touchPoint.DueOn));
        });
    }

    [Property]
    public void No_open_objective_is_dropped_but_of_a_cadence_or_what_no_longer_applies(EvidenceCase given)
    {
        var keys = given.Again(given.Lived).SelectMany(touchPoint => touchPoint.Keys()).ToHashSet();
        var open = given.Lived.Where(touchPoint => touchPoint.State == TouchPointState.Planned).ToList();
        Assert.All(
            open.SelectMany(touchPoint => touchPoint.Objectives.Select(objective => (touchPoint, objective)))
                .Where(one => one.touchPoint.Pinned || !Comes(one.objective))
                .Select(one => one.objective.Key),
            key => Assert.Contains(key, keys));

        bool Comes(Objective objective) =>
            objective.Kind is TouchPointKind.StatusUpdate or TouchPointKind.Maintenance or TouchPointKind.ConcernFollowUp
            || (objective.Kind == TouchPointKind.Renewal && given.Given.NewDates.Renewal is null);
    }

    [Property]
    public void With_nothing_changed_a_re_plan_is_the_plan_itself(EvidenceCase given)
    {
        var once = given.Again(given.Lived);
        var twice = given.Again(once);
        Assert.Equal(once.Count, twice.Count);
        Assert.All(once.Zip(twice), pair => Assert.Same(pair.First, pair.Second));
        Assert.True(PlanProposal.Between(once, twice).IsEmpty);
    }

    [Property]
    public void The_reps_own_touch_points_and_days_survive(EvidenceCase given)
    {
        var again = given.Again(given.Lived);
        Assert.All(given.Lived.Where(touchPoint => touchPoint is { Pinned: true, State: TouchPointState.Planned, Hold: null }), pinned =>
        {
            Assert.All(pinned.Keys(), key => Assert.Single(again, touchPoint => touchPoint.Keys().Contains(key)));
            Assert.All(again.Where(touchPoint => touchPoint.Keys().Intersect(pinned.Keys()).Any()), touchPoint =>
                Assert.Equal((pinned.DueOn, true), (touchPoint.DueOn, touchPoint.Pinned)));
        });
        Assert.Contains(again, touchPoint => touchPoint.Kind == TouchPointKind.Own);
    }

    [Property]
    public void What_the_rep_wrote_stays_as_they_wrote_it(EvidenceCase given)
    {
        var again = given.Again(given.Lived).SelectMany(touchPoint => touchPoint.Objectives).ToDictionary(objective => objective.Key);
        Assert.All(
            given.Lived.SelectMany(touchPoint => touchPoint.Objectives).Where(objective => objective.Edited && again.ContainsKey(objective.Key)),
            edited => Assert.Equal("In my own words", again[edited.Key].Text));
    }

    [Property]
    public void While_something_is_in_the_way_every_open_ask_is_held_and_nothing_else(EvidenceCase given) =>
        Assert.All(given.Again(given.Lived).Where(touchPoint => touchPoint.State == TouchPointState.Planned), touchPoint =>
        {
            Assert.Equal(touchPoint.Asks() ? given.Evidence.Hold : null, touchPoint.Hold);
            Assert.Equal(touchPoint.Hold is not null, touchPoint.Nudge.State == NudgeState.Held);
            Assert.True(touchPoint.Hold is null || touchPoint.Objectives.All(PlanAsks.Asks));
        });

    [Property]
    public void Undo_gives_back_the_plan_as_it_was(EvidenceCase given)
    {
        var again = given.Again(given.Lived);
        var back = Applied(again, PlanUndo.Restore(again, given.Lived));
        Assert.Equal(given.Lived.Select(Flat).Order(), back.Select(Flat).Order());
    }

    [Property]
    public void What_is_stored_goes_on_by_one_revision(EvidenceCase given)
    {
        var again = given.Again(given.Lived);
        AssertStorable(given.Lived, PlanProposal.Between(given.Lived, again).Change);
        AssertStorable(again, PlanUndo.Restore(again, given.Lived));
    }

    [Property]
    public void Nothing_is_planned_twice_and_names_stay_unique(EvidenceCase given)
    {
        var again = given.Again(given.Lived);
        var keys = again.SelectMany(touchPoint => touchPoint.Keys()).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(again.Count, again.Select(touchPoint => touchPoint.Id).Distinct().Count());
        Assert.Equal(again.Select(touchPoint => touchPoint.DueOn).Order(), again.Select(touchPoint => touchPoint.DueOn));
    }

    private static void AssertStorable(IReadOnlyList<TouchPoint> stored, Journal.FileChange change) => Assert.All(change.TouchPoints, changed =>
        Assert.Equal(stored.FirstOrDefault(one => one.Id == changed.Id) is { } before ? before.Revision + 1 : 0, changed.Revision));

    private static List<TouchPoint> Applied(IReadOnlyList<TouchPoint> stored, Journal.FileChange change) =>
    [
        .. stored.Where(one => !change.Dropped.Contains(one.Id) && change.TouchPoints.All(changed => changed.Id != one.Id)),
        .. change.TouchPoints,
    ];

    private static string Flat(TouchPoint touchPoint) => PlanLaws.Flat(touchPoint with { Revision = 0 });
}
