using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Tests.Plans;

public class ShortSpanTests
{
    [Fact]
    public void Delivery_on_the_day_of_the_close_merges_what_meets_and_drops_nothing()
    {
        var plan = Given.Plan(Given.Sale("2025-11-03", "2025-11-03", "2027-01-04"));
        Assert.Equal(["thank-you", "delivery-confirmation", "delivery-check"], plan[0].Keys());
        Assert.Equal(Given.Day("2025-11-04"), plan[0].DueOn);
        Assert.Equal(TouchPointKind.ThankYou, plan[0].Kind);
        Assert.Equal("Thank-you note", plan[0].Title);
    }

    [Fact]
    public void Delivery_two_days_after_the_close_is_confirmed_with_the_thank_you()
    {
        var plan = Given.Plan(Given.Sale("2025-11-03", "2025-11-05"));
        Assert.Equal(["thank-you", "delivery-confirmation"], plan[0].Keys());
        Assert.Equal(["implementation-plan", "delivery-check"], plan.With("delivery-check").Keys());
        Assert.Equal(Given.Day("2025-11-06"), plan.With("delivery-check").DueOn);
    }

    [Fact]
    public void A_short_delivery_needs_no_status_updates() =>
        Assert.DoesNotContain(Given.Plan(Given.Sale("2025-11-03", "2025-11-21")), touchPoint => touchPoint.Kind == TouchPointKind.StatusUpdate);

    [Fact]
    public void A_status_update_that_would_meet_the_confirmation_of_delivery_is_not_planned() =>
        Assert.Equal(["delivery-confirmation"], Given.Plan(Given.Sale("2025-11-03", "2025-11-24")).Single(touchPoint => touchPoint.DueOn == Given.Day("2025-11-17")).Keys());

    [Fact]
    public void Of_a_cadence_only_what_is_still_ahead_is_planned()
    {
        var plan = Given.Plan(Given.Sale("2024-11-04", "2025-03-03", "2026-11-09"), "2025-11-05");
        Assert.DoesNotContain(plan[0].Keys(), key => key.StartsWith("status/", StringComparison.Ordinal) || key.StartsWith("maintenance/", StringComparison.Ordinal));
        Assert.Equal("maintenance/9", plan[1].Objectives[0].Key); // D + 96 d is 7 June; the ninth comes on 22 November, a Saturday
        Assert.Equal(Given.Day("2025-11-24"), plan[1].DueOn);
    }

    [Fact]
    public void A_long_delivery_never_goes_silent()
    {
        var plan = Given.Plan(Given.Sale("2025-11-03", "2026-05-04"));
        var statuses = plan.Where(touchPoint => touchPoint.Kind == TouchPointKind.StatusUpdate).ToList();
        Assert.Equal(12, statuses.Count); // every 10 wd from 17 November, the last on 20 April, before 27 April = D - 5 wd
        Assert.Equal(Given.Day("2025-11-17"), statuses[0].DueOn);
        Assert.Equal(Given.Day("2026-04-20"), statuses[^1].DueOn);
    }

    [Fact]
    public void Without_a_renewal_contact_is_planned_for_a_year()
    {
        var plan = Given.Plan(Given.Sale("2025-11-03", "2025-12-01"));
        Assert.DoesNotContain(plan, touchPoint => touchPoint.Kind == TouchPointKind.Renewal);
        Assert.Equal("anniversary", Assert.Single(plan[^1].Keys()));
        Assert.Equal(Given.Day("2026-11-03"), plan[^1].DueOn);
        Assert.Equal(12, plan.Count(touchPoint => touchPoint.Kind == TouchPointKind.Maintenance)); // 9 March to 26 October
    }

    [Fact]
    public void Without_a_renewal_a_very_late_delivery_still_gets_maintenance() =>
        Assert.Contains(
            Given.Plan(Given.Sale("2025-11-03", "2026-10-05")),
            touchPoint => touchPoint.Kind == TouchPointKind.Maintenance && touchPoint.DueOn > Given.Day("2027-06-01"));

    [Fact]
    public void Without_a_renewal_a_sale_logged_years_later_still_has_a_future()
    {
        var sale = Given.Sale("2022-11-07", "2022-12-05") with { LoggedAt = Given.Moment("2025-11-05T10:00:00Z") };
        var plan = Given.Plan(sale, "2025-11-05");
        Assert.Contains(plan, touchPoint => touchPoint.DueOn > Given.Day("2026-09-01"));
    }

    [Fact]
    public void Missed_renewal_steps_join_the_next_one_before_the_renewal()
    {
        var plan = Given.Plan(Given.Sale("2025-11-03", "2025-11-10", "2025-12-15")); // R - 30 d is 15 November, a Saturday: back to the 14th
        Assert.Equal(["renewal/1", "renewal/2", "renewal/3"], plan.With("renewal/1").Keys());
        Assert.Equal(Given.Day("2025-11-14"), plan.With("renewal/1").DueOn);
        Assert.DoesNotContain(plan, touchPoint => touchPoint.Kind == TouchPointKind.Maintenance);
    }

    [Fact]
    public void A_renewal_in_a_few_days_is_prepared_with_the_first_contact() =>
        Assert.Equal(
            ["thank-you", "delivery-confirmation", "renewal/1", "renewal/2", "renewal/3"],
            Given.Plan(Given.Sale("2025-11-03", "2025-11-05", "2025-11-20"))[0].Keys());

    [Fact]
    public void A_sale_logged_late_gathers_what_was_missed_on_the_first_working_day()
    {
        var plan = Given.Plan(Given.Sale("2025-11-03", "2025-11-10", "2026-11-09", new Concern("Who trains us?", false)), "2025-11-22");
        Assert.Equal(Given.Day("2025-11-24"), plan[0].DueOn);
        Assert.Equal(
            ["thank-you", "hand-over", "implementation-plan", "concern", "delivery-confirmation", "delivery-check", "novelty-check", "learning-check/1"],
            plan[0].Keys().Select(key => key.StartsWith("concern/", StringComparison.Ordinal) ? "concern" : key));
        Assert.Equal(Given.Contact.Preferred, plan[0].Method);
    }

    [Fact]
    public void Several_concerns_share_one_contact_and_each_keeps_its_objective()
    {
        var plan = Given.Plan(Given.Sale("2025-11-03", "2026-01-12", null, new("First?", false), new("Second?", false), new("First?", false)));
        var concerns = Assert.Single(plan, touchPoint => touchPoint.Kind == TouchPointKind.ConcernFollowUp);
        Assert.Equal(2, concerns.Objectives.Count);
    }

    [Fact]
    public void A_check_pushed_on_by_holidays_is_not_overtaken_by_the_next()
    {
        var off = Enumerable.Range(0, 28).Select(day => Given.Day("2025-12-15").AddDays(day).ToString("yyyy-MM-dd", null)).ToArray();
        var plan = Given.Plan(Given.Sale("2025-11-03", "2025-12-12"), owner: Given.Owner("Europe/Berlin", off));
        Assert.Equal(Given.Day("2026-01-16"), plan.With("novelty-check").DueOn);
        Assert.Equal(["novelty-check", "learning-check/1", "learning-check/2"], plan.With("novelty-check").Keys());
    }
}
