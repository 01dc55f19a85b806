using AfterSale.Domain.Plans;

namespace AfterSale.Domain.Tests.Plans;

public class TouchPointChangesTests
{
    private static readonly DateTimeOffset At = Given.Moment("2025-11-05T09:00:00Z");

    private static TouchPoint Open { get; } = Given.Plan(Given.Sale("2025-11-03", "2025-12-08"))[0];

    [Fact]
    public void Completing_closes_the_touch_point_and_its_nudge_and_notes_who_and_what()
    {
        var done = Changed(Open.Complete(Given.Rep, At, "She was pleased"));
        Assert.Equal(TouchPointState.Done, done.State);
        Assert.Equal(NudgeState.Closed, done.Nudge.State);
        Assert.Equal(Open.Revision + 1, done.Revision);
        Assert.Equal(new TouchPointEvent(At, Given.Rep, TouchPointEventKind.Done, "She was pleased"), done.History[^1]);
    }

    [Fact]
    public void Skipping_keeps_the_reason()
    {
        var skipped = Changed(Open.Skip(Given.Rep, At, "Met them yesterday"));
        Assert.Equal(TouchPointState.Skipped, skipped.State);
        Assert.Equal((TouchPointEventKind.Skipped, "Met them yesterday"), (skipped.History[^1].What, skipped.History[^1].Note));
    }

    [Fact]
    public void Whatever_comes_after_it_is_closed_says_what_happened_and_changes_nothing()
    {
        var done = Changed(Open.Complete(Given.Rep, At, "fine"));
        TouchPointChange[] late =
        [
            done.Complete(Given.Rep, At.AddDays(1), null),
            done.Skip(Given.Rep, At, null),
            done.Snooze(Given.Rep, At, Given.Day("2025-11-10"), Given.Owner().Rhythm),
            done.Snooze(Given.Rep, At, At.AddHours(3)),
            done.MarkNudged(At),
            done.Park(),
        ];
        Assert.All(late, change => Assert.Equal(done.History[^1], Assert.IsType<TouchPointChange.AlreadyClosed>(change).What));
    }

    [Fact]
    public void Snoozing_to_a_day_waits_for_the_owners_hour_and_leaves_the_due_date()
    {
        var snoozed = Changed(Open.Snooze(Given.Rep, At, Given.Day("2025-11-08"), Given.Owner().Rhythm)); // a Saturday
        Assert.Equal(new Nudge(NudgeState.Waiting, Given.Moment("2025-11-10T08:00:00Z"), null), snoozed.Nudge);
        Assert.Equal(Open.DueOn, snoozed.DueOn);
        Assert.Equal("2025-11-10T08:00:00Z", snoozed.History[^1].Note);
    }

    [Fact]
    public void Snoozing_after_the_nudge_makes_it_wait_again()
    {
        var snoozed = Changed(Changed(Open.MarkNudged(At)).Snooze(Given.Rep, At, At.AddHours(3)));
        Assert.Equal(new Nudge(NudgeState.Waiting, At.AddHours(3), null), snoozed.Nudge);
    }

    [Fact]
    public void A_nudge_is_sent_once()
    {
        var told = Changed(Open.MarkNudged(At));
        Assert.Equal((NudgeState.Sent, At), (told.Nudge.State, told.Nudge.SentAt!.Value));
        Assert.Equal(At, Assert.IsType<TouchPointChange.AlreadyNudged>(told.MarkNudged(At.AddHours(1))).What.At);
        Assert.IsType<TouchPointChange.AlreadyNudged>(told.Park());
    }

    [Fact]
    public void Parking_keeps_the_moment_and_can_end_in_telling()
    {
        var parked = Changed(Open.Park());
        Assert.Equal((NudgeState.Parked, Open.Nudge.At, Open.Revision + 1), (parked.Nudge.State, parked.Nudge.At, parked.Revision));
        Assert.Empty(parked.History);
        Assert.Equal(NudgeState.Sent, Changed(parked.MarkNudged(At)).Nudge.State);
    }

    [Fact]
    public void A_touch_point_that_was_told_can_still_be_done() =>
        Assert.Equal(2, Changed(Changed(Open.MarkNudged(At)).Complete(Given.Rep, At, null)).History.Count);

    [Fact]
    public void One_closed_without_a_history_still_answers() =>
        Assert.Equal(
            TouchPointEventKind.Skipped,
            Assert.IsType<TouchPointChange.AlreadyClosed>((Open with { State = TouchPointState.Skipped }).Complete(Given.Rep, At, null)).What.What);

    private static TouchPoint Changed(TouchPointChange change) => Assert.IsType<TouchPointChange.Changed>(change).TouchPoint;
}
