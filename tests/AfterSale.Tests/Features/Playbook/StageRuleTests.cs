using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;
using static AfterSale.Tests.Features.Playbook.LumenLabs;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>The two steps and four stages, and what decides them (playbook, section 1). Today is Sunday 22 Nov 2026.</summary>
public sealed class StageRuleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task The_customer_goes_through_novelty_learning_effectiveness_and_maintenance()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        Says(await rep.HearAsync("customer lumen"), "in Novelty since 20 Nov");
        await rep.DayAsync("2026-12-28");
        Says(await rep.HearAsync("customer lumen"), "in Learning since 28 Dec");
        await rep.DayAsync("2027-02-08");
        Says(await rep.CheckAsync("4", "an hour less"), "in Effectiveness since 8 Feb");
        await rep.DayAsync("2027-03-15");
        Says(await rep.HearAsync("customer lumen"), "in Maintenance since 14 Mar");
    }

    [Fact]
    public async Task In_novelty_effort_goes_in_while_it_seems_unnecessary()
    {
        var rep = await shared.SignedAsync();
        var early = (await rep.FileAsync()).Plan.Where(one => one.DueOn < Day("2026-12-28")).ToList();
        Assert.True(early.Count >= 7, string.Join(", ", early.Select(one => one.Title)));
    }

    [Fact]
    public async Task In_novelty_the_rep_is_warned_of_going_quiet()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        Says((await rep.DayAsync("2026-11-23")).AllWords(), "In Novelty: Do not take enthusiasm for a sign that all is well and go quiet.");
    }

    [Fact]
    public async Task In_learning_contact_is_closer_than_in_maintenance()
    {
        var rep = await shared.SignedAsync();
        var learning = Gaps(await rep.DaysAsync(TouchPointKind.LearningCheck));
        var maintenance = Gaps(await rep.DaysAsync(TouchPointKind.Maintenance));
        Assert.True(learning.Max() < maintenance.Min());
    }

    [Fact]
    public async Task In_learning_the_rep_is_told_to_ask_for_nothing_and_to_sell_nothing()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        var due = (await rep.DayAsync("2026-12-28")).AllWords();
        Says(due, "In Learning: Do not ask for referrals or testimonials. Do not try to sell more.", "Look for the dip", "obstacle");
    }

    [Fact]
    public async Task In_effectiveness_asking_waits_for_its_late_part()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync(("close", "2026-10-01"), ("delivery", "2026-10-05"));
        await rep.CheckAsync("4", "an hour less");
        await rep.SayAsync("no");
        Says(await rep.HearAsync("referral lumen"), "It is a little early");
        await rep.DayAsync("2026-12-07");
        Says(await rep.HearAsync("referral lumen"), "Now is a good moment");
    }

    [Fact]
    public async Task In_effectiveness_no_success_goes_unrecorded()
    {
        var rep = await shared.SignedAsync(("close", "2026-10-01"), ("delivery", "2026-10-05"));
        Says(await rep.CheckAsync("4", "an hour less"), "Write down the good news");
        await rep.SayAsync("no");
        Says(await rep.HearAsync("customer lumen"), "Results were reported and not written down yet");
    }

    [Fact]
    public async Task The_product_says_whether_the_relationship_improves_or_decays()
    {
        var rep = await shared.SignedAsync(("close", "2026-11-02"), ("delivery", "2026-11-20"));
        await rep.CheckAsync("4");
        Says(await rep.CheckAsync("5"), "The relationship is **improving**: temperature up to 5");
        Says(await rep.CheckAsync("4"), "The relationship is **decaying**: temperature down to 4");
    }

    [Fact]
    public async Task A_month_of_silence_is_decay()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        Assert.DoesNotContain("decaying", await rep.HearAsync("customer lumen"), StringComparison.Ordinal);
        await rep.DayAsync("2026-12-24");
        Says(await rep.HearAsync("customer lumen"), "decaying");
    }

    [Theory]
    [InlineData("complex", "in Novelty since 2 Nov")]
    [InlineData("simple", "in Learning since 17 Nov")]
    public async Task Each_product_has_stage_lengths_of_its_own(string template, string stage)
    {
        var rep = await shared.SignedAsync(("template", template), ("close", "2026-11-02"), ("delivery", "2026-11-10"));
        Says(await rep.HearAsync("customer lumen"), stage);
    }

    [Fact]
    public async Task Learning_without_results_does_not_end_because_the_calendar_says_so()
    {
        var rep = await shared.SignedAsync(("close", "2026-08-03"), ("delivery", "2026-08-10"));
        Says(await rep.HearAsync("customer lumen"), "in Learning since 24 Aug", "no results reported");
    }

    [Fact]
    public async Task Reported_results_end_learning_before_the_calendar_does()
    {
        var rep = await shared.SignedAsync(("close", "2026-10-20"), ("delivery", "2026-10-26"));
        Says(await rep.HearAsync("customer lumen"), "in Learning since 9 Nov");
        Says(await rep.CheckAsync("4", "an hour less"), "in Effectiveness since 22 Nov");
    }

    [Fact]
    public async Task A_low_temperature_holds_effectiveness()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync(("close", "2026-09-01"), ("delivery", "2026-09-07"));
        await rep.CheckAsync("4", "an hour less");
        await rep.DayAsync("2026-12-29");
        Says(await rep.HearAsync("customer lumen"), "in Maintenance since 26 Dec");
        Says(await rep.CheckAsync("2"), "in Effectiveness since 22 Nov");
    }

    private static IReadOnlyList<int> Gaps(IReadOnlyList<DateOnly> days) =>
        [.. days.Zip(days.Skip(1)).Select(pair => pair.Second.DayNumber - pair.First.DayNumber)];
}
