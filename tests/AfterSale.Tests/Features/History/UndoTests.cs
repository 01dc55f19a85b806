using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Promises;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.History;

/// <summary>What was logged can be read and, within the day, taken back; never silently. Today is Sunday 22 Nov 2026.</summary>
public sealed class UndoTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Each_thing_done_leaves_an_entry_and_the_history_tells_them_the_latest_first()
    {
        var rep = await RepAsync();
        await rep.SayAsync("done lumen now: a card by hand");
        await rep.SayAsync("skip lumen now because they are away");
        await rep.SayAsync("snooze lumen to friday");
        var words = (await rep.AskAsync("history lumen")).Words;
        var order = new[] { "Put off to Fri 27 Nov", "Left out: ", "they are away", "Done: Thank-you note", "a card by hand", "Close logged: Billing suite" };
        Assert.Equal(order.Select(part => words.IndexOf(part, StringComparison.Ordinal)).Order(), order.Select(part => words.IndexOf(part, StringComparison.Ordinal)));
        Assert.All(order, part => Assert.Contains(part, words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Undo_asks_and_puts_back_what_was_changed_and_both_stay_in_the_history()
    {
        var rep = await RepAsync();
        await rep.SayAsync("done lumen now: by mistake");
        var asked = await rep.AskAsync("undo");
        Assert.Contains("Take this back at Lumen Labs?", asked.Words, StringComparison.Ordinal);
        Assert.Contains("by mistake", asked.Words, StringComparison.Ordinal);
        Assert.Single(await rep.FactsAsync<TouchPointDone>());

        await rep.SayAsync("yes");
        Assert.Empty(await rep.FactsAsync<TouchPointDone>());
        Assert.All((await rep.FileAsync()).Plan, touchPoint => Assert.Equal(TouchPointState.Planned, touchPoint.State));
        var history = (await rep.AskAsync("history lumen")).Words;
        Assert.Contains("taken back", history, StringComparison.Ordinal);
        Assert.Contains("Took back an earlier entry", history, StringComparison.Ordinal);
        Assert.Contains("by mistake", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_check_in_is_taken_back_with_all_that_it_brought_about()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("check in lumen"))[0];
        await rep.PressAsync(form, "Record it", new Dictionary<string, string>
        {
            ["temperature"] = "3", ["use"] = "Part", ["promise"] = "send the manual", ["promise_by"] = "2026-11-27",
        });
        Assert.Single((await rep.FileAsync()).OpenPromises());
        var asked = (await rep.SayAsync("undo"))[^1];
        await rep.PressAsync(asked, "Take it back");
        Assert.Empty(await rep.FactsAsync<CheckedIn>());
        Assert.Empty((await rep.FileAsync()).Promises());
    }

    [Fact]
    public async Task Undo_again_takes_back_the_one_before_and_then_there_is_nothing_but_the_close()
    {
        var rep = await RepAsync();
        await rep.SayAsync("snooze lumen to friday");
        await rep.SayAsync("skip lumen now because of a holiday");
        await rep.SayAllAsync("undo", "yes");
        Assert.Empty(await rep.FactsAsync<TouchPointSkipped>());
        Assert.Single(await rep.FactsAsync<TouchPointSnoozed>());
        await rep.SayAllAsync("undo", "yes");
        Assert.Empty(await rep.FactsAsync<TouchPointSnoozed>());
        Assert.Contains("A logged close is not taken back by undo", (await rep.SayAsync("undo"))[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_nothing_is_taken_back()
    {
        var rep = await RepAsync();
        await rep.SayAsync("done lumen now");
        await rep.SayAllAsync("undo", "cancel");
        Assert.Single(await rep.FactsAsync<TouchPointDone>());
        Assert.Empty((await rep.FileAsync()).Journal.SelectMany(entry => entry.Facts).OfType<TakenBack>());
    }

    [Fact]
    public async Task Pressed_twice_it_is_taken_back_once()
    {
        var rep = await RepAsync();
        await rep.SayAsync("done lumen now");
        var asked = await rep.AskAsync("undo");
        await rep.PressAsync(asked, "Take it back");
        await rep.PressAsync(asked, "Take it back");
        Assert.Single((await rep.FileAsync()).Journal.SelectMany(entry => entry.Facts).OfType<TakenBack>());
    }

    [Fact]
    public async Task What_is_not_of_today_is_not_taken_back()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        await rep.SayAsync("done lumen now");
        var asked = await rep.AskAsync("undo");
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        rep.Read();
        Assert.Contains("can’t be taken back any more", (await rep.SayAsync("yes"))[^1].Words, StringComparison.Ordinal);
        Assert.Single(await rep.FactsAsync<TouchPointDone>());
        Assert.NotNull(asked);
    }

    [Fact]
    public async Task A_long_history_is_paged_in_place()
    {
        var rep = await RepAsync();
        for (var day = 1; day < 12; day++)
        {
            await rep.SayAsync($"snooze lumen to 2026-12-{day:00}");
        }

        var first = await rep.AskAsync("history lumen");
        Cards.AreShown(first);
        Assert.DoesNotContain("Close logged", first.Words, StringComparison.Ordinal);
        var older = (await rep.PressAsync(first, "Older")).Updated;
        Assert.Contains("Close logged", older.Words, StringComparison.Ordinal);
        Assert.Contains("Page 2 of 2", older.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_logged_there_is_nothing_to_take_back() =>
        Assert.Contains("nothing of today", (await shared.Rep().SayAsync("undo"))[^1].Words, StringComparison.Ordinal);

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        rep.Read();
        return rep;
    }
}
