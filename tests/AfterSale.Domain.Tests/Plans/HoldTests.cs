using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Tests.Plans;

public class HoldTests
{
    private static readonly Hold Complaint = new("open complaint since 5 Jan: the scanner fails", Given.Day("2026-01-05"));
    private static readonly Sale Sale = Given.Sale("2025-11-03", "2025-12-08", "2026-11-09");

    private static IReadOnlyList<TouchPoint> Held { get; } = Given.Again(Given.Plan(Sale), Sale, "2026-01-05", new PlanEvidence { Hold = Complaint });

    [Theory]
    [InlineData("referral")]
    [InlineData("renewal/1")]
    [InlineData("renewal/3")]
    [InlineData("maintenance/1")] // an upsell
    [InlineData("maintenance/4")] // a referral
    public void An_open_complaint_holds_what_asks_something_of_the_customer(string key)
    {
        var held = Held.With(key);
        Assert.Equal((Complaint, NudgeState.Held), (held.Hold, held.Nudge.State));
        Assert.Equal((TouchPointEventKind.Held, Complaint.Reason), (held.History[^1].What, held.History[^1].Note));
    }

    [Theory]
    [InlineData("learning-check/3")]
    [InlineData("effectiveness-review")]
    [InlineData("maintenance/2")]
    [InlineData("anniversary")]
    public void An_open_complaint_holds_nothing_else(string key) => Assert.Null(Held.With(key).Hold);

    [Fact]
    public void Of_a_touch_point_that_asks_and_checks_only_the_ask_is_held()
    {
        var sale = Given.Sale("2025-11-03", "2025-11-05", "2025-11-20");
        var plan = Given.Plan(sale);
        Assert.Contains("renewal/1", plan[0].Keys());
        var again = Given.Again(plan, sale, "2025-11-03", new PlanEvidence { Hold = Complaint });
        Assert.Equal(["thank-you", "delivery-confirmation"], again.With("thank-you").Keys());
        Assert.Null(again.With("thank-you").Hold);
        Assert.Equal(["renewal/1", "renewal/2", "renewal/3"], again.With("renewal/1").Keys());
        Assert.Equal(Complaint, again.With("renewal/1").Hold);
    }

    [Fact]
    public void What_was_held_gets_its_day_again_when_the_complaint_is_recovered()
    {
        var again = Given.Again(Held, Sale, "2026-01-20", PlanEvidence.None);
        Assert.All(again, touchPoint => Assert.Null(touchPoint.Hold));
        Assert.Equal(Held.With("referral").DueOn, again.With("referral").DueOn);
        Assert.Equal(NudgeState.Waiting, again.With("referral").Nudge.State);
        Assert.Equal(TouchPointEventKind.Released, again.With("referral").History[^1].What);
    }

    [Theory]
    [InlineData("referral")]
    [InlineData("maintenance/1")]
    public void What_was_held_past_its_day_gets_a_day_that_is_left(string key)
    {
        var again = Given.Again(Held, Sale, "2026-05-01", PlanEvidence.None, Given.Owner("Europe/Berlin", "2026-05-01"));
        Assert.Equal(Given.Day("2026-05-04"), again.With(key).DueOn); // the first of May is a holiday and a Friday
    }

    [Fact]
    public void A_re_plan_by_dates_alone_keeps_what_is_held() =>
        Assert.All(Held.Zip(Given.Again(Held, Sale, "2026-01-06")), pair => Assert.Same(pair.First, pair.Second));

    [Fact]
    public void Nobody_is_told_of_what_is_held()
    {
        var at = Given.Moment("2026-01-06T09:00:00Z");
        Assert.IsType<TouchPointChange.OnHold>(Held.With("referral").MarkNudged(at));
        Assert.IsType<TouchPointChange.OnHold>(Held.With("referral").Park());
        var snoozed = Assert.IsType<TouchPointChange.Changed>(Held.With("referral").Snooze(Given.Rep, at, at.AddDays(90)));
        Assert.Equal(NudgeState.Held, snoozed.TouchPoint.Nudge.State);
    }

    [Fact]
    public void What_is_done_while_it_is_held_waits_for_nothing_more()
    {
        var done = Assert.IsType<TouchPointChange.Changed>(Held.With("referral").Complete(Given.Rep, Given.Moment("2026-01-06T09:00:00Z"), null));
        Assert.Null(done.TouchPoint.Hold);
    }

    [Fact]
    public void Holding_and_releasing_one_touch_point_keeps_its_day_unless_it_passed()
    {
        var at = Given.Moment("2026-01-06T09:00:00Z");
        var check = Given.Plan(Sale).With("delivery-check");
        var held = Assert.IsType<TouchPointChange.Changed>(check.Hold(Given.Rep, at, Complaint)).TouchPoint;
        Assert.IsType<TouchPointChange.OnHold>(held.Hold(Given.Rep, at, Complaint));
        Assert.Equal(check.DueOn, Released(held, "2025-12-01").DueOn);
        var late = Released(held, "2026-01-10"); // a Saturday
        Assert.Equal((Given.Day("2026-01-12"), NudgeState.Waiting, null), (late.DueOn, late.Nudge.State, late.Hold));
        Assert.Equal(held.Revision + 1, late.Revision);
    }

    private static TouchPoint Released(TouchPoint held, string notBefore) => Assert.IsType<TouchPointChange.Changed>(
        held.Release(Given.Rep, Given.Moment("2026-01-06T09:00:00Z"), Given.Day(notBefore), Given.Owner().Rhythm)).TouchPoint;
}
