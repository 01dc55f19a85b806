using AfterSale.Domain.Plans;
using AfterSale.Domain.TalkingPoints;
using AfterSale.Tests.FrontDoor;
using Xunit;
using static AfterSale.Tests.Features.Playbook.LumenLabs;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>The six strategies for Maintenance and Development, and their mix (playbook, section 1). Today is Sunday 22 Nov 2026.</summary>
public sealed class StrategyRuleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Developing_the_account_looks_for_a_new_area() =>
        Says(await CallAsync(Strategy.DevelopTheAccount), "is not used yet", "A friendly chat alone does not even protect the account");

    [Fact]
    public async Task Documenting_good_news_puts_it_on_file_and_sends_it_for_their_interest() =>
        Says(await CallAsync(Strategy.DocumentGoodNews), "for their file", "for your interest", "Whoever decides next");

    [Fact]
    public async Task Educating_brings_something_new() =>
        Says(await CallAsync(Strategy.Educate), "a new function", "a change in their industry");

    [Fact]
    public async Task Generating_referrals_asks_who_else_faces_the_same() =>
        Says(await CallAsync(Strategy.GenerateReferrals), "The better the need is met, the less repeat business is near", "who else");

    [Fact]
    public async Task Rethinking_needs_asks_what_has_changed_since_they_bought() =>
        Says(await CallAsync(Strategy.RethinkNeeds), "what has changed", "competitors ask as well");

    [Fact]
    public async Task Influencing_criteria_helps_them_to_decide_next_time() =>
        Says(await CallAsync(Strategy.InfluenceCriteria), "which criteria count");

    [Fact]
    public async Task The_six_strategies_take_turns()
    {
        var rep = await shared.SignedAsync();
        var turns = (await rep.FileAsync()).Plan.SelectMany(one => one.Objectives).Select(one => one.Strategy).OfType<Strategy>().Take(6);
        Assert.Equal(StrategyMix.Six.Order(), turns.Order());
    }

    [Fact]
    public async Task The_mix_of_a_customer_is_shown_and_what_is_missing_named()
    {
        var rep = await MaintainedAsync();
        await rep.SayAsync("done lumen now");
        Says(await rep.HearAsync("customer lumen"), "Strategies so far", "criteria 1", "missing: develop, good news, educate, referrals, needs");
    }

    [Fact]
    public async Task The_next_contact_takes_the_strategy_that_is_missing()
    {
        var rep = await MaintainedAsync();
        await rep.SayAllAsync("done lumen now", "skip lumen now because they are away", "done lumen now", "done lumen now", "done lumen now", "done lumen now");
        Assert.Equal(Strategy.InfluenceCriteria, await NextAsync(rep));
        await rep.CheckAsync("4");
        await rep.SayAsync("yes");
        Assert.Equal(Strategy.DevelopTheAccount, await NextAsync(rep));
    }

    [Fact]
    public async Task A_new_decision_maker_is_brought_the_good_news_file()
    {
        var rep = await shared.SignedAsync();
        Says(await rep.HearAsync("new decision maker lumen Ben Ode"), "The good-news file is for them");
        var introduction = Assert.Single((await rep.FileAsync()).Plan, one => one.Title == "Introduce yourself to Ben Ode");
        Assert.Contains("bring the good-news file", introduction.Objectives[0].Text, StringComparison.Ordinal);
    }

    private static async Task<Strategy> NextAsync(TeamsRep rep) => (await rep.FileAsync()).Plan
        .Where(one => one.State == TouchPointState.Planned)
        .SelectMany(one => one.Objectives).Select(one => one.Strategy).OfType<Strategy>().First();

    private async Task<string> CallAsync(Strategy strategy) =>
        (await (await shared.SignedAsync()).FileAsync()).Plan.SelectMany(one => one.Objectives).First(one => one.Strategy == strategy).Text;

    /// <summary>Delivered in spring, with results: maintenance has begun, and the turn is at criteria; to develop the account comes next.</summary>
    private async Task<TeamsRep> MaintainedAsync()
    {
        var rep = await shared.SignedAsync(("close", "2026-05-04"), ("delivery", "2026-05-11"), ("renewal", ""));
        await rep.ReportedAsync("an hour less");
        await rep.SayAsync("done lumen now");
        return rep;
    }
}
