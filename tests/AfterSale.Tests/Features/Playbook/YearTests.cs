using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Referrals;
using AfterSale.Domain.Sales;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>A year of one customer, played through the bot's front door: close, dip, complaint, recovery, results, referral, maintenance, renewal.</summary>
public sealed class YearTests
{
    private const string Head = """
        # A year with a customer

        What a rep and the bot say to each other from the signature to the renewal. A test plays it through the bot's front door with the clock
        moved and compares every word with this page; long cards are shortened.

        """;

    private static readonly Dictionary<string, string> Signed = new()
    {
        ["customer"] = "Northwind Traders",
        ["contact"] = "Anna Berg",
        ["email"] = "anna@northwind.example",
        ["preferred"] = "Call",
        ["product"] = "Billing suite",
        ["value"] = "EUR 40,000",
        ["close"] = "2026-11-23",
        ["delivery"] = "2026-12-14",
        ["renewal"] = "2027-11-30",
        ["benefits"] = "billing takes a day less\nfewer errors",
        ["concerns_open"] = "training of the night shift",
        ["checkups"] = "yes",
    };

    [Fact]
    public async Task A_year_of_a_customer_from_close_to_renewal()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SayAsync("hello");
        rep.Read();
        var page = new Transcript(rep);

        page.Chapter("Before and at the signature", "What was learnt before the contract is not lost, and the plan begins the day after.");
        await page.DayAsync(2026, 11, 23, 10);
        await page.FillAsync("prepare Northwind Traders", "Keep it", new()
        {
            ["contact"] = "Anna Berg", ["product"] = "Billing suite", ["benefits"] = "billing takes a day less\nfewer errors", ["concerns_open"] = "training of the night shift",
        });
        Assert.Contains("shall I log this close?", await page.FillAsync("log a close northwind", "Review", Signed), StringComparison.Ordinal);
        Assert.Contains("Logged", await page.SayAsync("yes"), StringComparison.Ordinal);
        Assert.Contains((await rep.FileAsync()).Plan, touchPoint => touchPoint.Kind == TouchPointKind.ConcernFollowUp);

        page.Chapter("Novelty", "Effort goes in now, while it seems unnecessary; a referral may be asked for early.");
        var thanks = Assert.Single(await page.DayAsync(2026, 11, 24), delivery => delivery.Words.Contains("Thank-you note", StringComparison.Ordinal));
        await page.PressAsync(thanks, "Done");
        await page.DayAsync(2026, 11, 25);
        await page.SayAsync("done northwind: briefed the delivery team");
        await page.SayAsync("step northwind name a power user by 11 Dec");
        await page.SayAsync("theirs");
        await page.DoneBeforeAsync(2026, 12, 21);
        await page.DayAsync(2026, 12, 21);
        Assert.Contains("recorded", await CheckInAsync(page, "5", "Part", results: null), StringComparison.Ordinal);
        Assert.DoesNotContain("not now", await page.SayAsync("referral northwind"), StringComparison.Ordinal);
        await page.FillAsync("asked northwind", "Record it", new() { ["outcome"] = "NotYet", ["follow_up"] = "2027-01-15" });

        page.Chapter("The dip", "Learning: the customer works harder and worries. A low temperature pulls the next check in, a problem is the rep's own, asks wait.");
        await page.DayAsync(2026, 12, 28);
        await CheckInAsync(page, "4", "Part", results: null);
        await page.DoneBeforeAsync(2027, 1, 11);
        await page.DayAsync(2027, 1, 11);
        var dip = await page.FillAsync("check in northwind", "Record it", new()
        {
            ["temperature"] = "2", ["use"] = "Part", ["obstacle"] = "nobody trained the night shift", ["problem"] = "half of the invoices are wrong",
            ["promise"] = "a training session", ["promise_by"] = "2027-01-20",
        });
        Assert.Contains("In the dip: temperature 2", dip, StringComparison.Ordinal);
        var complaint = Assert.Single((await rep.FileAsync()).OpenComplaints());
        Assert.Equal("half of the invoices are wrong", complaint.Text);
        Assert.Contains("complaint", await page.SayAsync("referral northwind"), StringComparison.Ordinal);
        Assert.All((await rep.FileAsync()).Plan.Where(one => one.Kind == TouchPointKind.Referral), one => Assert.NotNull(one.Hold));

        page.Chapter("Recovery", "A failure put right fast can leave the customer happier than before.");
        await page.SayAsync("acknowledged northwind: called Anna at once");
        await page.SayAsync("understood northwind us: the tax table was last year's");
        await page.DayAsync(2027, 1, 12, 15);
        await page.SayAsync("put right northwind: corrected the table and every invoice");
        await page.SayAsync("told northwind");
        await page.SayAsync("made good northwind: a month without charge");
        await page.SayAsync("satisfied northwind: that was quick, thank you");
        Assert.Contains("closed", await page.SayAsync("root cause northwind: tables are not dated"), StringComparison.Ordinal);
        await page.SayAsync("prevention northwind: every table carries its year");
        Assert.Empty((await rep.FileAsync()).OpenComplaints());
        Assert.All((await rep.FileAsync()).Plan.Where(one => one.State == TouchPointState.Planned), one => Assert.Null(one.Hold));

        page.Chapter("Promises kept", "Say what you will do and do what you say.");
        Assert.Contains(await page.DayAsync(2027, 1, 19), delivery => delivery.Words.Contains("You promised Northwind Traders", StringComparison.Ordinal));
        await page.SayAsync("kept northwind: trained eleven people");
        Assert.True(Assert.Single((await rep.FileAsync()).Promises()).CountsAsKept);
        await CheckInAsync(page, "3", "Part", results: null);

        page.Chapter("Effectiveness", "Results appear: they are written down, asked upon, and the sale is closed with the customer's word.");
        await page.DoneBeforeAsync(2027, 2, 8);
        await page.DayAsync(2027, 2, 8);
        Assert.Contains("in Effectiveness since", await CheckInAsync(page, "4", "AsPlanned", "billing takes a day less"), StringComparison.Ordinal);
        Assert.Contains("on the file", await page.FillAsync("good news northwind", "Put it on file", new() { ["benefit"] = "billing takes a day less", ["story"] = "month end is a day shorter", ["said_by"] = "Anna Berg" }), StringComparison.Ordinal);
        Assert.Single(await rep.FactsAsync<GoodNewsNoted>());
        await page.SayAsync("letter northwind");
        await page.SayAsync("confirmed northwind: we are happy with it");
        Assert.DoesNotContain("Northwind", await page.SayAsync("open sales"), StringComparison.Ordinal);
        await page.DoneBeforeAsync(2027, 3, 8);
        await page.DayAsync(2027, 3, 8);
        await CheckInAsync(page, "5", "AsPlanned", "hardly any errors");
        await page.SayAsync("referral northwind");
        await page.FillAsync("asked northwind", "Record it", new() { ["outcome"] = "Given", ["names"] = "Jo Lee, Contoso" });
        Assert.Contains(await rep.FactsAsync<ReferralNamed>(), named => named.Referral.Name == "Jo Lee");

        page.Chapter("Maintenance", "Never still: the six strategies take turns until the renewal.");
        await page.DoneBeforeAsync(2027, 6, 14);
        await page.DayAsync(2027, 6, 14);
        await page.SayAsync("customer northwind");
        await page.SayAsync("spoke to northwind: ran into Anna at the fair");
        await page.SayAsync("customers");

        page.Chapter("Renewal", "Point 2: a new cycle begins at recognition of needs.");
        await page.DoneBeforeAsync(2027, 11, 2);
        await page.DayAsync(2027, 11, 2);
        await page.SayAsync("plan northwind");
        await page.SayAsync("renewed northwind");
        await page.SayAsync("renewed");
        await page.SayAsync("skip the rest");
        await page.SayAsync("yes");
        var file = await rep.FileAsync();
        Assert.Equal(2, file.Sales.Count);
        Assert.Equal(SaleEndKind.Renewed, file.Sales[1].End!.Kind);
        await page.SayAsync("history northwind");
        Assert.Equal(6, (await rep.FactsAsync<CheckedIn>()).Count);
        page.Check("a-year-with-a-customer.md", Head);
    }

    private static Task<string> CheckInAsync(Transcript page, string temperature, string use, string? results)
    {
        var inputs = new Dictionary<string, string> { ["temperature"] = temperature, ["use"] = use };
        if (results is not null)
        {
            inputs["results"] = results;
        }

        return page.FillAsync("check in northwind", "Record it", inputs);
    }
}
