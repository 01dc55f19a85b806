using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.Preparation;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Readings;
using AfterSale.Domain.Referrals;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;
using AfterSale.Plans;
using AfterSale.Samples;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Samples;

/// <summary>The sample data shows every part of the product, on whatever day it is loaded.</summary>
public sealed class SampleDataTests
{
    // A Monday, a Thursday, a Sunday, the turn of the year and a leap day.
    public static TheoryData<string> Days => ["2026-11-23", "2026-11-26", "2026-11-29", "2027-01-01", "2028-02-29"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task There_is_a_customer_in_every_stage_and_every_kind_of_trouble(string day)
    {
        await using var host = await LoadAsync(day);
        var files = await FilesAsync(host);
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var templates = host.Services.GetRequiredService<PlanTemplates>();
        var readings = files.Where(file => file.Sale is { End: null })
            .Select(file => CustomerReading.Of(file, file.Sale!, templates.For(file.Sale!), SamplePeople.Alex.Rhythm, today)).ToList();

        Assert.All(Enum.GetValues<Stage>(), stage => Assert.Contains(readings, reading => reading.Stage.Stage == stage));
        Assert.Contains(readings, reading => reading.Stage is { Stage: Stage.Learning, HeldByEvidence: true });
        Assert.Contains(readings, reading => reading is { Temperature: 2, Dip: not null });
        Assert.Contains(readings, reading => reading.Sale.Dates.Delivery > today);
        Assert.Contains(readings, reading => reading.Stage.Stage == Stage.Novelty && reading.Sale.Dates.Delivery < today);
        Assert.Contains(readings, reading => reading.Sale.Dates.Renewal is { } renewal && renewal <= today.AddDays(90));
        Assert.Contains(readings, reading => reading.Observed.Count >= 8);
        Assert.Equal(["complex", "simple", "subscription"], readings.Select(reading => reading.Sale.Template).Distinct().Order(StringComparer.Ordinal));

        var complaints = files.SelectMany(file => file.OpenComplaints()).ToList();
        Assert.Contains(complaints, complaint => complaint.Late(host.Clock.GetUtcNow()).Count > 0);
        Assert.Contains(complaints, complaint => complaint.OfferedTo == SamplePeople.Alex.Id);
        var promises = files.SelectMany(file => file.Promises()).ToList();
        Assert.Contains(promises, promise => promise.IsOpen && promise.By == today.AddDays(1));
        Assert.Contains(promises, promise => promise.IsOverdue(today));
        Assert.True(promises.Count(promise => promise.CountsAsKept) >= 3);
        Assert.Contains(files, file => file.OpenFeedback().Count > 0);
        Assert.Contains(files, file => file.GoodNews().Count > 0);
        Assert.Contains(files.SelectMany(file => file.Asks()), ask => ask is { Outcome: AskOutcome.Given, Names.Count: > 0 });
        Assert.Contains(files, file => file.IsProspect && file.Preparation() is not null);
        Assert.Contains(files, file => file.Sales.Any(sale => sale.End?.Kind == SaleEndKind.NotSigned));
        var plan = files.Select(file => file.Sale is { } sale ? file.Implementation(sale.Id) : null).First(one => one is { Steps.Count: > 0 })!;
        Assert.Contains(plan.Steps, step => step.Owner == Side.Theirs);
        Assert.Contains(plan.Steps, step => step.Owner == Side.Ours);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task The_open_items_are_those_that_the_journals_tell_of(string day)
    {
        await using var host = await LoadAsync(day);
        var stored = host.Services.GetRequiredService<IOpenItems>();
        foreach (var person in new[] { SamplePeople.Alex, SamplePeople.Ines })
        {
            var told = (await FilesAsync(host)).SelectMany(file => file.OpenItems(OwnerOf(file).Rhythm)).Where(item => item.Owner == person.Id);
            List<OpenItem> found = [];
            foreach (var kind in Enum.GetValues<OpenItemKind>())
            {
                found.AddRange(await stored.OwnedByAsync(person.Id, kind, 100, CancellationToken.None));
            }

            Assert.Equal(told.Select(item => item.Id).Order(StringComparer.Ordinal), found.Select(item => item.Id).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task What_was_stored_before_is_not_stored_again()
    {
        await using var host = await LoadAsync("2026-11-23");
        var before = (await FilesAsync(host)).Select(Told).ToList();
        var journal = host.Services.GetRequiredService<SampleJournal>();
        var now = host.Clock.GetUtcNow();
        var closes = SampleBook.Closes(host.Services.GetRequiredService<PlanTemplates>(), now);
        foreach (var (sample, close) in SampleSales.All.Zip(closes))
        {
            await journal.StoreAsync(sample, close, now, CancellationToken.None);
        }

        Assert.Equal(before, (await FilesAsync(host)).Select(Told));
    }

    [Fact]
    public async Task A_manager_turns_the_pages_of_the_customers_of_the_team_each_with_the_reasons_of_its_stage()
    {
        await using var host = await LoadAsync("2026-11-23");
        var dana = new WebChatRep(host, SamplePeople.Dana.Id.Value);
        var first = (await dana.SayAsync("customers"))[^1];
        Assert.Contains("19 customers", first.Words, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 2", first.Words, StringComparison.Ordinal);
        Assert.Contains("no results reported yet", first.Words, StringComparison.Ordinal);
        var second = (await dana.SayAsync("customers page 2"))[^1].Words;
        Assert.Contains("Page 2 of 2", second, StringComparison.Ordinal);
        Assert.Contains("Tarn Valley Dairy", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Tarn Valley Dairy", first.Words, StringComparison.Ordinal);
    }

    // Not the nudges: the sweep looks at them beside the test.
    private static string Told(CustomerFile file) =>
        $"{file.Customer.Name}, {file.Journal.Count}: {string.Join(' ', file.Plan.Select(one => $"{one.Id.Value} {one.State} {one.DueOn:O}"))}";

    private static AfterSale.Domain.People.Person OwnerOf(CustomerFile file) =>
        new[] { SamplePeople.Alex, SamplePeople.Ines, SamplePeople.Ravi }.Single(one => one.Id == file.Customer.Owner);

    private static Task<BotHost> LoadAsync(string day) =>
        BotHost.StartAsync(samples: true, at: LocalTime.InstantOf(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(12, 0), "Europe/London"));

    private static async Task<List<CustomerFile>> FilesAsync(BotHost host)
    {
        var files = host.Services.GetRequiredService<ICustomerFiles>();
        var ids = Enumerable.Range(1, SampleSales.All.Count).Select(number => $"c-sample-{number:00}").Concat(["c-sample-museum", "c-sample-homes"]);
        List<CustomerFile> all = [];
        foreach (var id in ids)
        {
            all.Add((await files.OpenAsync(new CustomerId(id), CancellationToken.None))!);
        }

        return all;
    }
}
