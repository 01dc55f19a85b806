using AfterSale.Domain;
using AfterSale.Domain.People;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.OutOfOffice;

/// <summary>While a rep is away their cover looks after the customers (laws 3 and 4). It is Sunday 22 November 2026.</summary>
public sealed class OutOfOfficeTests
{
    [Theory]
    [InlineData("out of office tomorrow to 4 dec cover alex", "2026-11-23", "2026-12-04", "alex")]
    [InlineData("out of office from 1 Dec until 4 Dec covered by Wilber", "2026-12-01", "2026-12-04", "alex")]
    [InlineData("out of office until friday cover alex", "2026-11-22", "2026-11-27", "alex")]
    [InlineData("ooo tomorrow", "2026-11-23", "2026-11-23", null)]
    [InlineData("I'm away 2026-12-24 to 2027-01-02", "2026-12-24", "2027-01-02", null)]
    public async Task Days_and_cover_are_read_as_they_are_said(string said, string from, string to, string? cover)
    {
        await using var host = await StartAsync();
        await host.OfStaff("ines").SayAsync(said);
        Assert.Equal(new Absence(new("ines"), Day(from), Day(to), cover is null ? null : new PersonId(cover), "Etc/UTC"), await AbsenceAsync(host));
    }

    [Fact]
    public async Task Without_days_it_asks_for_them()
    {
        await using var host = await StartAsync();
        var ines = host.OfStaff("ines");
        Assert.Contains("First day away", Told(await ines.SayAsync("out of office")), StringComparison.Ordinal);
        Assert.Contains("What is the last day", Told(await ines.SayAsync("3 dec")), StringComparison.Ordinal);
        Assert.Contains("before the first day", Told(await ines.SayAsync("1 dec")), StringComparison.Ordinal);
        Assert.Contains("Who covers", Told(await ines.SayAsync("7 dec")), StringComparison.Ordinal);
        Assert.Contains("I know nobody called “ines”", Told(await ines.SayAsync("ines")), StringComparison.Ordinal);
        Assert.Contains("Ravi Menon covers for you", Told(await ines.SayAsync("ravi")), StringComparison.Ordinal);
        Assert.Equal(new PersonId("ravi"), (await AbsenceAsync(host))?.Cover);
    }

    [Fact]
    public async Task The_cover_is_told_sees_it_in_their_day_and_gets_the_reminders_as_the_absent_reps()
    {
        await using var host = await StartAsync();
        var (ines, alex) = (host.OfStaff("ines"), host.OfStaff("alex"));
        await ines.LogCloseAsync("Lumen Labs");
        await ines.SayAsync("out of office tomorrow to friday cover alex");
        Assert.Contains("Ines Moreau is out of office from tomorrow to Fri 27 Nov, and you cover", Told(alex.Read()), StringComparison.Ordinal);
        Assert.Contains("You are out of office from tomorrow", Told(await ines.SayAsync("my day")), StringComparison.Ordinal);
        Assert.Contains("You cover for Ines Moreau", Told(await alex.SayAsync("my day")), StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen Labs", Told(await alex.SayAsync("customers")), StringComparison.Ordinal);

        Assert.True(await host.AdvanceAsync(TimeSpan.FromDays(2)) > 0);
        Assert.Empty(ines.Read());
        var nudge = alex.Read()[0];
        Assert.Contains("Ines Moreau looks after this customer", nudge.Words, StringComparison.Ordinal);
        await alex.PressAsync(nudge, "Done");
        var done = (await host.ClosesAsync("ines"))[0].Plan[0];
        Assert.Equal(new PersonId("alex"), done.History[^1].By);
    }

    [Fact]
    public async Task Back_in_the_office_the_cover_is_thanked_and_sees_nothing_any_more()
    {
        await using var host = await StartAsync();
        var (ines, alex) = (host.OfStaff("ines"), host.OfStaff("alex"));
        await ines.LogCloseAsync("Lumen Labs");
        Assert.Contains("You are not out of office", Told(await ines.SayAsync("out of office off")), StringComparison.Ordinal);
        await ines.SayAsync("out of office today to friday cover alex");
        Assert.Contains("Lumen Labs", Told(await alex.SayAsync("customers")), StringComparison.Ordinal);
        Assert.Contains("Only the rep who looks after Lumen Labs", Told(await alex.SayAsync("hand over lumen to ravi")), StringComparison.Ordinal);
        Assert.Contains("You are back", Told(await ines.SayAsync("out of office off")), StringComparison.Ordinal);
        Assert.Contains("Ines Moreau is back", Told(alex.Read()), StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen Labs", Told(await alex.SayAsync("customers")), StringComparison.Ordinal);
        Assert.Null(await AbsenceAsync(host));
        Assert.True(await host.AdvanceAsync(TimeSpan.FromDays(2)) > 0);
        Assert.NotEmpty(ines.Read());
    }

    [Fact]
    public async Task Another_cover_takes_the_place_of_the_first_and_both_are_told()
    {
        await using var host = await StartAsync();
        await host.OfStaff("ines").SayAsync("out of office today to friday cover alex");
        var alex = host.OfStaff("alex");
        alex.Read();
        await host.OfStaff("ines").SayAsync("out of office today to friday cover ravi");
        Assert.Contains("not asked to cover for Ines Moreau any more", Told(alex.Read()), StringComparison.Ordinal);
        Assert.Contains("you cover", Told(host.OfStaff("ravi").Read()), StringComparison.Ordinal);
    }

    private static async Task<BotHost> StartAsync()
    {
        var host = await BotHost.StartAsync(configure: Staff.Configured());
        foreach (var (id, _, _, _) in Staff.All)
        {
            await host.OfStaff(id).SayAsync("help");
        }

        return host;
    }

    private static Task<Absence?> AbsenceAsync(BotHost host) =>
        host.Services.GetRequiredService<IAbsences>().OfAsync(new PersonId("ines"), CancellationToken.None);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Told(IEnumerable<Delivery> deliveries) => string.Join('\n', deliveries.Select(delivery => delivery.Words));
}
