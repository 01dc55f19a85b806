using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static AfterSale.Tests.Features.Playbook.LumenLabs;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>Complaints and heroic recovery (playbook, section 5). A complaint is heard on Monday 23 Nov 2026 at 10:00.</summary>
public sealed class ComplaintRuleTests
{
    [Fact]
    public async Task The_complaint_belongs_to_whoever_hears_it()
    {
        await using var host = await BotHost.StartAsync(configure: Staff.Configured());
        await host.OfStaff("ines").SignAsync();
        await host.OfStaff("dana").SayAsync("complaint lumen: half of the invoices are wrong");
        var customer = Assert.Single(await host.Services.GetRequiredService<ICustomers>().OwnedByAsync(new PersonId("ines"), CancellationToken.None));
        var file = await host.Services.GetRequiredService<ICustomerFiles>().OpenAsync(customer.Id, CancellationToken.None);
        Assert.Equal(new PersonId("dana"), Assert.Single(file!.OpenComplaints()).Owner);
    }

    [Fact]
    public async Task It_is_acknowledged_on_the_same_working_day() => Assert.Equal("2026-11-23 17:00", await DueAsync(ComplaintStep.Acknowledge));

    [Fact]
    public async Task It_is_put_right_within_forty_eight_hours() => Assert.Equal("2026-11-25 10:00", await DueAsync(ComplaintStep.PutRight));

    [Fact]
    public async Task Every_step_from_hearing_to_prevention_has_a_deadline()
    {
        await using var host = await BotHost.StartAsync();
        var steps = (await HeardAsync(host)).Steps;
        Assert.Equal(Enum.GetValues<ComplaintStep>(), steps.Select(one => one.Step));
        Assert.All(steps, one => Assert.InRange(one.DueAt, Heard, Heard.AddDays(30)));
        Assert.Equal(steps.Select(one => one.DueAt).Order(), steps.Select(one => one.DueAt));
    }

    [Theory]
    [InlineData("us", ComplaintSource.Us)]
    [InlineData("a competitor", ComplaintSource.Competitor)]
    [InlineData("the market", ComplaintSource.Market)]
    [InlineData("hearsay", ComplaintSource.Hearsay)]
    public async Task Its_source_is_us_a_competitor_the_market_or_hearsay(string said, ComplaintSource source)
    {
        await using var host = await BotHost.StartAsync();
        await HeardAsync(host);
        await host.Rep().SayAllAsync("understood lumen", said);
        Assert.Equal(source, Assert.Single((await host.Rep().FileAsync()).Complaints()).Source);
    }

    [Fact]
    public async Task The_customers_word_alone_does_not_close_it_and_a_root_cause_alone_does_not_either()
    {
        await using var host = await BotHost.StartAsync();
        await HeardAsync(host);
        var rep = host.Rep();
        await rep.SayAllAsync("put right lumen: credited it", "root cause lumen: no lock");
        Assert.Single((await rep.FileAsync()).OpenComplaints());
        await rep.SayAllAsync("satisfied lumen: all fine");
        Assert.Empty((await rep.FileAsync()).OpenComplaints());
        await rep.SayAllAsync("new complaint lumen: late again", "put right lumen: sent it", "satisfied lumen: fine");
        Assert.Single((await rep.FileAsync()).OpenComplaints());
    }

    [Fact]
    public async Task Prevention_is_still_asked_for_once_it_is_closed()
    {
        await using var host = await BotHost.StartAsync();
        await HeardAsync(host);
        var rep = host.Rep();
        await rep.SayAllAsync("put right lumen: credited it", "satisfied lumen: fine");
        Says(await rep.HearAsync("root cause lumen: no lock"), "It is closed", "Next: prevention");
    }

    [Fact]
    public async Task After_the_recovery_asking_is_possible_again()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync(("close", "2026-11-02"), ("delivery", "2026-11-16"));
        await rep.CheckAsync("5");
        await rep.SayAsync("complaint lumen: half of the invoices are wrong");
        Says(await rep.HearAsync("referral lumen"), "once it is recovered");
        await rep.SayAllAsync("put right lumen: credited it", "satisfied lumen: fine");
        Says(await rep.HearAsync("referral lumen"), "Now is a good moment");
    }

    private static DateTimeOffset Heard => new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private static async Task<Complaint> HeardAsync(BotHost host)
    {
        var rep = host.Rep();
        await rep.SignAsync();
        await host.MoveToAsync(Heard);
        await rep.SayAsync("complaint lumen: half of the invoices are wrong");
        return Assert.Single((await rep.FileAsync()).OpenComplaints());
    }

    private static async Task<string> DueAsync(ComplaintStep step)
    {
        await using var host = await BotHost.StartAsync();
        return (await HeardAsync(host)).Of(step).DueAt.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }
}
