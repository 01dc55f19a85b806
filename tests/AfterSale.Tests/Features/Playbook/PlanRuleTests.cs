using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.Configuration;
using Xunit;
using static AfterSale.Tests.Features.Playbook.LumenLabs;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>What a plan is and what changes it (playbook, section 2). Today is Sunday 22 Nov 2026.</summary>
public sealed class PlanRuleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task A_touch_point_has_a_kind_an_objective_a_day_and_the_customers_preferred_way_of_contact()
    {
        var rep = await shared.SignedAsync();
        Assert.All((await rep.FileAsync()).Plan, one =>
        {
            Assert.All(one.Objectives, objective => Assert.NotEmpty(objective.Text));
            Assert.InRange(one.DueOn, Day("2026-11-23"), Day("2027-11-30"));
            Assert.Equal(one.Kind == TouchPointKind.InternalHandOver ? ContactMethod.Meeting : ContactMethod.Visit, one.Method);
        });
    }

    [Fact]
    public async Task Contact_is_made_at_least_once_a_month_from_the_sale_to_the_renewal()
    {
        var rep = await shared.SignedAsync();
        DateOnly[] days = [Day("2026-11-20"), .. (await rep.FileAsync()).Plan.Select(one => one.DueOn), Day("2027-11-30")];
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.InRange(pair.Second.DayNumber - pair.First.DayNumber, 0, 31));
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("subscription")]
    [InlineData("complex")]
    public async Task Any_sale_brings_three_to_five_touches_at_the_least(string template)
    {
        var rep = await shared.SignedAsync(("template", template), ("renewal", ""));
        Assert.True((await rep.FileAsync()).Plan.Count(one => one.DueOn < Day("2027-02-15")) >= 5);
    }

    [Fact]
    public async Task Rows_that_collide_merge_and_none_is_dropped()
    {
        var (usual, sameDay) = (await shared.SignedAsync(), await shared.SignedAsync(("delivery", "2026-11-20")));
        var plan = (await sameDay.FileAsync()).Plan;
        Assert.Equal(plan.Count, plan.Select(one => one.DueOn).Distinct().Count());
        string[] once = [.. (await usual.FileAsync()).Plan.SelectMany(one => one.Objectives)
            .Where(one => one.Kind is not (TouchPointKind.StatusUpdate or TouchPointKind.Maintenance)).Select(one => one.Key)];
        Assert.Empty(once.Except(plan.SelectMany(one => one.Objectives).Select(one => one.Key)));
    }

    [Fact]
    public async Task Rows_in_the_past_merge_into_the_first_working_day()
    {
        var rep = await shared.SignedAsync(("close", "2026-10-01"), ("delivery", "2026-10-12"));
        var first = (await rep.FileAsync()).Plan[0];
        Assert.Equal(Day("2026-11-23"), first.DueOn);
        Assert.Superset(
            new HashSet<string> { "thank-you", "hand-over", "implementation-plan", "delivery-check", "novelty-check", "learning-check/1" },
            first.Objectives.Select(one => one.Key).ToHashSet());
    }

    [Fact]
    public async Task The_kit_is_offered_at_the_fitting_touch_point()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        Says((await rep.DayAsync("2026-11-23")).AllWords(), "Offer: **Who to call for what**");
        var learning = (await rep.DayAsync("2026-12-28")).Last(one => one.Words.Contains("Learning check", StringComparison.Ordinal)).Words;
        Says(learning, "Offer: **Training for those who use it daily**");
        Assert.DoesNotContain("Who to call for what", learning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_simple_product_has_a_short_plan()
    {
        var (simple, complex) = (await shared.SignedAsync(("template", "simple")), await shared.SignedAsync());
        var keys = (await simple.FileAsync()).Plan.SelectMany(one => one.Objectives).Select(one => one.Key).ToList();
        Assert.Superset(new HashSet<string> { "thank-you", "delivery-check", "learning-check", "effectiveness-review", "maintenance/1" }, keys.ToHashSet());
        Assert.True((await simple.FileAsync()).Plan.Count < (await complex.FileAsync()).Plan.Count);
        var monthly = await simple.DaysAsync(TouchPointKind.Maintenance);
        Assert.InRange(monthly[1].DayNumber - monthly[0].DayNumber, 27, 31);
    }

    [Fact]
    public async Task A_subscription_counts_from_the_start_of_its_service()
    {
        var rep = await shared.SignedAsync(("template", "subscription"));
        Assert.Equal(Day("2026-12-15"), (await rep.RowAsync("start-check")).DueOn);
        Says((await rep.RowAsync("start-check")).Title, "Started as promised?");
    }

    [Fact]
    public async Task A_team_edits_its_templates_without_code()
    {
        var ours = Directory.CreateTempSubdirectory("aftersale-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Architecture.Repository.Root, "src/AfterSale/Templates")))
        {
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(Path.Combine(ours, Path.GetFileName(file)), text.Replace("\"Thank-you note\"", "\"A card by hand\"", StringComparison.Ordinal));
        }

        await using var host = await BotHost.StartAsync(configure: builder =>
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["AfterSale:TemplatesDirectory"] = ours }));
        var rep = host.Rep();
        await rep.SignAsync();
        Assert.Equal("A card by hand", (await rep.RowAsync("thank-you")).Title);
    }

    [Fact]
    public async Task A_reported_result_retimes_what_is_still_open_once_the_rep_agrees()
    {
        var rep = await shared.SignedAsync(("close", "2026-10-20"), ("delivery", "2026-10-26"));
        var review = (await rep.RowAsync("effectiveness-review")).DueOn;
        Says(await rep.CheckAsync("4", "an hour less"), "touch points would change");
        Assert.Equal(review, (await rep.RowAsync("effectiveness-review")).DueOn);
        await rep.SayAsync("yes");
        Assert.True((await rep.RowAsync("effectiveness-review")).DueOn < review);
    }

    [Fact]
    public async Task A_complaint_that_comes_first_does_not_drown_the_question_whether_the_plan_moves()
    {
        var rep = await shared.SignedAsync(("close", "2026-10-20"), ("delivery", "2026-10-26"));
        var told = await rep.CheckAsync("4", "an hour less", others: [("problem", "the export fails")]);
        Says(told, "The complaint of Lumen Labs is open");
        Says(told, "touch points would change");
        Says(await rep.HearAsync("no"), "kept as it is");
    }

    [Fact]
    public async Task A_complaint_that_is_not_opened_leads_to_the_question_whether_the_plan_moves_also_after_a_restart()
    {
        var first = await BotHost.StartAsync();
        var rep = first.Rep();
        await rep.SignAsync(("close", "2026-10-20"), ("delivery", "2026-10-26"));
        Assert.DoesNotContain("would change", await rep.CheckAsync("2", "an hour less"), StringComparison.Ordinal);
        var second = await first.RestartAsync();
        rep.Host = second;
        Says(await rep.HearAsync("cancel"), "would change");
        Says(await rep.HearAsync("yes"), "Lumen Labs");
        await second.DisposeAsync();
        await second.Connector.DisposeAsync();
        Directory.Delete(first.Data, recursive: true);
    }

    [Fact]
    public async Task What_was_done_stays_as_it_was_when_the_plan_moves()
    {
        var rep = await shared.SignedAsync();
        await rep.SayAllAsync("done lumen now: sent a card", "done lumen now");
        var done = (await rep.FileAsync()).Plan.Where(one => one.State == TouchPointState.Done).ToList();
        await rep.SayAllAsync("delivery moved lumen to 15 Jan 2027", "yes");
        Assert.Equal(2, done.Count);
        Assert.Equivalent(done, (await rep.FileAsync()).Plan.Where(one => one.State == TouchPointState.Done), strict: true);
    }

    [Fact]
    public async Task A_customer_with_no_touch_point_ahead_is_pointed_out()
    {
        var rep = await shared.SignedAsync(("template", "simple"));
        foreach (var _ in (await rep.FileAsync()).Plan)
        {
            await rep.SayAsync("skip lumen now because they merged");
        }

        Says(await rep.HearAsync("customers"), "Nothing is planned any more");
        Says(await rep.HearAsync("my day"), "has no touch point ahead");
        Says(await rep.HearAsync("customer lumen"), "That is a mistake");
    }

    [Fact]
    public async Task Contact_outside_the_plan_counts_for_the_cadence()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        await rep.DayAsync("2026-12-24");
        Says(await rep.HearAsync("customer lumen"), "decaying");
        await rep.SayAsync("spoke to lumen: ran into Anna at the fair");
        Assert.DoesNotContain("decaying", await rep.HearAsync("customer lumen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_want_to_be_contacted_is_marked_on_what_is_due_and_asked_for_nothing()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        await rep.SayAllAsync("do not contact lumen Anna because of the merger", "skip the rest");
        Says(await rep.HearAsync("referral lumen"), "do not want to be contacted");
        Says((await rep.DayAsync("2026-11-23")).AllWords(), "⛔ Do not contact");
    }
}
