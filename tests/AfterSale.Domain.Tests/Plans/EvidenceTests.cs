using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Tests.Plans;

public class EvidenceTests
{
    // Delivery 1 December: Learning from 15 December, Effectiveness by the dates from 26 January, the review on 30 January.
    private static readonly Sale Sale = Given.Sale("2025-11-03", "2025-12-01");
    private static readonly IReadOnlyList<TouchPoint> Plan = Given.Plan(Sale);

    [Fact]
    public void Results_that_come_early_bring_review_and_referral_forward_from_the_real_start_of_effectiveness()
    {
        var again = Given.Again(Plan, Sale, "2026-01-05", new PlanEvidence { EffectivenessFrom = Given.Day("2026-01-05") });
        Assert.Equal(Given.Day("2026-01-09"), again.With("effectiveness-review").DueOn); // 21 days before the 30th
        Assert.Equal(Given.Day("2026-01-26"), again.With("referral").DueOn); // 21 days before 14 February is a Saturday
        Assert.Equal(Given.Day("2026-02-16"), again.With("maintenance/1").DueOn);
    }

    [Fact]
    public void Results_that_come_early_merge_the_remaining_learning_checks_into_the_review_and_drop_none()
    {
        var again = Given.Again(Plan, Sale, "2026-01-05", new PlanEvidence { EffectivenessFrom = Given.Day("2026-01-05") });
        Assert.Equal(["learning-check/3", "effectiveness-review"], again.With("effectiveness-review").Keys());
    }

    [Fact]
    public void Learning_without_results_does_not_end_because_the_calendar_says_so()
    {
        var from = PlanEvidence.HeldInLearning(Given.Complex.Stages, Sale.Dates, Given.Day("2026-01-26"));
        Assert.Equal(Given.Day("2026-02-09"), from);
        var again = Given.Again(Plan, Sale, "2026-01-26", new PlanEvidence { EffectivenessFrom = from });
        Assert.Equal(Given.Day("2026-02-13"), again.With("effectiveness-review").DueOn);
        Assert.Equal(Given.Day("2026-03-02"), again.With("referral").DueOn);
        Assert.Equal(Given.Day("2026-01-26"), again.With("learning-check/4").DueOn);
        Assert.Equal(TouchPointKind.LearningCheck, again.With("learning-check/4").Kind);
    }

    [Theory]
    [InlineData("2026-01-25", null)]
    [InlineData("2026-01-26", "2026-02-09")]
    [InlineData("2026-02-08", "2026-02-09")]
    [InlineData("2026-02-09", "2026-02-23")]
    public void Learning_is_held_a_fortnight_at_a_time(string today, string? from) =>
        Assert.Equal(from is null ? null : Given.Day(from), PlanEvidence.HeldInLearning(Given.Complex.Stages, Sale.Dates, Given.Day(today)));

    [Fact]
    public void A_further_check_that_results_make_needless_joins_the_review()
    {
        var held = Given.Again(Plan, Sale, "2026-01-26", new PlanEvidence { EffectivenessFrom = Given.Day("2026-02-23") });
        Assert.Equal(Given.Day("2026-02-09"), held.With("learning-check/5").DueOn);
        var again = Given.Again(held, Sale, "2026-02-04", new PlanEvidence { EffectivenessFrom = Given.Day("2026-02-04") });
        Assert.Contains("learning-check/5", again.With("effectiveness-review").Keys());
        Assert.Equal("effectiveness-review", again.With("effectiveness-review").Objectives[0].Key);
    }

    [Fact]
    public void A_check_that_is_overdue_at_a_dip_alert_is_answer_enough()
    {
        var again = Given.Again(Plan, Sale, "2026-01-15", Dip("2026-01-15"));
        Assert.Equal(Given.Day("2026-01-12"), Plan.With("learning-check/3").DueOn);
        Assert.Equal(Given.Day("2026-01-12"), again.With("learning-check/3").DueOn);
        Assert.Same(Plan.With("effectiveness-review"), again.With("effectiveness-review"));
    }

    [Fact]
    public void A_dip_alert_pulls_the_next_check_in_to_within_two_working_days()
    {
        var plan = Done(Plan, "2026-01-10");
        var again = Given.Again(plan, Sale, "2025-12-30", Dip("2025-12-30"), Given.Owner("Europe/Berlin", "2025-12-31", "2026-01-01"));
        Assert.Equal(Given.Day("2026-01-05"), again.With("learning-check/3").DueOn); // two working days on, past the turn of the year
        Assert.True(again.With("learning-check/3").Pinned);
        Assert.Equal(TouchPointEventKind.Moved, again.With("learning-check/3").History[^1].What);
    }

    [Fact]
    public void A_dip_alert_with_no_check_left_adds_one()
    {
        var plan = Plan.Where(touchPoint => touchPoint.Kind == TouchPointKind.Anniversary).ToList();
        var later = Given.Sale("2025-11-03", "2025-12-01") with { Template = "lost-sale" };
        var again = PlanBuilder.Replan(
            plan, Given.LostSale, later, Given.Customer, Given.Contact, Given.Owner(), Given.Day("2026-03-02"), Given.Rep,
            Given.Moment("2026-03-02T10:00:00Z"), Dip("2026-03-02"));
        Assert.Contains(again, touchPoint => touchPoint.DueOn <= Given.Day("2026-03-04") && touchPoint.DueOn >= Given.Day("2026-03-02"));
    }

    [Fact]
    public void A_contact_made_since_the_alert_is_answer_enough()
    {
        var plan = Done(Plan, "2026-01-10");
        plan = plan.Replacing(plan.With("learning-check/3").Complete(Given.Rep, Given.Moment("2025-12-31T10:00:00Z"), "spoke to her"));
        var again = Given.Again(plan, Sale, "2026-01-02", Dip("2025-12-30"));
        Assert.All(plan.Zip(again), pair => Assert.Equal(pair.First.DueOn, pair.Second.DueOn));
    }

    [Fact]
    public void The_next_maintenance_contacts_take_the_strategies_that_are_missing()
    {
        var done = Plan.Replacing(Plan.With("maintenance/1").Complete(Given.Rep, Given.Moment("2026-03-09T10:00:00Z"), "fine"));
        var evidence = new PlanEvidence { OtherContacts = [Strategy.DocumentGoodNews, Strategy.Educate, Strategy.Educate] };
        var again = Given.Again(done, Sale, "2026-03-10", evidence);
        Assert.Equal(
            [Strategy.GenerateReferrals, Strategy.RethinkNeeds, Strategy.InfluenceCriteria],
            Enumerable.Range(2, 3).Select(turn => again.With($"maintenance/{turn}").Objectives[0].Strategy!.Value));
        Assert.Equal("Generate a referral", again.With("maintenance/2").Title);
        Assert.DoesNotContain(
            Strategy.Educate, Enumerable.Range(2, 7).Select(turn => again.With($"maintenance/{turn}").Objectives[0].Strategy!.Value));
    }

    [Fact]
    public void What_the_rep_was_told_of_keeps_its_strategy()
    {
        var told = Plan.Replacing(Plan.With("maintenance/1").MarkNudged(Given.Moment("2026-03-09T08:00:00Z")));
        var again = Given.Again(told, Sale, "2026-03-09", new PlanEvidence { OtherContacts = [Strategy.DevelopTheAccount] });
        Assert.Same(told.With("maintenance/1"), again.With("maintenance/1"));
    }

    [Fact]
    public void The_mix_counts_what_was_done_and_says_what_is_missing()
    {
        var done = Plan.Replacing(Plan.With("maintenance/1").Complete(Given.Rep, Given.Moment("2026-03-09T10:00:00Z"), null));
        done = done.Replacing(done.With("maintenance/2").Skip(Given.Rep, Given.Moment("2026-03-30T10:00:00Z"), null));
        var mix = StrategyMix.Of(done, Strategy.Educate, Strategy.Educate);
        Assert.Equal((1, 0, 2), (mix[Strategy.DevelopTheAccount], mix[Strategy.DocumentGoodNews], mix[Strategy.Educate]));
        Assert.Equal(Strategy.DocumentGoodNews, mix.MissingFirst[0]);
        Assert.Equal([Strategy.DevelopTheAccount, Strategy.Educate], mix.MissingFirst.TakeLast(2));
    }

    [Theory]
    [InlineData(null, "2026-06-01")]
    [InlineData("2026-11-09", "2026-12-01")] // past, and nobody said how it ended
    [InlineData("2030-11-04", "2026-06-01")]
    public void Months_of_contact_always_lie_ahead(string? renewal, string start)
    {
        var sale = Given.Sale("2025-11-03", "2025-12-01", renewal);
        var plan = Given.Plan(sale);
        for (var day = Given.Day(start); day < Given.Day("2028-06-01"); day = day.AddMonths(1))
        {
            plan = Given.Again(plan, sale, day.ToString("yyyy-MM-dd", null), PlanEvidence.None);
            for (var month = 0; month < 3; month++)
            {
                var (from, to) = (day.AddMonths(month), day.AddMonths(month + 1).AddDays(2));
                Assert.Contains(plan, touchPoint => touchPoint.DueOn >= from && touchPoint.DueOn <= to);
            }
        }
    }

    private static PlanEvidence Dip(string since) =>
        new() { Dip = DipAlert.Within(Given.Day(since), new WorkingCalendar(WorkRhythm.MondayToFriday, [Given.Day("2025-12-31"), Given.Day("2026-01-01")])) };

    private static IReadOnlyList<TouchPoint> Done(IReadOnlyList<TouchPoint> plan, string before) =>
    [
        .. plan.Select(touchPoint => touchPoint.DueOn < Given.Day(before)
            && touchPoint.Complete(Given.Rep, Given.Moment("2025-12-29T10:00:00Z"), "fine") is TouchPointChange.Changed done ? done.TouchPoint : touchPoint),
    ];
}
