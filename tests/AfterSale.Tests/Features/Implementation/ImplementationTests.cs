using AfterSale.Domain.Implementations;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.Plans;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.Implementation;

/// <summary>The customer's own implementation plan by card and by typing (playbook, section 1, strategy 2). Today is Sunday 22 Nov 2026.</summary>
public sealed class ImplementationTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly Dictionary<string, string> TwoSteps = new() { ["steps"] = "- train the night shift by 3 Dec\n- move the data" };

    [Fact]
    public async Task Steps_by_card_take_one_form_and_one_tap_and_each_line_keeps_its_day()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("step lumen"))[0];
        Cards.AreShown(form);
        var pressed = await rep.PressAsync(form, "Write it down", new Dictionary<string, string>(TwoSteps) { ["due"] = "2026-12-10" });
        Assert.Contains("2 steps written down at Lumen Labs", pressed.Updated.Words, StringComparison.Ordinal);
        Cards.AreShown(pressed.Updated);
        Assert.Equal(
            [("train the night shift", Side.Theirs, Side.Theirs, new DateOnly(2026, 12, 3)), ("move the data", Side.Theirs, Side.Theirs, new DateOnly(2026, 12, 10))],
            (await PlanAsync(rep)).Steps.Select(step => (step.What, step.Owner, step.WrittenBy, step.Due!.Value)));
    }

    [Fact]
    public async Task By_typing_only_what_is_missing_is_asked()
    {
        var rep = await RepAsync();
        Assert.Contains("Whose", (await rep.SayAsync("step lumen train the night shift by 3 Dec"))[^1].Words, StringComparison.Ordinal);
        Assert.Contains("wrote", (await rep.SayAsync("ours"))[^1].Words, StringComparison.Ordinal);
        var stored = (await rep.SayAsync("they"))[^1].Words;
        Assert.Contains("1 step written down", stored, StringComparison.Ordinal);
        var step = Assert.Single((await PlanAsync(rep)).Steps);
        Assert.Equal(("train the night shift", Side.Ours, Side.Theirs, new DateOnly(2026, 12, 3)), (step.What, step.Owner, step.WrittenBy, step.Due));
    }

    [Theory]
    [InlineData("call by 3 Dec 2020", "has passed")]
    [InlineData("call by 31 Feb", "can’t tell which day")]
    [InlineData("- ", "no step in that")]
    public async Task A_line_that_cannot_be_taken_is_named_and_nothing_typed_is_lost(string line, string fault)
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("step lumen"))[0];
        var pressed = await rep.PressAsync(form, "Write it down", new Dictionary<string, string> { ["steps"] = line, ["who"] = "Tom" });
        Assert.Contains(fault, pressed.Updated.Words, StringComparison.Ordinal);
        Assert.Contains(CardText.Inputs(pressed.Updated.Card), input => (string?)input["value"] == "Tom");
        Assert.Empty(await rep.FactsAsync<ImplementationStepWritten>());
    }

    [Fact]
    public async Task A_step_is_done_from_the_card_in_place_and_by_its_number()
    {
        var rep = await RepAsync();
        await WriteAsync(rep);
        var card = await rep.AskAsync("implementation lumen");
        Cards.AreShown(card);
        var pressed = await rep.PressAsync(card, "Step done", new Dictionary<string, string> { ["step"] = "2" });
        Assert.Equal(card.Id, pressed.Updated.Id);
        Assert.Contains("1 of 2 done", pressed.Updated.Words, StringComparison.Ordinal);

        var said = (await rep.AskAsync("step done lumen 1: they did it themselves")).Words;
        Assert.Contains("Every step is done", said, StringComparison.Ordinal);
        Assert.True((await PlanAsync(rep)).IsComplete);
        Assert.Contains(await rep.FactsAsync<ImplementationStepDone>(), fact => fact.Note == "they did it themselves");
    }

    [Fact]
    public async Task A_press_on_a_card_whose_step_is_done_by_now_does_nothing_twice()
    {
        var rep = await RepAsync();
        await WriteAsync(rep);
        var card = await rep.AskAsync("implementation lumen");
        var choice = new Dictionary<string, string> { ["step"] = "2" };
        await rep.PressAsync(card, "Step done", choice);
        await rep.PressAsync(card, "Step done", choice);
        Assert.Single(await rep.FactsAsync<ImplementationStepDone>());
    }

    [Fact]
    public async Task Which_step_is_asked_with_buttons_when_it_is_not_clear()
    {
        var rep = await RepAsync();
        await WriteAsync(rep);
        var asked = (await rep.AskAsync("step done lumen")).Words;
        Assert.Contains("Which step with Lumen Labs", asked, StringComparison.Ordinal);
        Assert.Contains("move the data", asked, StringComparison.Ordinal);
        await rep.SayAsync("step done lumen night shift");
        Assert.Equal("move the data", Assert.Single((await PlanAsync(rep)).Open).What);
    }

    [Fact]
    public async Task A_step_is_moved_dropped_with_a_reason_and_opened_again_and_undo_takes_it_back()
    {
        var rep = await RepAsync();
        await WriteAsync(rep);
        Assert.Contains("To which", (await rep.SayAsync("change step lumen 1"))[^1].Words, StringComparison.Ordinal);
        Assert.Contains("Step changed", (await rep.SayAsync("9 Dec"))[^1].Words, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 9), (await PlanAsync(rep)).Steps[0].Due);

        await rep.SayAsync("drop step lumen 2 because it came ready");
        Assert.Equal("it came ready", Assert.Single(await rep.FactsAsync<ImplementationStepDropped>()).Reason);
        await rep.SayAllAsync("undo", "yes");
        Assert.Equal(2, (await PlanAsync(rep)).Steps.Count);

        await rep.SayAllAsync("step done lumen 2", "reopen step lumen 2");
        Assert.Equal(2, (await PlanAsync(rep)).Open.Count);
    }

    [Fact]
    public async Task A_complex_product_has_a_team_of_both_sides_with_a_weekly_status_unless_said_otherwise()
    {
        var rep = await RepAsync();
        Assert.Contains("people of both sides", (await rep.AskAsync("implementation lumen")).Words, StringComparison.Ordinal);
        var joined = (await rep.SayAllAsync("transition team lumen Anna Berg", "theirs", "sponsor"))[^1].Words;
        Assert.Contains("Theirs: Anna Berg (sponsor)", joined, StringComparison.Ordinal);
        Assert.Contains("people of both sides", joined, StringComparison.Ordinal);
        await rep.SayAllAsync("transition team lumen Tom", "ours", "skip");
        var plan = await PlanAsync(rep);
        Assert.True(plan.HasBothSides);
        Assert.Equal(StatusPace.Weekly, plan.Pace);
        Assert.DoesNotContain("people of both sides", (await rep.AskAsync("implementation lumen")).Words, StringComparison.Ordinal);

        await rep.SayAsync("implementation status lumen daily");
        Assert.Equal(StatusPace.Daily, (await PlanAsync(rep)).Pace);
        await rep.SayAsync("transition team lumen without Tom");
        Assert.Equal("Anna Berg", Assert.Single((await PlanAsync(rep)).Team).Name);
    }

    [Fact]
    public async Task A_status_is_given_in_one_line_or_by_card_and_trouble_in_it_says_what_to_do()
    {
        var rep = await RepAsync();
        await WriteAsync(rep);
        var given = string.Join('\n', (await rep.SayAsync("implementation status lumen stuck: the scanners do not arrive")).Select(one => one.Words));
        Assert.Contains("Status with Lumen Labs recorded", given, StringComparison.Ordinal);
        Assert.Contains("say what you will do by when", given, StringComparison.Ordinal);
        Assert.Contains("Next status", given, StringComparison.Ordinal);

        var form = (await rep.SayAsync("implementation status lumen"))[0];
        var pressed = await rep.PressAsync(form, "Give it", new Dictionary<string, string> { ["how"] = "OnTrack", ["status"] = "they came" });
        Assert.Contains("on track", pressed.Updated.Words, StringComparison.Ordinal);
        Assert.Equal((StatusLight.OnTrack, "they came"), (await PlanAsync(rep)).Status is { } status ? (status.Light, status.Text) : default);
    }

    [Fact]
    public async Task Most_of_it_written_by_the_rep_is_pointed_out()
    {
        var rep = await RepAsync();
        await rep.SayAllAsync("step lumen train the night shift", "theirs", "we");
        Assert.Contains("Most of it was written by you", (await rep.AskAsync("implementation lumen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_with_a_day_and_the_next_status_are_open_items_of_the_owner_until_all_is_done()
    {
        var rep = await RepAsync();
        await WriteAsync(rep);
        Assert.Equal(2, (await ItemsAsync(rep)).Count);
        await rep.SayAllAsync("step done lumen 1", "step done lumen 2");
        Assert.Empty(await ItemsAsync(rep));
    }

    [Fact]
    public async Task The_first_steps_that_the_customer_wrote_complete_the_touch_point_that_asked_for_them()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs", delivery: "in 60 days");
        var asked = (await rep.FileAsync()).Plan.Single(touchPoint => touchPoint.Kind == TouchPointKind.ImplementationPlan);
        await host.MoveToAsync(new DateTimeOffset(asked.DueOn, new TimeOnly(9, 30), TimeSpan.Zero));
        var nudge = rep.Read().Last(delivery => delivery.Words.Contains(asked.Title, StringComparison.Ordinal));
        Cards.AreShown(nudge);
        Assert.Contains(CardText.Actions(nudge.Card), action => (string?)action["title"] == "Their plan");

        var form = (await rep.SayAsync("step lumen"))[0];
        var pressed = await rep.PressAsync(form, "Write it down", TwoSteps);
        Assert.Contains("also completes the touch point", string.Join('\n', pressed.Deliveries.Select(one => one.Words)), StringComparison.Ordinal);
        Assert.Equal(TouchPointState.Done, (await rep.FileAsync()).Plan.Single(touchPoint => touchPoint.Id == asked.Id).State);
    }

    [Fact]
    public async Task The_longest_plan_in_any_script_fits_on_the_card_page_by_page_and_no_more_steps_are_taken()
    {
        var rep = await RepAsync();
        var longest = string.Concat(Enumerable.Repeat("**漢字** ]( ", 40))[..ImplementationRules.LongestStep];
        for (var part = 0; part < ImplementationRules.MostSteps / 12; part++)
        {
            var form = (await rep.SayAsync("step lumen"))[0];
            var lines = string.Join('\n', Enumerable.Range(0, 12).Select(line => $"{part} {line} {longest}"[..ImplementationRules.LongestStep].Trim()));
            Cards.AreShown((await rep.PressAsync(form, "Write it down", new Dictionary<string, string> { ["steps"] = lines, ["who"] = longest[..100] })).Deliveries);
        }

        Assert.Equal(ImplementationRules.MostSteps, (await PlanAsync(rep)).Steps.Count);
        var card = await rep.AskAsync("implementation lumen");
        Cards.AreShown(card);
        var next = (await rep.PressAsync(card, "More steps")).Updated;
        Cards.AreShown(next);
        Assert.Contains("Page 2 of 8", next.Words, StringComparison.Ordinal);

        var refused = await rep.PressAsync((await rep.SayAsync("step lumen"))[0], "Write it down", TwoSteps);
        Assert.Contains("60 steps are the most", refused.Updated.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_plan_is_not_shown_nor_changed_whatever_a_card_says()
    {
        var owner = await RepAsync();
        await WriteAsync(owner);
        var card = await owner.AskAsync("implementation lumen");
        var stranger = shared.Rep("Eve Stranger");
        foreach (var action in CardText.Actions(card.Card))
        {
            var seen = await stranger.PressAsync((string)action["verb"]!, CardText.Filled(card.Card!, action, null), card.Id);
            Assert.DoesNotContain(seen.Deliveries, delivery => delivery.Words.Contains("night shift", StringComparison.Ordinal));
        }

        Assert.Empty(await owner.FactsAsync<ImplementationStepDone>());
    }

    private static async Task WriteAsync(TeamsRep rep) => await rep.PressAsync((await rep.SayAsync("step lumen"))[0], "Write it down", TwoSteps);

    private static async Task<ImplementationPlan> PlanAsync(TeamsRep rep) =>
        await rep.FileAsync() is var file ? file.Implementation(file.Sale!.Id) : throw new InvalidOperationException();

    private static async Task<IReadOnlyList<OpenItem>> ItemsAsync(TeamsRep rep) =>
        await rep.Host.Services.GetRequiredService<IOpenItems>().OwnedByAsync(
            (await rep.FileAsync()).Customer.Owner, OpenItemKind.Implementation, 10, CancellationToken.None);

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        rep.Read();
        return rep;
    }
}
