using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;
using static AfterSale.Tests.Features.Playbook.LumenLabs;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>What a check-in asks and what it brings about (playbook, section 3). Today is Sunday 22 Nov 2026.</summary>
public sealed class CheckInRuleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task No_check_in_is_taken_without_a_temperature_and_the_use()
    {
        var rep = await DeliveredAsync();
        Says(await rep.CheckAsync(""), "Please fill this in");
        await rep.SayAsync("cancel");
        Says(await rep.CheckAsync("4", use: ""), "Please fill this in");
        Assert.Empty(await rep.FactsAsync<CheckedIn>());
    }

    [Fact]
    public async Task The_temperature_is_judged_by_what_they_do_and_not_by_pretty_good()
    {
        var rep = await DeliveredAsync();
        Says(await rep.HearAsync("check in lumen"), "Judge by what they do, not by “pretty good”");
    }

    [Fact]
    public async Task Results_are_asked_for_against_what_they_bought_it_for()
    {
        var rep = await DeliveredAsync();
        await rep.SayAllAsync("check in lumen", "4");
        Says(await rep.HearAsync("as planned"), "Which **results** do they see, against what they bought it for?");
    }

    [Fact]
    public async Task What_could_be_better_is_asked_in_every_check_in_and_opens_the_loop()
    {
        var rep = await DeliveredAsync();
        await rep.CheckAsync("4", others: ("feedback", "answer faster"));
        var loop = Assert.Single((await rep.FileAsync()).OpenFeedback());
        Assert.Equal(("answer faster", FeedbackState.Heard), (loop.Text, loop.State));
    }

    [Fact]
    public async Task A_promise_made_in_a_check_in_stands_in_the_ledger()
    {
        var rep = await DeliveredAsync();
        await rep.CheckAsync("4", others: [("promise", "send the manual"), ("promise_by", "2026-11-27")]);
        Says(await rep.HearAsync("promises"), "send the manual", "Fri 27 Nov");
    }

    [Fact]
    public async Task The_next_step_of_a_check_in_becomes_a_touch_point_on_its_day()
    {
        var rep = await DeliveredAsync();
        await rep.CheckAsync("4", others: [("next", "show them the reports"), ("next_on", "2026-12-02")]);
        var next = Assert.Single((await rep.FileAsync()).Plan, one => one.Kind == TouchPointKind.Own);
        Assert.Equal((Day("2026-12-02"), "show them the reports"), (next.DueOn, next.Objectives[0].Text));
    }

    private Task<TeamsRep> DeliveredAsync() => shared.SignedAsync(("close", "2026-11-02"), ("delivery", "2026-11-16"));
}
