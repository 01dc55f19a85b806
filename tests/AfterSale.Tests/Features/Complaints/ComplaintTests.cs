using AfterSale.Domain.Complaints;
using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Complaints;

/// <summary>Complaints by card and by typing (playbook, section 5). Today is Sunday 22 Nov 2026, 22:00.</summary>
public sealed class ComplaintTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Who_hears_it_owns_it_and_it_is_opened_with_one_form_and_one_tap()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("complaint lumen"))[0];
        Cards.AreShown(form);
        Assert.Equal(["text", "heard"], CardText.Inputs(form.Card).Select(input => (string)input["id"]!));
        var opened = await rep.PressAsync(form, "It is mine", new Dictionary<string, string> { ["text"] = "Invoices come twice" });
        Assert.Contains("Acknowledge it by **Mon 23 Nov 2026, 17:00**; put it right by **Tue 24 Nov 2026, 22:00**", opened.Updated.Words, StringComparison.Ordinal);
        Assert.Contains("Do not defend", opened.Updated.Words, StringComparison.Ordinal);
        var complaint = Assert.Single((await rep.FileAsync()).OpenComplaints());
        Assert.Equal(("Invoices come twice", "msteams|" + rep.Id), (complaint.Text, complaint.Owner.Value));

        var again = await rep.PressAsync(form, "It is mine", new Dictionary<string, string> { ["text"] = "Invoices come twice" });
        Assert.Contains("recorded already", Assert.Single(again.Deliveries).Words, StringComparison.Ordinal);
        Assert.Single((await rep.FileAsync()).Complaints());
    }

    [Fact]
    public async Task By_card_each_step_is_taken_in_place_until_the_customers_word_and_the_cause_close_it()
    {
        var rep = await OpenAsync();
        var card = await rep.AskAsync("complaint lumen");
        Cards.AreShown(card);
        Assert.Contains("acknowledge, by Mon 23 Nov 2026, 17:00", card.Words, StringComparison.Ordinal);
        card = await NoteAsync(rep, card, ComplaintStep.Acknowledge, null);
        Assert.Contains("find the source", card.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("never completely wrong", card.Words, StringComparison.Ordinal);
        card = await NoteAsync(rep, card, ComplaintStep.Understand, "the import ran twice", "Us");
        Assert.Contains("us · “the import ran twice”", card.Words, StringComparison.Ordinal);
        card = await NoteAsync(rep, card, ComplaintStep.PutRight, "credited the second invoice");
        card = await NoteAsync(rep, card, ComplaintStep.TellCustomer, null);
        card = await NoteAsync(rep, card, ComplaintStep.MakeGood, "a month free");
        Assert.Contains("it still takes: the customer’s word that it is right, root cause", card.Words, StringComparison.Ordinal);
        card = await NoteAsync(rep, card, ComplaintStep.ConfirmSatisfied, "that was quick, thank you");
        Assert.Contains("happier than before", card.Words, StringComparison.Ordinal);
        Assert.False((await rep.FileAsync()).Complaints()[0].IsClosed);
        card = await NoteAsync(rep, card, ComplaintStep.RootCause, "no lock on the import");
        Assert.True((await rep.FileAsync()).Complaints()[0].IsClosed);
        card = await NoteAsync(rep, card, ComplaintStep.Prevention, "the import is locked now");
        Assert.Contains("Nothing is left to do", card.Words, StringComparison.Ordinal);
        Assert.Empty(CardText.Actions(card.Card));
        Cards.AreShown(rep.Everything);
    }

    [Fact]
    public async Task By_typing_the_same_steps_are_taken_in_any_order_and_what_is_missing_is_said()
    {
        var rep = await OpenAsync();
        Assert.Contains("Noted for Lumen Labs: put it right", (await rep.AskAsync("put right lumen: credited it")).Words, StringComparison.Ordinal);
        Assert.Contains("find the source", (await rep.AskAsync("acknowledged lumen")).Words, StringComparison.Ordinal);
        Assert.Contains("find the source", (await rep.AskAsync("understood lumen hearsay: a user group said so")).Words, StringComparison.Ordinal);
        var satisfied = await rep.AskAsync("satisfied lumen: all fine now");
        Assert.Contains("happier than before", satisfied.Words, StringComparison.Ordinal);
        Assert.Contains("Before it closes it still takes: root cause", satisfied.Words, StringComparison.Ordinal);
        Assert.Contains("closed with the customer’s word and a root cause", (await rep.AskAsync("root cause lumen: no lock")).Words, StringComparison.Ordinal);
        Assert.Contains("Nothing is left to do", (await rep.AskAsync("prevention lumen: a lock")).Words, StringComparison.Ordinal);
        var complaint = (await rep.FileAsync()).Complaints().Single();
        Assert.True(complaint.IsFinished);
        Assert.Equal((ComplaintSource.Hearsay, "a user group said so"), (complaint.Source, complaint.Of(ComplaintStep.Understand).Note));
        Assert.Contains("No complaint of Lumen Labs is open", (await rep.AskAsync("told lumen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_step_needs_and_was_not_said_is_asked_for()
    {
        var rep = await OpenAsync();
        Assert.Contains("Where it comes from", (await rep.AskAsync("understood lumen")).Words, StringComparison.Ordinal);
        Assert.Contains("Find the source", (await rep.AskAsync("they said so")).Words, StringComparison.Ordinal);
        await rep.SayAsync("a competitor");
        Assert.Equal(ComplaintSource.Competitor, (await rep.FileAsync()).Complaints()[0].Source);
        await rep.SayAsync("put right lumen");
        Assert.Contains("What did you put right?", (await rep.SayAsync("help"))[^1].Words, StringComparison.Ordinal);
        await rep.SayAsync("cancel");
        Assert.Null((await rep.FileAsync()).Complaints()[0].Of(ComplaintStep.PutRight).DoneAt);
        await rep.SayAllAsync("put right lumen", "credited it");
        Assert.Equal("credited it", (await rep.FileAsync()).Complaints()[0].Of(ComplaintStep.PutRight).Note);
    }

    [Fact]
    public async Task Nobody_is_satisfied_with_what_was_not_put_right()
    {
        var rep = await OpenAsync();
        Assert.Contains("nothing has been put right yet", (await rep.AskAsync("satisfied lumen: fine")).Words, StringComparison.Ordinal);
        var card = await rep.AskAsync("complaint lumen");
        Assert.DoesNotContain(CardText.Actions(card.Card), action => (string?)action["title"] == "Satisfied");
        Assert.Empty(await rep.FactsAsync<ComplaintStepTaken>());
    }

    [Fact]
    public async Task A_step_pressed_twice_is_taken_once()
    {
        var rep = await OpenAsync();
        var card = await rep.AskAsync("complaint lumen");
        await NoteAsync(rep, card, ComplaintStep.PutRight, "credited it");
        await NoteAsync(rep, card, ComplaintStep.PutRight, "credited it");
        Assert.Single(await rep.FactsAsync<ComplaintStepTaken>());
        Assert.Contains("noted before", (await rep.AskAsync("put right lumen: credited it")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_without_the_words_it_needs_says_so_on_the_card_and_is_not_taken()
    {
        var rep = await OpenAsync();
        var card = await rep.AskAsync("complaint lumen");
        var faulty = await NoteAsync(rep, card, ComplaintStep.Understand, "the import ran twice");
        Assert.Contains("Where does it come from: us, a competitor", faulty.Words, StringComparison.Ordinal);
        Assert.Contains(CardText.Inputs(faulty.Card), input => (string?)input["value"] == "the import ran twice");
        Assert.Empty(await rep.FactsAsync<ComplaintStepTaken>());
    }

    [Fact]
    public async Task The_customer_is_told_as_often_as_there_is_news()
    {
        var rep = await OpenAsync();
        await rep.SayAllAsync("told lumen: we look into it", "told lumen: found it", "told lumen: found it");
        Assert.Equal(["we look into it", "found it"], (await rep.FactsAsync<ComplaintStepTaken>()).Select(fact => fact.Note));
    }

    [Fact]
    public async Task While_it_is_open_what_asks_something_of_the_customer_waits_and_after_recovery_it_gets_a_day_again()
    {
        var rep = await RepAsync();
        var opened = await rep.SayAsync("complaint lumen: invoices come twice");
        Assert.Contains("wait until this is right", opened[^1].Words, StringComparison.Ordinal);
        var held = (await rep.FileAsync()).Plan.Where(touchPoint => touchPoint.Asks()).ToList();
        Assert.NotEmpty(held);
        Assert.All(held, touchPoint => Assert.Contains("open complaint since 22 Nov", touchPoint.Hold?.Reason, StringComparison.Ordinal));
        await rep.SayAllAsync("put right lumen: credited it", "satisfied lumen: fine");
        Assert.All((await rep.FileAsync()).Plan, touchPoint => Assert.Null(touchPoint.Hold));
        await rep.SayAllAsync("undo", "yes");
        Assert.All((await rep.FileAsync()).Plan.Where(touchPoint => touchPoint.Asks()), touchPoint => Assert.NotNull(touchPoint.Hold));
    }

    [Fact]
    public async Task Of_several_the_one_that_is_meant_is_asked_for_or_named_by_its_number()
    {
        var rep = await OpenAsync();
        Assert.Contains("open already", (await rep.SayAsync("complaint lumen: too slow"))[^1].Words, StringComparison.Ordinal);
        await rep.SayAsync("new complaint lumen: too slow");
        Assert.Equal(2, (await rep.FileAsync()).OpenComplaints().Count);
        var choice = await rep.AskAsync("complaint lumen");
        Assert.Contains("Which complaint of Lumen Labs?", choice.Words, StringComparison.Ordinal);
        await rep.SayAsync("acknowledged lumen #2");
        Assert.Equal([false, true], (await rep.FileAsync()).Complaints().Select(one => one.Of(ComplaintStep.Acknowledge).DoneAt is not null));
        await rep.SayAsync("acknowledged lumen");
        Assert.All((await rep.FileAsync()).Complaints(), one => Assert.NotNull(one.Of(ComplaintStep.Acknowledge).DoneAt));
        var list = await rep.AskAsync("complaints");
        Assert.Contains("2 complaints", list.Words, StringComparison.Ordinal);
        Assert.Contains("too slow", (await rep.PressAsync(choice, (string)CardText.Actions(choice.Card).Last()["title"]!)).Deliveries[^1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 hours ago", "2026-11-22T20:00:00Z", true)]
    [InlineData("yesterday 16:00", "2026-11-21T16:00:00Z", true)]
    [InlineData("14:00", "2026-11-22T14:00:00Z", true)]
    [InlineData("now", "2026-11-22T22:00:00Z", true)]
    [InlineData("tomorrow 9:00", "still to come", false)]
    [InlineData("whenever", "When was that?", false)]
    public async Task When_it_was_heard_is_read_as_people_say_it_and_the_clock_runs_from_there(string said, string expected, bool isTaken)
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("complaint lumen"))[0];
        var pressed = await rep.PressAsync(form, "It is mine", new Dictionary<string, string> { ["text"] = "late", ["heard"] = said });
        var complaints = (await rep.FileAsync()).Complaints();
        if (isTaken)
        {
            var at = DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((at, at.AddHours(48)), (complaints[0].HeardAt, complaints[0].Of(ComplaintStep.PutRight).DueAt));
        }
        else
        {
            Assert.Contains(expected, pressed.Updated.Words, StringComparison.Ordinal);
            Assert.Empty(complaints);
        }
    }

    [Fact]
    public async Task A_problem_heard_in_a_check_in_is_a_complaint_at_once()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("check in lumen"))[0];
        await rep.PressAsync(form, "Record it", new Dictionary<string, string> { ["temperature"] = "3", ["use"] = "Part", ["problem"] = "Invoices come twice" });
        Assert.Equal("Invoices come twice", Assert.Single((await rep.FileAsync()).OpenComplaints()).Text);
        Assert.Contains("it is yours", rep.Everything[^1].Words, StringComparison.Ordinal);
        Assert.Contains("nothing", (await rep.AskAsync("cancel")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Behind_a_cold_temperature_a_complaint_is_asked_for_and_can_be_left()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("check in lumen"))[0];
        var cold = await rep.PressAsync(form, "Record it", new Dictionary<string, string> { ["temperature"] = "2", ["use"] = "Part" });
        Assert.Contains("has a reason", string.Join('\n', cold.Deliveries.Select(one => one.Words)), StringComparison.Ordinal);
        await rep.SayAsync("cancel");
        Assert.Empty((await rep.FileAsync()).Complaints());
    }

    [Fact]
    public async Task The_longest_and_oddest_words_fit_on_every_card()
    {
        var rep = shared.Rep();
        var name = string.Concat(Enumerable.Repeat("שלום *x* ", 30))[..200].Trim();
        await rep.LogCloseAsync(name, close: "2026-11-02", delivery: "2026-11-06");
        var longest = string.Concat(Enumerable.Repeat("**漢字** ]( ", 120))[..1000].Trim();
        var form = (await rep.SayAsync($"complaint {name}"))[0];
        await rep.PressAsync(form, "It is mine", new Dictionary<string, string> { ["text"] = longest });
        var card = await rep.AskAsync($"complaint {name}");
        foreach (var step in Enum.GetValues<ComplaintStep>())
        {
            card = await NoteAsync(rep, card, step, longest[..490].Trim(), step == ComplaintStep.Understand ? "Market" : null);
        }

        Assert.True((await rep.FileAsync()).Complaints()[0].IsFinished);
        Cards.AreShown(rep.Everything);
        Cards.AreShown(await rep.SayAsync($"history {name}"));
    }

    [Fact]
    public async Task In_the_form_help_back_and_cancel_lead_on_and_nothing_is_stored()
    {
        var rep = await RepAsync();
        await rep.SayAsync("complaint lumen");
        Assert.Contains("What did the customer say?", (await rep.SayAsync("help"))[^1].Words, StringComparison.Ordinal);
        Assert.Contains("What did the customer say?", (await rep.SayAsync("back"))[^1].Words, StringComparison.Ordinal);
        await rep.SayAsync("cancel");
        Assert.Empty((await rep.FileAsync()).Complaints());
    }

    [Fact]
    public async Task Restarted_in_the_middle_of_a_step_the_next_answer_is_taken()
    {
        var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        await rep.SayAllAsync("complaint lumen: too slow", "put right lumen");
        rep.Host = await host.RestartAsync();
        await rep.SayAsync("a faster server");
        Assert.Equal("a faster server", (await rep.FileAsync()).Complaints()[0].Of(ComplaintStep.PutRight).Note);
        await rep.Host.DisposeAsync();
        await rep.Host.Connector.DisposeAsync();
        Directory.Delete(host.Data, recursive: true);
    }

    [Fact]
    public async Task A_step_that_is_late_is_marked()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        await rep.SayAsync("complaint lumen: too slow");
        await host.MoveToAsync(new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero));
        rep.Read();
        Assert.Contains("acknowledge, late since Mon 23 Nov 2026, 17:00", (await rep.AskAsync("complaint lumen")).Words, StringComparison.Ordinal);
        Assert.Contains("⚠ acknowledge, late since", (await rep.AskAsync("complaints")).Words, StringComparison.Ordinal);
    }

    internal static async Task<Delivery> NoteAsync(TeamsRep rep, Delivery card, ComplaintStep step, string? note, string? source = null)
    {
        var action = CardText.Actions(card.Card).First(one => (string?)one["data"]?["step"] == step.ToString());
        var inputs = new Dictionary<string, string>();
        if (note is not null)
        {
            inputs["note" + step] = note;
        }

        if (source is not null)
        {
            inputs["source"] = source;
        }

        return (await rep.PressAsync((string)action["verb"]!, CardText.Filled(card.Card!, action, inputs), card.Id)).Updated;
    }

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs", close: "2026-11-02", delivery: "2026-11-06");
        rep.Read();
        return rep;
    }

    private async Task<TeamsRep> OpenAsync()
    {
        var rep = await RepAsync();
        await rep.SayAsync("complaint lumen: Invoices come twice");
        return rep;
    }
}
