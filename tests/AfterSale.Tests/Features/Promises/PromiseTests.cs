using AfterSale.Domain.Complaints;
using AfterSale.Domain.Promises;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Promises;

/// <summary>The promises ledger (law 9): say what you will do and do what you say. Today is Sunday 22 Nov 2026.</summary>
public sealed class PromiseTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("promise lumen send the manual by friday", "send the manual", "2026-11-27")]
    [InlineData("promised lumen labs: send the manual by 3 Dec", "send the manual", "2026-12-03")]
    [InlineData("promise Lumen Labs send the manual tomorrow", "send the manual", "2026-11-23")]
    [InlineData("i promised lumen to call back on monday by 2026-12-01", "to call back on monday", "2026-12-01")]
    public async Task A_promise_said_in_one_breath_stands_in_the_ledger(string said, string what, string by)
    {
        var rep = await RepAsync();
        Assert.Contains("Promised to Lumen Labs", (await rep.SayAsync(said))[^1].Words, StringComparison.Ordinal);
        var promise = Assert.Single((await rep.FileAsync()).OpenPromises());
        Assert.Equal((what, by), (promise.What, promise.By.ToString("O")));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_a_day_that_has_passed_is_not_taken()
    {
        var rep = await RepAsync();
        Assert.Contains("What", (await rep.SayAsync("promise lumen"))[^1].Words, StringComparison.Ordinal);
        Assert.Contains("By", (await rep.AskAsync("a spare battery")).Words, StringComparison.Ordinal);
        Assert.Contains("That day has passed", (await rep.AskAsync("20 Nov 2026")).Words, StringComparison.Ordinal);
        Assert.Contains("Promised to Lumen Labs: a spare battery", string.Join('\n', (await rep.SayAsync("in two weeks")).Select(one => one.Words)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_card_it_takes_one_form_and_one_tap()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("promise lumen"))[0];
        var stored = await rep.PressAsync(form, "Promise it", new Dictionary<string, string> { ["what"] = "a spare battery", ["by"] = "2026-11-30" });
        Assert.Contains("Promised to Lumen Labs", stored.Updated.Words, StringComparison.Ordinal);
        Assert.Single((await rep.FileAsync()).OpenPromises());
    }

    [Fact]
    public async Task The_open_ones_are_listed_and_each_opens_with_what_can_be_said_of_it()
    {
        var rep = await RepAsync();
        await rep.SayAsync("promise lumen the manual by friday");
        await rep.SayAsync("promise lumen the battery by 20 Dec");
        var list = await rep.AskAsync("promises");
        Cards.AreShown(list);
        Assert.Contains("2 open promises", list.Words, StringComparison.Ordinal);
        Assert.True(list.Words.IndexOf("the manual", StringComparison.Ordinal) < list.Words.IndexOf("the battery", StringComparison.Ordinal));
        var one = Assert.Single((await rep.PressAsync(list, "Open: Lumen Labs")).Deliveries);
        await rep.PressAsync(one, "Kept");
        Assert.Equal(PromiseState.Kept, (await rep.FileAsync()).Promises().Single(promise => promise.What == "the manual").State);
        Assert.Single((await rep.FileAsync()).OpenPromises());
    }

    [Fact]
    public async Task With_several_open_it_asks_which_and_the_offered_answer_works()
    {
        var rep = await RepAsync();
        await rep.SayAsync("promise lumen the manual by friday");
        await rep.SayAsync("promise lumen the battery by friday");
        var asked = await rep.AskAsync("kept lumen");
        Assert.Contains("Which one?", asked.Words, StringComparison.Ordinal);
        Assert.Equal(2, (await rep.FileAsync()).OpenPromises().Count);
        await rep.SayAsync(asked.Suggested.Single(words => words.Contains("battery", StringComparison.Ordinal)));
        Assert.Equal("the manual", Assert.Single((await rep.FileAsync()).OpenPromises()).What);
    }

    [Fact]
    public async Task A_broken_promise_opens_a_complaint()
    {
        var rep = await RepAsync();
        await rep.SayAsync("promise lumen the manual by friday");
        var form = (await rep.SayAsync("broken lumen"))[0];
        var stored = await rep.PressAsync(form, "Record it");
        Assert.Contains("a complaint is open and it is yours", stored.Updated.Words, StringComparison.Ordinal);
        var file = await rep.FileAsync();
        var complaint = Assert.Single(file.OpenComplaints());
        Assert.Equal((file.Promises().Single().Id, new("msteams|" + rep.Id)), (complaint.Promise, complaint.Owner));
        Assert.Single(Trouble.Of(file, new(2026, 11, 22)));
    }

    [Fact]
    public async Task Unless_the_rep_says_why_it_is_none()
    {
        var rep = await RepAsync();
        await rep.SayAsync("promise lumen the manual by friday");
        await rep.SayAsync("broken lumen because they asked us to wait");
        var file = await rep.FileAsync();
        Assert.Empty(file.Complaints());
        Assert.Equal((PromiseState.Broken, "they asked us to wait"), (file.Promises().Single().State, file.Promises().Single().Note));
        Assert.Empty(Trouble.Of(file, new(2026, 11, 22)));
    }

    [Theory]
    [InlineData("yes", false)]
    [InlineData("no", true)]
    public async Task A_moved_promise_asks_whether_the_customer_knows(string answer, bool behindTheirBack)
    {
        var rep = await RepAsync();
        await rep.SayAsync("promise lumen the manual by friday");
        Assert.Contains("customer know", (await rep.SayAsync("moved lumen to 10 Dec"))[^1].Words, StringComparison.Ordinal);
        await rep.SayAsync(answer);
        var promise = Assert.Single((await rep.FileAsync()).OpenPromises());
        Assert.Equal((new DateOnly(2026, 12, 10), 1, behindTheirBack), (promise.By, promise.Moves, promise.BehindTheirBack));
    }

    [Fact]
    public async Task A_promise_whose_day_has_passed_is_trouble_and_stands_first_in_the_list()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        await rep.SayAsync("promise lumen the manual by tomorrow");
        await host.AdvanceAsync(TimeSpan.FromDays(2));
        rep.Read();
        Assert.Contains("Overdue", (await rep.SayAsync("promises"))[^1].Words, StringComparison.Ordinal);
        Assert.Contains("promise not kept by 23 Nov", Assert.Single(Trouble.Of(await rep.FileAsync(), new(2026, 11, 24))).Reason, StringComparison.Ordinal);
        Assert.Contains("late", (await rep.SayAsync("kept lumen"))[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_can_touch_it_whatever_their_card_says()
    {
        var owner = await RepAsync();
        await owner.SayAsync("promise lumen the manual by friday");
        await owner.SayAsync("promise lumen the battery by friday");
        var list = await owner.AskAsync("promises");
        var action = CardText.Actions(list.Card).First();
        var stranger = shared.Rep("Eve");
        var pressed = await stranger.PressAsync((string)action["verb"]!, CardText.Filled(list.Card!, action, null), list.Id);
        Assert.Contains("not yours", Assert.Single(pressed.Deliveries).Words, StringComparison.Ordinal);
    }

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        rep.Read();
        return rep;
    }
}
