using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Stages;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.CheckIn;

/// <summary>The check-in by card and by typing (playbook, section 3). Today is Sunday 22 Nov 2026.</summary>
public sealed class CheckInTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["temperature"] = "4",
        ["use"] = "AsPlanned",
        ["results"] = "billing takes an hour less",
    };

    [Fact]
    public async Task A_good_check_in_by_card_takes_one_form_and_one_tap()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("check in lumen"))[0];
        Cards.AreShown(form);
        Assert.Equal(
            ["method", "with", "temperature", "use", "obstacle", "results", "feedback", "problem", "promise", "promise_by", "next", "next_on"],
            CardText.Inputs(form.Card).Select(input => (string)input["id"]!));
        var pressed = await rep.PressAsync(form, "Record it", Good);
        Assert.Contains("Check-in with Lumen Labs recorded", pressed.Updated.Words, StringComparison.Ordinal);
        Assert.Contains("results reported", pressed.Updated.Words, StringComparison.Ordinal);
        Assert.Equal(form.Id, pressed.Updated.Id);
        Cards.AreShown(pressed.Updated);

        var fact = Assert.Single(await rep.FactsAsync<CheckedIn>());
        Assert.Equal(
            (ContactMethod.Email, "Anna Berg", 4, UseLevel.AsPlanned, "billing takes an hour less"),
            (fact.Method, fact.With, fact.Temperature, fact.Use, fact.Results));
    }

    [Fact]
    public async Task Pressed_twice_it_is_recorded_once_and_says_so()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("check in lumen"))[0];
        await rep.PressAsync(form, "Record it", Good);
        var again = await rep.PressAsync(form, "Record it", Good);
        Assert.Contains("recorded already", Assert.Single(again.Deliveries).Words, StringComparison.Ordinal);
        Assert.Single(await rep.FactsAsync<CheckedIn>());
    }

    [Fact]
    public async Task By_typing_every_question_is_asked_in_words_and_what_stops_them_only_when_something_does()
    {
        var rep = await RepAsync();
        var asked = await rep.SayAsync("check in lumen");
        Assert.Contains("What is their temperature", Plain(asked[^1]), StringComparison.Ordinal);
        Assert.Contains("How much of it do they use", Plain(await rep.AskAsync("4")), StringComparison.Ordinal);
        Assert.Contains("Which results do they see", Plain(await rep.AskAsync("as planned")), StringComparison.Ordinal);
        Assert.Contains("What stops them", Plain(await ReturnToUseAsync(rep, "a part")), StringComparison.Ordinal);
        Assert.Contains("Which results", Plain(await rep.AskAsync("training")), StringComparison.Ordinal);
        Assert.Contains("better", Plain(await rep.AskAsync("none")), StringComparison.Ordinal);
        Assert.Contains("problem", Plain(await rep.AskAsync("faster answers")), StringComparison.Ordinal);
        Assert.Contains("promise", Plain(await rep.AskAsync("no")), StringComparison.Ordinal);
        Assert.Contains("By when", Plain(await rep.AskAsync("send the manual")), StringComparison.Ordinal);
        Assert.Contains("next step", Plain(await rep.AskAsync("friday")), StringComparison.Ordinal);
        var stored = await rep.SayAsync("skip the rest");
        Assert.Contains(stored, delivery => delivery.Words.Contains("Check-in with Lumen Labs recorded", StringComparison.Ordinal));

        var fact = Assert.Single(await rep.FactsAsync<CheckedIn>());
        Assert.Equal((4, UseLevel.Part, "training", null), (fact.Temperature, fact.Use, fact.Obstacle, fact.Results));
        var promise = Assert.Single((await rep.FileAsync()).OpenPromises());
        Assert.Equal(("send the manual", new DateOnly(2026, 11, 27)), (promise.What, promise.By));
    }

    [Theory]
    [InlineData("promise", "send the manual", "A promise needs a day")]
    [InlineData("promise_by", "2026-11-27", "There is a day but no promise")]
    [InlineData("next_on", "2026-11-20", "That day has passed")]
    [InlineData("temperature", "", "form.required_field")]
    public async Task What_is_missing_or_does_not_go_together_stands_at_its_field_and_nothing_is_lost(string field, string value, string fault)
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("check in lumen"))[0];
        var pressed = await rep.PressAsync(form, "Record it", new Dictionary<string, string>(Good) { [field] = value });
        if (fault != "form.required_field")
        {
            Assert.Contains(fault, pressed.Updated.Words, StringComparison.Ordinal);
        }

        Assert.Contains(CardText.Inputs(pressed.Updated.Card), input => (string?)input["value"] == "billing takes an hour less");
        Assert.Empty(await rep.FactsAsync<CheckedIn>());
    }

    [Fact]
    public async Task A_low_temperature_is_a_dip_alert_with_a_script_for_the_bad_news()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("check in lumen"))[0];
        var pressed = await rep.PressAsync(form, "Record it", new Dictionary<string, string> { ["temperature"] = "2", ["use"] = "NotYet" });
        var words = string.Join('\n', pressed.Deliveries.Select(delivery => delivery.Words));
        Assert.Contains("In the dip: temperature 2 on 22 Nov", words, StringComparison.Ordinal);
        Assert.Contains("The next check should come by Tue 24 Nov", words, StringComparison.Ordinal);
        Assert.Contains("do not defend", words, StringComparison.Ordinal);
        Assert.Contains("in the dip", (await rep.SayAllAsync("cancel", "customers"))[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_that_is_in_hand_is_done_by_it_and_its_card_says_so()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs", close: "2026-11-02", delivery: "2026-11-06");
        rep.Read();
        await host.MoveToAsync(new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var nudge = rep.Read().Last(delivery => delivery.Words.Contains("check", StringComparison.OrdinalIgnoreCase));
        var form = Assert.Single((await rep.PressAsync(nudge, "Check in")).Deliveries, delivery => CardText.Inputs(delivery.Card).Any());
        var pressed = await rep.PressAsync(form, "Record it", Good);
        Assert.Contains(pressed.Deliveries, delivery => delivery.IsUpdate && delivery.Id == nudge.Id && delivery.Words.Contains("temperature 4", StringComparison.Ordinal));
        var file = await rep.FileAsync();
        var fact = Assert.Single(file.Facts<CheckedIn>()).Fact;
        Assert.Equal(TouchPointState.Done, file.Plan.Single(touchPoint => touchPoint.Id == fact.TouchPoint).State);
    }

    [Fact]
    public async Task Somebody_elses_customer_is_not_found_whatever_a_card_says()
    {
        var owner = await RepAsync();
        var form = (await owner.SayAsync("check in lumen"))[0];
        var stranger = shared.Rep("Eve Stranger");
        var action = CardText.Actions(form.Card).First();
        await stranger.PressAsync((string)action["verb"]!, CardText.Filled(form.Card!, action, Good), form.Id);
        Assert.Empty(await owner.FactsAsync<CheckedIn>());
        Assert.Contains("None of your customers", string.Join('\n', (await stranger.SayAllAsync("cancel", "check in lumen")).Select(one => one.Words)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_answers_in_any_script_fit_on_the_card()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("check in lumen"))[0];
        var longest = string.Concat(Enumerable.Repeat("**漢字** ]( ", 70))[..500];
        var filled = CardText.Inputs(form.Card).Select(input => (string)input["id"]!)
            .Where(id => id is "obstacle" or "results" or "feedback" or "problem" or "promise" or "next")
            .ToDictionary(id => id, _ => longest);
        filled["temperature"] = "3";
        filled["use"] = "Part";
        var faulty = await rep.PressAsync(form, "Record it", filled);
        Cards.AreShown(faulty.Deliveries);
        filled["promise_by"] = "2026-12-01";
        var stored = await rep.PressAsync(faulty.Updated, "Record it", filled);
        Cards.AreShown(stored.Deliveries);
        Assert.Equal(longest.Trim(), Assert.Single(await rep.FactsAsync<CheckedIn>()).Results);
    }

    [Fact]
    public async Task Before_the_first_signature_there_is_nothing_to_check_in_on() =>
        Assert.Contains("None of your customers", (await shared.Rep().SayAsync("check in lumen"))[^1].Words, StringComparison.Ordinal);

    private static string Plain(Delivery delivery) => delivery.Words.Replace("*", "", StringComparison.Ordinal);

    private static async Task<Delivery> ReturnToUseAsync(TeamsRep rep, string use)
    {
        await rep.SayAsync("back");
        return await rep.AskAsync(use);
    }

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs", close: "2026-11-02", delivery: "2026-11-06");
        rep.Read();
        return rep;
    }
}
