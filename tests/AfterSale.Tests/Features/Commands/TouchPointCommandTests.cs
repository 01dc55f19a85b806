using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Commands;

/// <summary>Done, snooze and skip by typing. Today is Sunday 22 Nov 2026; the thank-you of a close of today is due on Monday.</summary>
public sealed class TouchPointCommandTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("done north")]
    [InlineData("snooze north to friday")]
    [InlineData("skip north because they are away")]
    [InlineData("talking points north")]
    [InlineData("plan north")]
    public async Task A_name_that_fits_several_asks_which_and_changes_nothing(string said)
    {
        var rep = await RepAsync("North Sea Foods", "Northgate Metal");
        var answer = await rep.AskAsync(said);
        Assert.Contains("More than one of your customers fits “north”", answer.Words, StringComparison.Ordinal);
        Assert.Equal(2, answer.Suggested.Count);
        Assert.DoesNotContain("I did not understand", (await rep.SayAsync(answer.Suggested[0]))[^1].Words, StringComparison.Ordinal);
        await NothingChangedAsync(rep);
    }

    [Theory]
    [InlineData("done zzz")]
    [InlineData("snooze zzz to friday")]
    [InlineData("skip zzz because they are away")]
    [InlineData("talking points zzz")]
    public async Task A_name_that_fits_nobody_says_so_and_how_to_go_on(string said)
    {
        var rep = await RepAsync("Lumen Labs");
        var answer = await rep.AskAsync(said);
        Assert.Contains("None of your customers is called “zzz”", answer.Words, StringComparison.Ordinal);
        Assert.Equal(["customers", "log a close"], answer.Suggested);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("snooze")]
    [InlineData("skip")]
    [InlineData("plan")]
    [InlineData("talking points")]
    public async Task Without_a_name_the_customers_are_offered_and_the_offer_works(string command)
    {
        var rep = await RepAsync("Lumen Labs");
        var answer = await rep.AskAsync(command);
        Assert.Equal([command + " Lumen Labs"], answer.Suggested);
        Assert.DoesNotContain("Which customer", (await rep.SayAsync(answer.Suggested[0]))[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_before_the_day_asks_and_the_offered_answer_does_it()
    {
        var rep = await RepAsync("Lumen Labs");
        var asked = await rep.AskAsync("done lumen: they wrote back");
        Assert.Contains("Nothing is due for lumen yet: “Thank-you note” comes tomorrow", asked.Words, StringComparison.Ordinal);
        await NothingChangedAsync(rep);
        Assert.Contains("Done: “Thank-you note” for Lumen Labs", (await rep.AskAsync(asked.Suggested[0])).Words, StringComparison.Ordinal);
        Assert.Single((await rep.OnlyCloseAsync()).Plan, touchPoint => touchPoint.State == TouchPointState.Done);
    }

    [Fact]
    public async Task Done_keeps_the_result_behind_the_colon()
    {
        var rep = await RepAsync("Lumen Labs");
        await rep.SayAsync("done lumen now: they use it daily: all of it");
        var done = Assert.Single((await rep.OnlyCloseAsync()).Plan, touchPoint => touchPoint.State == TouchPointState.Done);
        Assert.Equal("they use it daily: all of it", done.History[^1].Note);
    }

    [Theory]
    [InlineData("snooze lumen to 03/04", "two ways")]
    [InlineData("snooze lumen to 31 Feb", "31 Feb” as a date")]
    [InlineData("snooze lumen until rubbish", "rubbish” as a date")]
    [InlineData("snooze lumen to yesterday", "is not ahead")]
    [InlineData("snooze lumen to today", "is not ahead")]
    [InlineData("snooze lumen to 2028-01-01", "more than a year away")]
    [InlineData("snooze lumen to 9999-12-31", "can't read")]
    [InlineData("snooze lumen", "Until when shall “Thank-you note” wait?")]
    public async Task A_snooze_to_a_day_that_will_not_do_is_refused_kindly_and_changes_nothing(string said, string expected)
    {
        var rep = await RepAsync("Lumen Labs");
        Assert.Contains(expected, (await rep.AskAsync(said)).Words, StringComparison.Ordinal);
        await NothingChangedAsync(rep);
    }

    [Theory]
    [InlineData("snooze lumen to 27 Nov", "Fri 27 Nov 2026, 09:00")]
    [InlineData("SNOOZE lumen until friday", "Fri 27 Nov 2026, 09:00")]
    [InlineData("postpone Lumen Labs to 28.11.2026", "Mon 30 Nov 2026, 09:00")]
    [InlineData("snooze lumen for 3 days", "Wed 25 Nov 2026, 09:00")]
    [InlineData("snooze lumen labs to next week", "Mon 23 Nov 2026, 09:00")]
    [InlineData("snooze lumen to tomorrow", "Mon 23 Nov 2026, 09:00")]
    public async Task Snooze_says_when_it_will_come_back(string said, string expected)
    {
        var rep = await RepAsync("Lumen Labs");
        Assert.Contains(expected, (await rep.AskAsync(said)).Words, StringComparison.Ordinal);
        Assert.Single((await rep.OnlyCloseAsync()).Plan, touchPoint => touchPoint.History.Any(what => what.What == TouchPointEventKind.Snoozed));
    }

    [Fact]
    public async Task The_offered_days_of_a_snooze_work()
    {
        var rep = await RepAsync("Lumen Labs");
        var asked = await rep.AskAsync("snooze lumen");
        Assert.Equal(["snooze lumen to tomorrow", "snooze lumen to next week"], asked.Suggested);
        Assert.Contains("Snoozed: “Thank-you note” for Lumen Labs", (await rep.AskAsync(asked.Suggested[1])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_a_small_word_in_it_can_be_snoozed()
    {
        var rep = await RepAsync("Door to Door");
        Assert.Contains("Fri 27 Nov 2026", (await rep.AskAsync("snooze Door to Door to 27 Nov")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip lumen now")]
    [InlineData("skip lumen now because")]
    [InlineData("skip lumen now because   ")]
    public async Task Skip_without_a_reason_asks_for_it_and_changes_nothing(string said)
    {
        var rep = await RepAsync("Lumen Labs");
        Assert.Contains("Why shall “Thank-you note” be left out?", (await rep.AskAsync(said)).Words, StringComparison.Ordinal);
        await NothingChangedAsync(rep);
    }

    [Fact]
    public async Task Skip_keeps_the_reason()
    {
        var rep = await RepAsync("Lumen Labs");
        Assert.Contains("Nothing is due for lumen yet", (await rep.AskAsync("skip lumen because they asked for quiet")).Words, StringComparison.Ordinal);
        Assert.Contains("Skipped: “Thank-you note” for Lumen Labs", (await rep.AskAsync("skip lumen now because they asked for quiet")).Words, StringComparison.Ordinal);
        var skipped = Assert.Single((await rep.OnlyCloseAsync()).Plan, touchPoint => touchPoint.State == TouchPointState.Skipped);
        Assert.Equal("they asked for quiet", skipped.History[^1].Note);
    }

    [Fact]
    public async Task When_everything_is_done_it_says_that_nothing_is_planned_any_more()
    {
        var rep = await RepAsync("Lumen Labs");
        var count = (await rep.OnlyCloseAsync()).Plan.Count;
        for (var done = 0; done < count; done++)
        {
            Assert.Contains("Done:", (await rep.AskAsync("done lumen now")).Words, StringComparison.Ordinal);
        }

        foreach (var said in (string[])["done lumen", "snooze lumen to friday", "skip lumen because they left", "talking points lumen"])
        {
            Assert.Contains("Nothing is planned for Lumen Labs any more", (await rep.AskAsync(said)).Words, StringComparison.Ordinal);
        }

        Assert.Contains("Nothing is planned any more", (await rep.AskAsync("customers")).Words, StringComparison.Ordinal);
    }

    private static async Task NothingChangedAsync(TeamsRep rep) =>
        Assert.All((await rep.ClosesAsync()).SelectMany(close => close.Plan), touchPoint => Assert.Empty(touchPoint.History));

    private async Task<TeamsRep> RepAsync(params string[] customers)
    {
        var rep = shared.Rep();
        foreach (var customer in customers)
        {
            await rep.LogCloseAsync(customer);
        }

        rep.Read();
        return rep;
    }
}
