using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Tests.Plans;

public class ReplanTests
{
    private static readonly DateTimeOffset At = Given.Moment("2025-11-05T09:00:00Z");
    private static readonly Concern Data = new("Will our data survive?", FullyResolved: false);

    private static Sale Sale { get; } = Given.Sale("2025-11-03", "2025-12-08", "2026-11-09", Data);

    [Fact]
    public void A_delivery_that_moves_takes_along_what_hangs_on_it_and_leaves_the_rest()
    {
        var plan = Given.Plan(Sale);
        var again = Given.Again(plan, Delivered("2026-01-12"), "2025-11-10");
        Assert.Same(plan.With("anniversary"), again.With("anniversary"));
        var check = again.With("delivery-check");
        Assert.Equal(Given.Day("2026-01-13"), check.DueOn);
        Assert.Equal(NudgeState.Waiting, check.Nudge.State);
        Assert.Equal(Given.Moment("2026-01-13T08:00:00Z"), check.Nudge.At);
        var moved = Assert.Single(check.History);
        Assert.Equal((TouchPointEventKind.Moved, "2025-12-09 → 2026-01-13"), (moved.What, moved.Note));
    }

    [Fact]
    public void A_delivery_that_moves_far_brings_status_updates()
    {
        var again = Given.Again(Given.Plan(Sale), Delivered("2026-03-09"), "2025-11-10");
        Assert.True(again.Count(touchPoint => touchPoint.Kind == TouchPointKind.StatusUpdate) > 5);
    }

    [Fact]
    public void What_was_done_is_not_planned_again()
    {
        var plan = Given.Plan(Sale);
        plan = plan.Replacing(plan.With("delivery-check").Complete(Given.Rep, At, "complete and on time"));
        var again = Given.Again(plan, Delivered("2026-01-12"), "2025-12-10");
        Assert.Equal(TouchPointState.Done, again.With("delivery-check").State);
        Assert.Equal(Given.Day("2025-12-09"), again.With("delivery-check").DueOn);
    }

    [Fact]
    public void What_is_overdue_and_still_would_be_stays_visibly_overdue()
    {
        var plan = Given.Plan(Sale);
        var again = Given.Again(plan, Delivered("2026-01-12"), "2025-11-12");
        Assert.Same(plan.With("thank-you"), again.With("thank-you"));
        Assert.Equal(Given.Day("2025-11-04"), again.With("thank-you").DueOn);
    }

    [Fact]
    public void A_snooze_is_kept_when_the_due_date_moves()
    {
        var plan = Given.Plan(Sale);
        plan = plan.Replacing(plan.With("delivery-check").Snooze(Given.Rep, At, Given.Moment("2026-01-20T12:00:00Z")));
        var again = Given.Again(plan, Delivered("2025-12-15"), "2025-11-12").With("delivery-check");
        Assert.Equal(Given.Day("2025-12-16"), again.DueOn);
        Assert.Equal(Given.Moment("2026-01-20T12:00:00Z"), again.Nudge.At);
        Assert.Equal([TouchPointEventKind.Snoozed, TouchPointEventKind.Moved], again.History.Select(what => what.What));
    }

    [Fact]
    public void A_snooze_that_ends_before_the_new_day_gives_way_to_it()
    {
        var plan = Given.Plan(Sale);
        plan = plan.Replacing(plan.With("delivery-check").Snooze(Given.Rep, At, Given.Day("2025-12-11"), Given.Owner().Rhythm));
        Assert.Equal(Given.Moment("2026-01-13T08:00:00Z"), Given.Again(plan, Delivered("2026-01-12"), "2025-11-12").With("delivery-check").Nudge.At);
    }

    [Fact]
    public void A_new_concern_joins_the_early_touch_point()
    {
        var again = Given.Again(Given.Plan(Sale), Sale with { Concerns = [Data, new Concern("Who trains the night shift?", false)] }, "2025-11-04");
        var concerns = again.Single(touchPoint => touchPoint.Kind == TouchPointKind.ConcernFollowUp);
        Assert.Equal(2, concerns.Objectives.Count);
        Assert.Equal(Given.Day("2025-11-10"), concerns.DueOn);
    }

    [Fact]
    public void A_late_concern_is_never_a_second_contact_on_a_day_that_had_one()
    {
        var plan = Given.Plan(Sale);
        plan = plan.Replacing(plan.With("delivery-check").Complete(Given.Rep, At, "complete"));
        var again = Given.Again(plan, Sale with { Concerns = [Data, new Concern("Who trains the night shift?", false)] }, "2025-12-09");
        var late = Assert.Single(again, touchPoint => touchPoint.Objectives.Any(objective => objective.Text.Contains("night shift", StringComparison.Ordinal)));
        Assert.Equal(Given.Day("2025-12-10"), late.DueOn);
    }

    [Fact]
    public void A_concern_that_was_resolved_leaves_the_plan_when_nothing_had_happened_to_it() =>
        Assert.DoesNotContain(
            Given.Again(Given.Plan(Sale), Sale with { Concerns = [Data with { FullyResolved = true }] }, "2025-11-04"),
            touchPoint => touchPoint.Kind == TouchPointKind.ConcernFollowUp);

    [Fact]
    public void One_to_which_something_had_happened_is_set_aside_and_comes_back_when_it_applies_again()
    {
        var plan = Given.Plan(Sale);
        var concern = plan.Single(touchPoint => touchPoint.Kind == TouchPointKind.ConcernFollowUp);
        plan = plan.Replacing(concern.Snooze(Given.Rep, At, Given.Day("2025-11-14"), Given.Owner().Rhythm));
        var aside = Given.Again(plan, Sale with { Concerns = [] }, "2025-11-05");
        var skipped = aside.Single(touchPoint => touchPoint.Id == concern.Id);
        Assert.Equal((TouchPointState.Skipped, PlanBuilder.NoLongerApplies), (skipped.State, skipped.History[^1].Note));
        var back = Given.Again(aside, Sale, "2025-11-06").Single(touchPoint => touchPoint.Id == concern.Id);
        Assert.Equal(TouchPointState.Planned, back.State);
        Assert.Equal(skipped.Revision + 1, back.Revision);
        Assert.Equal(NudgeState.Waiting, back.Nudge.State);
    }

    [Fact]
    public void When_touch_points_merge_the_history_of_both_is_kept()
    {
        var plan = Given.Plan(Sale);
        plan = plan.Replacing(plan.With("delivery-check").MarkNudged(At));
        plan = plan.Replacing(plan.With("novelty-check").Snooze(Given.Rep, At, Given.Day("2025-12-20"), Given.Owner().Rhythm));
        var merged = Given.Again(plan, Delivered("2025-11-03"), "2025-11-20").With("novelty-check");
        Assert.Contains("delivery-check", merged.Keys());
        Assert.Contains(merged.History, what => what.What == TouchPointEventKind.Nudged);
        Assert.Contains(merged.History, what => what.What == TouchPointEventKind.Snoozed);
    }

    [Fact]
    public void A_new_way_of_contact_reaches_what_is_open()
    {
        var again = Given.Again(Given.Plan(Sale), Sale, "2025-11-04", contact: Given.Contact with { Preferred = ContactMethod.Email });
        Assert.Equal(ContactMethod.Email, again.With("delivery-check").Method);
        Assert.Equal(1, again.With("delivery-check").Revision);
        Assert.Empty(again.With("delivery-check").History);
    }

    private static Sale Delivered(string day) => Sale with { Dates = Sale.Dates with { Delivery = Given.Day(day) } };
}
