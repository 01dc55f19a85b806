using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;
using static AfterSale.Tests.Features.Playbook.LumenLabs;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>The rows of the plan of a complex product (playbook, section 2). C is Friday 20 Nov 2026, D Monday 14 Dec, R 30 Nov 2027.</summary>
public sealed class PlanRowRuleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task The_thank_you_comes_the_next_working_day_and_repeats_the_benefits_bought()
    {
        var rep = await DueAsync("2026-11-23", "thank-you");
        Says(await rep.ObjectiveAsync("thank-you"), "why it was the right decision", "fewer errors and happier staff", "Confirm the order", "the next steps");
    }

    [Fact]
    public async Task Those_who_deliver_are_briefed_two_working_days_after_the_close()
    {
        var rep = await DueAsync("2026-11-24", "hand-over");
        Says(await rep.ObjectiveAsync("hand-over"), "what no form holds", "our team is thanked with them later");
    }

    [Fact]
    public async Task The_customers_own_implementation_plan_comes_three_working_days_after_the_close()
    {
        var rep = await DueAsync("2026-11-25", "implementation-plan");
        Says(await rep.ObjectiveAsync("implementation-plan"), "Ask Anna Berg to draft", "Your part is to ask, not to write");
    }

    [Fact]
    public async Task An_unresolved_concern_comes_up_five_working_days_after_the_close()
    {
        var rep = await shared.SignedAsync(("concerns_open", "training of the night shift"));
        var concern = Assert.Single((await rep.FileAsync()).Plan, one => one.Kind == TouchPointKind.ConcernFollowUp);
        Assert.Equal(Day("2026-11-27"), concern.DueOn);
        Says(concern.Objectives[0].Text, "training of the night shift");
    }

    [Fact]
    public async Task A_long_delivery_does_not_go_silent()
    {
        var rep = await shared.SignedAsync(("delivery", "2027-02-01"));
        Assert.Equal(
            [Day("2026-12-04"), Day("2026-12-18"), Day("2027-01-01"), Day("2027-01-15")], await rep.DaysAsync(TouchPointKind.StatusUpdate));
        Says(await rep.ObjectiveAsync("status/1"), "what comes next and by when", "why the decision was right");
    }

    [Fact]
    public async Task The_delivery_is_confirmed_five_working_days_before()
    {
        var rep = await DueAsync("2026-12-07", "delivery-confirmation");
        Says(await rep.ObjectiveAsync("delivery-confirmation"), "with the department responsible", "confirm them to Anna Berg", "Second thoughts grow");
    }

    [Fact]
    public async Task The_day_after_delivery_it_is_asked_whether_it_came_as_promised()
    {
        var rep = await DueAsync("2026-12-15", "delivery-check");
        Says(await rep.ObjectiveAsync("delivery-check"), "complete and on time", "know how to operate it");
    }

    [Fact]
    public async Task Five_working_days_after_delivery_comes_the_first_check_with_the_early_referral()
    {
        var rep = await DueAsync("2026-12-21", "novelty-check");
        Says(await rep.ObjectiveAsync("novelty-check"), "effort now", "at a temperature of 4 or more with nothing open", "introduction");
    }

    [Fact]
    public async Task Learning_is_checked_after_two_four_and_six_weeks()
    {
        var rep = await shared.SignedAsync();
        Assert.Equal([Day("2026-12-28"), Day("2027-01-11"), Day("2027-01-25")], await rep.DaysAsync(TouchPointKind.LearningCheck));
        Says(await rep.ObjectiveAsync("learning-check/1"), "temperature", "in use", "obstacle", "promise", "training");
    }

    [Fact]
    public async Task After_sixty_days_the_results_are_held_against_the_benefits_bought()
    {
        var rep = await DueAsync("2027-02-12", "effectiveness-review");
        Says(await rep.ObjectiveAsync("effectiveness-review"), "fewer errors and happier staff", "write the good news down");
    }

    [Fact]
    public async Task After_seventy_five_days_a_referral_is_asked_for_if_results_are_in()
    {
        var rep = await DueAsync("2027-03-01", "referral");
        Says(await rep.ObjectiveAsync("referral"), "Only if results are in and nothing is open");
    }

    [Fact]
    public async Task Maintenance_comes_every_three_weeks_until_the_renewal_is_near()
    {
        var days = await (await shared.SignedAsync()).DaysAsync(TouchPointKind.Maintenance);
        Assert.Equal(Day("2027-03-22"), days[0]);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(21, pair.Second.DayNumber - pair.First.DayNumber));
        Assert.InRange(days[^1], Day("2027-08-11"), Day("2027-09-01"));
    }

    [Fact]
    public async Task A_year_after_the_close_the_anniversary_is_kept() => await DueAsync("2027-11-22", "anniversary");

    [Fact]
    public async Task The_renewal_is_prepared_ninety_sixty_and_thirty_days_before()
    {
        var rep = await shared.SignedAsync();
        Assert.Equal([Day("2027-09-01"), Day("2027-10-01"), Day("2027-10-29")], await rep.DaysAsync(TouchPointKind.Renewal));
        Says(await rep.ObjectiveAsync("renewal/1"), "Begin again at the recognition of needs");
        Says(await rep.ObjectiveAsync("renewal/2"), "a letter with what Billing suite has been worth", "criteria");
        Says(await rep.ObjectiveAsync("renewal/3"), "proposal");
    }

    private async Task<TeamsRep> DueAsync(string day, string key)
    {
        var rep = await shared.SignedAsync();
        Assert.Equal(Day(day), (await rep.RowAsync(key)).DueOn);
        return rep;
    }
}
