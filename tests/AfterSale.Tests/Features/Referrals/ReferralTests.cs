using AfterSale.Domain.Complaints;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Referrals;
using AfterSale.Domain.Stages;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Referrals;

/// <summary>Asking for referrals, testimonials and references, at the right moment only. Today is Sunday 22 Nov 2026.</summary>
public sealed class ReferralTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static Dictionary<string, string> Given => new()
    {
        ["outcome"] = "Given",
        ["names"] = "Jo Lee, Contoso, runs logistics\nMia Chen",
    };

    [Theory]
    [InlineData("referral")]
    [InlineData("testimonial")]
    [InlineData("reference")]
    public async Task In_learning_nothing_is_asked_for_and_the_day_is_named_from_which_it_may_be(string what)
    {
        var rep = shared.Rep();
        await rep.LogLumenInAsync(Stage.Learning);
        var said = await rep.AskAsync(what + " lumen");
        Assert.Null(said.Card);
        Assert.Contains("still in Learning", said.Words, StringComparison.Ordinal);
        Assert.Contains("ask from Mon 4 Jan 2027 on", said.Words, StringComparison.Ordinal);
        Assert.Contains("still in Learning", (await rep.SayAsync($"asked lumen {what}")).AllWords(), StringComparison.Ordinal);
        Assert.Empty(await rep.FactsAsync<AskMade>());
    }

    [Fact]
    public async Task In_novelty_a_warm_customer_may_be_asked_early()
    {
        var rep = shared.Rep();
        await rep.LogLumenInAsync(Stage.Novelty);
        Assert.Contains("taken the temperature", (await rep.AskAsync("referral lumen")).Words, StringComparison.Ordinal);
        await rep.CheckInAsync("3");
        Assert.Contains("not warm enough", (await rep.AskAsync("referral lumen")).Words, StringComparison.Ordinal);
        await rep.CheckInAsync("4");
        var card = await rep.AskAsync("referral lumen");
        Cards.AreShown(card);
        Assert.Contains("fewer errors", card.Words, StringComparison.Ordinal);
        Assert.Contains("No results are known", (await rep.AskAsync("testimonial lumen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_complaint_holds_every_ask_and_says_which()
    {
        var rep = await RepAsync();
        await rep.RecordAsync(new ComplaintHeard(
            new("c1"), "the press is **loud**", rep.Owner(), ComplaintDeadlines.Default.For(BotHost.Start, Domain.People.WorkRhythm.DefaultIn("Etc/UTC"))));
        var said = (await rep.AskAsync("referral lumen")).Words;
        Assert.Contains("open complaint", said, StringComparison.Ordinal);
        Assert.Contains("once it is recovered", said, StringComparison.Ordinal);
        Assert.Contains("open complaint", (await rep.SayAsync("asked lumen")).AllWords(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_not_kept_holds_every_ask()
    {
        var rep = await RepAsync();
        await rep.RecordAsync(new PromiseMade(new("p1"), "send the manual", new(2026, 11, 20), rep.Owner()));
        Assert.Contains("promise not kept", (await rep.AskAsync("reference lumen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_that_comes_while_the_form_is_open_holds_the_ask()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("asked lumen"))[0];
        await rep.RecordAsync(new PromiseMade(new("p1"), "send the manual", new(2026, 11, 20), rep.Owner()));
        Assert.Contains("promise not kept", await rep.SendAsync(form, "Record it", Given), StringComparison.Ordinal);
        Assert.Empty(await rep.FactsAsync<AskMade>());
    }

    [Fact]
    public async Task With_results_it_shows_how_to_ask_and_records_names_answer_and_thanks()
    {
        var rep = await RepAsync();
        var card = await rep.AskAsync("referral lumen");
        Assert.Contains("billing takes an hour less", card.Words, StringComparison.Ordinal);
        var form = (await rep.PressAsync(card, "I asked")).Deliveries[0];
        Cards.AreShown(form);
        Assert.Contains(CardText.Inputs(form.Card), input => (string?)input["value"] == "Anna Berg");
        var stored = await rep.PressAsync(form, "Record it", Given);
        Cards.AreShown(stored.Deliveries);
        Assert.Contains("The referral ask to Lumen Labs is recorded", stored.Updated.Words, StringComparison.Ordinal);
        Assert.Contains(CardText.Actions(stored.Updated.Card), action => (string?)action["data"]?["words"] == "prepare Contoso");
        var ask = Assert.Single((await rep.FileAsync()).Asks());
        Assert.Equal((AskKind.Referral, "Anna Berg", AskOutcome.Given, false), (ask.Kind, ask.To, ask.Outcome, ask.Thanked));
        Assert.Equal([new ReferredName("Jo Lee", "Contoso", "runs logistics"), new ReferredName("Mia Chen", null, null)], ask.Names);

        Assert.Contains("Thank you noted", (await rep.PressAsync(stored.Updated, "I thanked them")).Deliveries.AllWords(), StringComparison.Ordinal);
        Assert.True(Assert.Single((await rep.FileAsync()).Asks()).Thanked);
        Assert.Contains("nothing that", (await rep.AskAsync("thanked lumen")).Words, StringComparison.Ordinal);
        Assert.Single(await rep.FactsAsync<AskThanked>());
    }

    [Fact]
    public async Task By_typing_only_what_matters_is_asked_and_the_answer_comes_later()
    {
        var rep = await RepAsync();
        Assert.Contains("What was the", (await rep.SayAsync("asked lumen")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("come back to it", (await rep.SayAsync("not yet")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("is recorded", (await rep.SayAsync("in a week")).AllWords(), StringComparison.Ordinal);
        var open = Assert.Single((await rep.FileAsync()).OpenAsks());
        Assert.Equal(new DateOnly(2026, 11, 29), open.FollowUpOn);

        rep.Read();
        Assert.Contains("You asked Anna Berg for a referral", (await rep.SayAsync("asked lumen")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("names", (await rep.SayAsync("given")).AllWords(), StringComparison.Ordinal);
        await rep.SayAllAsync("Jo Lee, Contoso", "skip the rest");
        var answered = Assert.Single((await rep.FileAsync()).Asks());
        Assert.Equal((AskOutcome.Given, "Contoso"), (answered.Outcome, Assert.Single(answered.Names).Company));
    }

    [Theory]
    [InlineData("Given", "", "Which names did they give?")]
    [InlineData("NotYet", "Jo Lee", "the answer is: given")]
    public async Task Names_and_the_answer_have_to_go_together(string outcome, string names, string fault)
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("asked lumen"))[0];
        Assert.Contains(fault, await rep.SendAsync(form, "Record it", new() { ["outcome"] = outcome, ["names"] = names }), StringComparison.Ordinal);
        Assert.Empty(await rep.FactsAsync<AskMade>());
    }

    [Fact]
    public async Task Pressed_twice_it_is_recorded_once()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("asked lumen"))[0];
        await rep.SendAsync(form, "Record it", Given);
        Assert.Contains("recorded already", await rep.SendAsync(form, "Record it", Given), StringComparison.Ordinal);
        Assert.Single(await rep.FactsAsync<AskMade>());
    }

    [Fact]
    public async Task The_list_has_what_waits_for_an_answer_first()
    {
        var rep = await RepAsync();
        Assert.Contains("not asked any customer yet", (await rep.AskAsync("referrals")).Words, StringComparison.Ordinal);
        await rep.SendAsync((await rep.SayAsync("asked lumen"))[0], "Record it", Given);
        await rep.SendAsync((await rep.SayAsync("asked lumen testimonial"))[0], "Record it", new() { ["outcome"] = "NotYet" });
        var list = await rep.AskAsync("referrals");
        Cards.AreShown(list);
        Assert.True(list.Words.IndexOf("testimonial", StringComparison.Ordinal) < list.Words.IndexOf("Jo Lee", StringComparison.Ordinal));
        Assert.Contains("One ask waits", list.Words, StringComparison.Ordinal);
        Assert.Contains(
            "You asked Anna Berg for a testimonial", (await rep.PressAsync(list, "Answer: Lumen Labs")).Deliveries.AllWords(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_any_script_and_length_never_break_a_card()
    {
        var rep = await RepAsync();
        foreach (var sign in new[] { "漢", "ש", "*[" })
        {
            var line = string.Concat(Enumerable.Repeat(sign, 150))[..150];
            await rep.SendAsync((await rep.SayAsync("asked lumen"))[0], "Record it", new()
            {
                ["to"] = string.Concat(Enumerable.Repeat(sign, 200))[..200],
                ["outcome"] = "Given",
                ["names"] = string.Join('\n', Enumerable.Repeat(line, 10)),
                ["note"] = string.Concat(Enumerable.Repeat(sign, 800))[..800],
            });
        }

        Assert.Equal(3, (await rep.FactsAsync<AskMade>()).Count);
        Cards.AreShown(await rep.SayAsync("referrals"));
    }

    [Fact]
    public async Task Somebody_elses_customer_stays_theirs()
    {
        var owner = await RepAsync();
        var form = (await owner.SayAsync("asked lumen"))[0];
        var stranger = shared.Rep("Eve Stranger");
        var action = CardText.Actions(form.Card).First();
        await stranger.PressAsync((string)action["verb"]!, CardText.Filled(form.Card!, action, Given), form.Id);
        await stranger.SayAsync("cancel");
        Assert.Empty(await owner.FactsAsync<AskMade>());
        var id = (await owner.FileAsync()).Customer.Id;
        foreach (var words in new[] { $"referral id:{id}", $"asked id:{id}", $"thanked id:{id}", "referrals" })
        {
            Assert.DoesNotContain("Lumen", (await stranger.SayAsync(words)).AllWords(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_restart_in_the_middle_goes_on_at_the_same_question()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogLumenInAsync(Stage.Maintenance);
        await rep.ReportedAsync("billing takes an hour less");
        await rep.SayAllAsync("asked lumen testimonial", "given");
        await using var restarted = await host.RestartAsync();
        rep.Host = restarted;
        await rep.SayAllAsync("two fine sentences", "yes");
        var ask = Assert.Single((await rep.FileAsync()).Asks());
        Assert.Equal((AskKind.Testimonial, AskOutcome.Given, "two fine sentences", true), (ask.Kind, ask.Outcome, ask.Note, ask.Thanked));
    }

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogLumenInAsync(Stage.Maintenance);
        await rep.ReportedAsync("billing takes an hour less");
        return rep;
    }
}
