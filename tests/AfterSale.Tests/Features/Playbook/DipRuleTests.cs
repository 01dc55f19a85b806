using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;
using static AfterSale.Tests.Features.Playbook.LumenLabs;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>The motivation curve, the dip alert and the three strategies against the dip (playbook, section 1). Today is Sunday 22 Nov 2026.</summary>
public sealed class DipRuleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Each_product_has_a_motivation_curve_of_its_own()
    {
        var complex = await shared.SignedAsync(("delivery", "2026-12-18"));
        var simple = await shared.SignedAsync(("delivery", "2026-12-18"), ("template", "simple"));
        Assert.True(await complex.LowestPredictionAsync() < await simple.LowestPredictionAsync());
    }

    [Fact]
    public async Task Early_touch_points_that_are_done_raise_the_predicted_floor()
    {
        var rep = await shared.SignedAsync(("delivery", "2026-12-18"));
        var before = await rep.LowestPredictionAsync();
        await rep.SayAllAsync("done lumen now", "done lumen now", "done lumen now");
        Assert.True(await rep.LowestPredictionAsync() > before);
    }

    [Fact]
    public async Task A_temperature_well_below_the_prediction_is_a_dip_alert()
    {
        var rep = await shared.SignedAsync(("close", "2026-11-09"), ("delivery", "2026-11-16"));
        Says(await rep.CheckAsync("3"), "In the dip: temperature 3 on 22 Nov, predicted 4.6");
    }

    [Fact]
    public async Task A_temperature_of_two_or_less_pulls_the_next_check_in_within_two_working_days()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        await rep.DayAsync("2026-12-28");
        Assert.Equal(Day("2027-01-11"), (await rep.RowAsync("learning-check/2")).DueOn);
        await rep.CheckAsync("2");
        Assert.Equal(Day("2026-12-30"), (await rep.RowAsync("learning-check/2")).DueOn);
    }

    [Fact]
    public async Task The_check_after_a_dip_comes_at_once_also_when_more_of_the_plan_would_move()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        await rep.DayAsync("2027-02-09");
        await rep.CheckAsync("2");
        await rep.SayAsync("cancel");
        var ahead = (await rep.FileAsync()).Plan.Where(one => one.State == TouchPointState.Planned && one.DueOn > Day("2027-02-09"));
        Assert.Contains(ahead, one => one.DueOn <= Day("2027-02-11"));
    }

    [Fact]
    public async Task The_manager_sees_who_is_in_the_dip()
    {
        await using var host = await BotHost.StartAsync(configure: Staff.Configured());
        var (rep, manager) = (host.OfStaff("ines"), host.OfStaff("dana"));
        await rep.SignAsync(("close", "2026-11-09"), ("delivery", "2026-11-16"));
        Assert.DoesNotContain("in the dip", await manager.HearAsync("customers"), StringComparison.Ordinal);
        await rep.CheckAsync("2");
        Says(await manager.HearAsync("customers"), "Lumen Labs", "in the dip", "Ines Moreau");
    }

    [Fact]
    public async Task How_needs_were_matched_against_competitors_is_kept_and_said_again_in_the_thanks()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        Says(await rep.SignAsync(("match", "theirs has no audit trail")), "Against competing offers", "theirs has no audit trail");
        await rep.DayAsync("2026-11-23");
        Says(await rep.HearAsync("talking points lumen"), "what tipped it: theirs has no audit trail");
    }

    [Fact]
    public async Task Check_ups_that_were_not_agreed_before_the_signature_are_pointed_out()
    {
        Says(await shared.Rep().SignAsync(), "Check-ups were not agreed before closing");
        var agreed = await shared.Rep().SignAsync(("checkups", "yes"));
        Assert.DoesNotContain("Check-ups were not agreed", agreed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_plan_helps_to_close_before_anything_is_signed()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("prepare Lumen Labs", "Anna Berg", "Billing suite", "skip the rest");
        Says(await rep.HearAsync("draft plan lumen"), "Thank-you note", "agreeing the check-ups together helps to close");
    }

    [Fact]
    public async Task The_status_of_an_implementation_may_be_given_daily()
    {
        var rep = await shared.SignedAsync();
        await rep.SayAllAsync("step lumen: name a power user by 11 Dec", "theirs", "theirs");
        await rep.SayAsync("implementation status lumen daily");
        Says(await rep.HearAsync("implementation lumen"), "daily");
    }
}
