using System.Globalization;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.LogClose;

/// <summary>Dates and amounts are understood as people say them, and what can be read in two ways is asked about. Today is Sunday 22 Nov 2026.</summary>
public sealed class TypedAnswerTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("today", "2026-11-22")]
    [InlineData("Yesterday.", "2026-11-21")]
    [InlineData("last Friday", "2026-11-20")]
    [InlineData("20 Nov", "2026-11-20")]
    [InlineData("3 days ago", "2026-11-19")]
    [InlineData("3 Dec", "2025-12-03")]
    [InlineData("2026-11-01", "2026-11-01")]
    [InlineData("on 1.11.2026", "2026-11-01")]
    public async Task A_close_date_is_understood_as_people_say_it(string words, string expected)
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs", close: words);
        Assert.Equal(Day(expected), (await rep.OnlyCloseAsync()).Sale.Dates.Close);
    }

    [Theory]
    [InlineData("today", "2026-11-22")]
    [InlineData("next Friday", "2026-11-27")]
    [InlineData("in 10 days", "2026-12-02")]
    [InlineData("3 Dec", "2026-12-03")]
    [InlineData("December 3rd, 2026", "2026-12-03")]
    [InlineData("2026-12-03", "2026-12-03")]
    [InlineData("in two weeks", "2026-12-06")]
    [InlineData("same day", "2026-11-20")]
    [InlineData("yesterday", "2026-11-21")]
    [InlineData("already delivered yesterday", "2026-11-21")]
    public async Task A_delivery_date_is_understood_as_people_say_it(string words, string expected)
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs", close: "20 Nov", delivery: words);
        Assert.Equal(Day(expected), (await rep.OnlyCloseAsync()).Sale.Dates.Delivery);
    }

    [Theory]
    [InlineData("40k", "40000 EUR")]
    [InlineData("€12,500.50", "12500.50 EUR")]
    [InlineData("1.2m USD", "1200000 USD")]
    [InlineData("12.500,50 €", "12500.50 EUR")]
    [InlineData("about £3 million", "3000000 GBP")]
    [InlineData("0", "0 EUR")]
    [InlineData("skip", null)]
    [InlineData("none", null)]
    public async Task A_value_is_understood_as_people_write_it(string words, string? expected)
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs", "Anna Berg", "skip the rest", "Billing suite", words, "today", "today", "skip the rest", "yes");
        var value = (await rep.OnlyCloseAsync()).Sale.Value;
        Assert.Equal(expected, value is null ? null : $"{value.Amount.ToString("0.##", CultureInfo.InvariantCulture)} {value.Currency}".Replace("12500.5 ", "12500.50 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1", "2026-04-03")]
    [InlineData("2", "2026-03-04")]
    [InlineData("2.", "2026-03-04")]
    [InlineData("3 April 2026", "2026-04-03")]
    [InlineData("4 march", "2026-03-04")]
    [InlineData("2026-03-04", "2026-03-04")]
    [InlineData("21 Nov", "2026-11-21")]
    public async Task A_date_that_reads_two_ways_is_asked_about_and_either_can_be_picked(string pick, string expected)
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs", "Anna Berg", "skip the rest", "Billing suite", "skip");
        var question = await rep.AskAsync("03/04");
        Assert.Contains("two ways", question.Words, StringComparison.Ordinal);
        Assert.Contains("1. 3 April 2026\n2. 4 March 2026", question.Words, StringComparison.Ordinal);
        Assert.Equal(["3 April 2026", "4 March 2026"], question.Suggested);
        await rep.SayAllAsync(pick, "today", "skip the rest", "yes");
        Assert.Equal(Day(expected), (await rep.OnlyCloseAsync()).Sale.Dates.Close);
    }

    [Fact]
    public async Task A_pick_that_is_none_of_the_two_readings_is_asked_for_again()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs", "Anna Berg", "skip the rest", "Billing suite", "skip", "03/04");
        Assert.Contains("did you **close**", (await rep.AskAsync("7")).Words, StringComparison.Ordinal);
        await rep.SayAllAsync("today", "today", "skip the rest", "yes");
        Assert.Equal(Day("2026-11-22"), (await rep.OnlyCloseAsync()).Sale.Dates.Close);
    }

    [Fact]
    public async Task Already_delivered_asks_for_the_day_rather_than_guessing_one()
    {
        var rep = shared.Rep();
        await rep.SayAllAsync("log a close", "Lumen Labs", "Anna Berg", "skip the rest", "Billing suite", "skip", "20 Nov");
        var asked = await rep.AskAsync("already delivered");
        Assert.Contains("On which day was it delivered?", asked.Words, StringComparison.Ordinal);
        await rep.SayAllAsync("yesterday", "skip the rest", "yes");
        Assert.Equal(Day("2026-11-21"), (await rep.OnlyCloseAsync()).Sale.Dates.Delivery);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
