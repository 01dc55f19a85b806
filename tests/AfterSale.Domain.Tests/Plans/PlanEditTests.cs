using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Tests.Plans;

public class PlanEditTests
{
    private static readonly DateTimeOffset At = Given.Moment("2025-11-05T09:00:00Z");
    private static readonly Sale Sale = Given.Sale("2025-11-03", "2025-12-08", "2026-11-09");
    private static readonly IReadOnlyList<TouchPoint> Plan = Given.Plan(Sale);

    [Fact]
    public void What_the_rep_adds_falls_on_a_working_day_and_is_told_at_their_hour()
    {
        var own = Own("2025-12-25", Given.Owner("Europe/Berlin", "2025-12-25", "2025-12-26"));
        Assert.Equal((TouchPointKind.Own, Given.Day("2025-12-29"), ContactMethod.Visit), (own.Kind, own.DueOn, own.Method));
        Assert.Equal(Given.Moment("2025-12-29T08:00:00Z"), own.Nudge.At);
        Assert.Equal(own.Id, Own("2025-12-25").Id);
    }

    [Fact]
    public void What_the_rep_added_stays_where_it_is_when_the_delivery_moves()
    {
        var own = Own("2025-12-09"); // the day of the delivery check
        var again = Given.Again([.. Plan, own], Delivered("2026-01-12"), "2025-11-10");
        Assert.Same(own, Assert.Single(again, touchPoint => touchPoint.Kind == TouchPointKind.Own));
    }

    [Fact]
    public void What_the_rep_moved_stays_there_until_it_is_let_go()
    {
        var moved = Plan.Replacing(Plan.With("delivery-check").Move(Given.Rep, At, Given.Day("2025-12-13"), Given.Owner().Rhythm));
        Assert.Equal((Given.Day("2025-12-15"), true), (moved.With("delivery-check").DueOn, moved.With("delivery-check").Pinned)); // from a Saturday
        var pinned = Given.Again(moved, Delivered("2026-01-12"), "2025-11-10");
        Assert.Same(moved.With("delivery-check"), pinned.With("delivery-check"));
        var free = Given.Again(pinned.Replacing(pinned.With("delivery-check").LetGo(Given.Rep, At)), Delivered("2026-01-12"), "2025-11-10");
        Assert.Equal(Given.Day("2026-01-13"), free.With("delivery-check").DueOn);
    }

    [Fact]
    public void What_the_rep_moved_goes_on_to_a_working_day_when_that_day_becomes_a_holiday()
    {
        var moved = Plan.Replacing(Plan.With("delivery-check").Move(Given.Rep, At, Given.Day("2025-12-15"), Given.Owner().Rhythm));
        var again = Given.Again(moved, Sale, "2025-11-10", Given.Owner("Europe/Berlin", "2025-12-15"));
        Assert.Equal((Given.Day("2025-12-16"), true), (again.With("delivery-check").DueOn, again.With("delivery-check").Pinned));
    }

    [Fact]
    public void What_the_rep_wrote_survives_a_re_plan_and_the_history_keeps_what_it_said()
    {
        var before = Plan.With("delivery-check").Objectives[0].Text;
        var edited = Plan.Replacing(Plan.With("delivery-check").EditObjective(Given.Rep, At, "delivery-check", "Ask about line 2"));
        var again = Given.Again(edited, Delivered("2026-01-12"), "2025-11-10").With("delivery-check");
        Assert.Equal(("Ask about line 2", true), (again.Objectives[0].Text, again.Objectives[0].Edited));
        Assert.Equal((TouchPointEventKind.Edited, before), (again.History[0].What, again.History[0].Note));
    }

    [Fact]
    public void What_is_done_cannot_be_moved_or_rewritten()
    {
        var done = Plan.Replacing(Plan.With("delivery-check").Complete(Given.Rep, At, null)).With("delivery-check");
        Assert.IsType<TouchPointChange.AlreadyClosed>(done.Move(Given.Rep, At, Given.Day("2026-01-01"), Given.Owner().Rhythm));
        Assert.IsType<TouchPointChange.AlreadyClosed>(done.LetGo(Given.Rep, At));
        Assert.IsType<TouchPointChange.AlreadyClosed>(done.EditObjective(Given.Rep, At, "delivery-check", "x"));
    }

    [Fact]
    public void A_proposal_says_what_moves_and_what_is_taken_into_another()
    {
        var again = Given.Again(Plan, Delivered("2025-11-10"), "2025-11-05");
        var proposal = PlanProposal.Between(Plan, again);
        Assert.False(proposal.IsEmpty);
        Assert.Contains(proposal.Moved, move => move.TouchPoint.Id == again.With("learning-check/1").Id && move.To == Given.Day("2025-11-24"));
        Assert.All(proposal.Merged, merge => Assert.Contains(merge.Into, again));
        Assert.Equal(proposal.Moved.Count + proposal.Merged.Count, proposal.Moves);
        Assert.Equal(again.Count - (Plan.Count - proposal.Merged.Count - proposal.LeftOut.Count), proposal.Added.Count);
        Assert.True(PlanProposal.Between(Plan, Plan).IsEmpty);
    }

    [Fact]
    public void A_proposal_says_what_is_held_and_released()
    {
        var held = Given.Again(Plan, Sale, "2025-11-05", new PlanEvidence { Hold = new Hold("broken promise", Given.Day("2025-11-05")) });
        Assert.Contains(PlanProposal.Between(Plan, held).Held, touchPoint => touchPoint.Kind == TouchPointKind.Referral);
        var free = Given.Again(held, Sale, "2025-11-06", PlanEvidence.None);
        Assert.Equal(PlanProposal.Between(Plan, held).Held.Select(one => one.Id), PlanProposal.Between(held, free).Released.Select(one => one.Id));
    }

    [Fact]
    public void Undo_leaves_what_was_done_since_and_gives_back_the_rest()
    {
        var again = Given.Again(Plan, Delivered("2026-01-12"), "2025-11-05");
        var now = again.Replacing(again.With("thank-you").Complete(Given.Rep, At, "sent"));
        var change = PlanUndo.Restore(now, Plan);
        Assert.DoesNotContain(change.TouchPoints, touchPoint => touchPoint.Id == now.With("thank-you").Id);
        var back = Assert.Single(change.TouchPoints, touchPoint => touchPoint.Keys().Contains("delivery-check"));
        Assert.Equal((Plan.With("delivery-check").DueOn, now.With("delivery-check").Revision + 1), (back.DueOn, back.Revision));
    }

    private static TouchPoint Own(string day, Person? owner = null) => PlanEdits.Add(
        Sale, owner ?? Given.Owner(), "form-1", new OwnTouchPoint("Lunch", "Meet the new lead", Given.Day(day), ContactMethod.Visit), Given.Rep, At);

    private static Sale Delivered(string day) => Sale with { Dates = Sale.Dates with { Delivery = Given.Day(day) } };
}
