using AfterSale.Domain.Complaints;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.People;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Feedback;

/// <summary>The feedback loop and the sales that are still open. Today is Sunday 22 Nov 2026.</summary>
public sealed class FeedbackTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Feedback_is_a_loop_from_heard_over_acted_on_to_told_and_every_step_leads_to_the_next()
    {
        var rep = await RepAsync();
        Assert.Contains("No feedback waits", (await rep.AskAsync("feedback")).Words, StringComparison.Ordinal);
        Assert.Contains("is noted", (await rep.SayAsync("feedback lumen: answer faster")).AllWords(), StringComparison.Ordinal);

        var waiting = await rep.AskAsync("feedback");
        Cards.AreShown(waiting);
        var acted = (await rep.PressAsync(waiting, "Acted on: Lumen Labs")).Deliveries[0];
        Assert.Contains("tell the customer", await rep.SendAsync(acted, "Record it", new() { ["action"] = "we answer within a day" }), StringComparison.Ordinal);

        var told = (await rep.PressAsync(await rep.AskAsync("feedback"), "Told: Lumen Labs")).Deliveries[0];
        Assert.Contains("The loop is closed", await rep.SendAsync(told, "Record it", new() { ["told"] = "glad to hear" }), StringComparison.Ordinal);
        Assert.Contains("No feedback waits", (await rep.AskAsync("feedback")).Words, StringComparison.Ordinal);
        var loop = Assert.Single((await rep.FileAsync()).Feedback());
        Assert.Equal((FeedbackState.Told, "we answer within a day", "glad to hear"), (loop.State, loop.Action, loop.Words));
        Assert.Contains("glad to hear", (await rep.AskAsync("feedback lumen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_it_can_be_typed_and_it_asks_which_when_there_are_several()
    {
        var rep = await RepAsync();
        await rep.SayAllAsync("feedback lumen: answer faster", "new feedback lumen: better manual");
        rep.Read();
        Assert.Contains("2. better manual", (await rep.SayAsync("acted on lumen: a new manual is out")).AllWords(), StringComparison.Ordinal);
        Assert.Contains("Recorded for Lumen Labs", (await rep.SayAsync("2")).AllWords(), StringComparison.Ordinal);
        await rep.SayAllAsync("feedback told lumen: they like it", "better manual");
        Assert.Equal("answer faster", Assert.Single((await rep.FileAsync()).OpenFeedback()).Text);
        Assert.Equal("a new manual is out", (await rep.FactsAsync<FeedbackActedOn>())[0].What);
    }

    [Fact]
    public async Task A_step_is_taken_once()
    {
        var rep = await RepAsync();
        Assert.Contains("waits to be acted on", (await rep.AskAsync("acted on lumen: nothing")).Words, StringComparison.Ordinal);
        await rep.SayAsync("feedback lumen: answer faster");
        var form = (await rep.SayAsync("acted on lumen"))[0];
        await rep.SendAsync(form, "Record it", new() { ["action"] = "done" });
        Assert.Contains("recorded already", await rep.SendAsync(form, "Record it", new() { ["action"] = "done" }), StringComparison.Ordinal);
        Assert.Contains("waits to be acted on", (await rep.AskAsync("acted on lumen: again")).Words, StringComparison.Ordinal);
        Assert.Single(await rep.FactsAsync<FeedbackActedOn>());
    }

    [Fact]
    public async Task The_oldest_comes_first_and_pages_turn()
    {
        var rep = await RepAsync();
        await rep.RecordAsync(new FeedbackHeard(new("old"), "the oldest"), new(2026, 11, 2));
        foreach (var number in Enumerable.Range(1, 5))
        {
            await rep.SayAsync($"new feedback lumen: number {number}");
        }

        rep.Read();
        var first = await rep.AskAsync("feedback");
        Cards.AreShown(first);
        Assert.True(first.Words.IndexOf("the oldest", StringComparison.Ordinal) < first.Words.IndexOf("number 1", StringComparison.Ordinal));
        Assert.Contains("Page 1 of 2", first.Words, StringComparison.Ordinal);
        Assert.Contains("number 5", (await rep.AskAsync("feedback page 2")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sale_is_open_until_the_customer_has_said_that_they_are_satisfied()
    {
        var rep = await RepAsync();
        Assert.Contains("nobody has checked in since", (await rep.AskAsync("open sales")).Words, StringComparison.Ordinal);
        await rep.CheckInAsync("4");
        var list = await rep.AskAsync("open sales");
        Cards.AreShown(list);
        Assert.Contains("they have not said yet", list.Words, StringComparison.Ordinal);
        var form = (await rep.PressAsync(list, "Confirmed: Lumen Labs")).Deliveries[0];
        Assert.Contains("the sale is closed", await rep.SendAsync(form, "Record it", new() { ["words"] = "all we hoped for" }), StringComparison.Ordinal);
        Assert.Contains("None of your sales is open", (await rep.AskAsync("open sales")).Words, StringComparison.Ordinal);
        Assert.Contains("already", (await rep.AskAsync("confirmed lumen: again")).Words, StringComparison.Ordinal);
        Assert.Equal("all we hoped for", Assert.Single(await rep.FactsAsync<SatisfactionConfirmed>()).Words);
    }

    [Fact]
    public async Task It_is_not_confirmed_before_delivery_nor_with_a_complaint_open()
    {
        var rep = shared.Rep();
        await rep.LogLumenAsync();
        Assert.Contains("once they have it", (await rep.AskAsync("confirmed lumen: great")).Words, StringComparison.Ordinal);
        Assert.Contains("Not delivered yet", (await rep.AskAsync("open sales")).Words, StringComparison.Ordinal);

        var other = await RepAsync();
        await other.RecordAsync(new ComplaintHeard(
            new("c1"), "too loud", other.Owner(), ComplaintDeadlines.Default.For(BotHost.Start, WorkRhythm.DefaultIn("Etc/UTC"))));
        Assert.Contains("open complaint: too loud", (await other.AskAsync("confirmed lumen: great")).Words, StringComparison.Ordinal);
        Assert.Contains("A complaint is open since", (await other.AskAsync("open sales")).Words, StringComparison.Ordinal);
        Assert.Empty(await other.FactsAsync<SatisfactionConfirmed>());
    }

    [Fact]
    public async Task In_words_their_own_words_close_it_at_once()
    {
        var rep = await RepAsync();
        Assert.Contains("the sale is closed", (await rep.SayAsync("confirmed lumen: it does all we hoped for")).AllWords(), StringComparison.Ordinal);
        Assert.Equal("it does all we hoped for", Assert.Single(await rep.FactsAsync<SatisfactionConfirmed>()).Words);
    }

    [Fact]
    public async Task Words_of_any_script_and_length_never_break_a_card()
    {
        var rep = await RepAsync();
        foreach (var sign in new[] { "漢", "ש", "*[", "👩‍👩‍👧‍👦" })
        {
            var longest = string.Concat(Enumerable.Repeat(sign, sign == "*[" ? 400 : 800));
            Cards.AreShown(await rep.SayAsync("new feedback lumen: " + longest));
            Cards.AreShown(await rep.SayAsync($"acted on lumen: {longest}"));
            Cards.AreShown(await rep.SayAsync("feedback"));
            Cards.AreShown(await rep.SayAsync("feedback lumen"));
        }

        Assert.Equal(4, (await rep.FileAsync()).OpenFeedback().Count(loop => loop.State == FeedbackState.ActedOn));
    }

    [Fact]
    public async Task Somebody_elses_customer_stays_theirs()
    {
        var owner = await RepAsync();
        await owner.SayAsync("feedback lumen: answer faster");
        var file = await owner.FileAsync();
        var stranger = shared.Rep("Eve Stranger");
        var (id, loop) = (file.Customer.Id, file.Feedback()[0].Id);
        foreach (var words in new[]
        {
            "feedback", "open sales", $"feedback id:{id}", $"feedback id:{id} noise", $"acted on id:{id} #{loop} done", $"feedback told id:{id} #{loop} done", $"confirmed id:{id} fine",
        })
        {
            Assert.DoesNotContain("Lumen", (await stranger.SayAsync(words)).AllWords(), StringComparison.Ordinal);
        }

        Assert.Equal(file.Journal.Count, (await owner.FileAsync()).Journal.Count);
    }

    [Fact]
    public async Task Cancel_leaves_everything_as_it_was()
    {
        var rep = await RepAsync();
        await rep.SayAsync("feedback lumen");
        Assert.Contains("better", (await rep.SayAsync("help")).AllWords(), StringComparison.Ordinal);
        await rep.SayAsync("cancel");
        Assert.Empty(await rep.FactsAsync<FeedbackHeard>());
    }

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogLumenAsync("2026-10-20", "2026-10-26");
        return rep;
    }
}
