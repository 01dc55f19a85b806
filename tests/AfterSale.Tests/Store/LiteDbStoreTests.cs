using System.Runtime.CompilerServices;
using AfterSale.Store.LiteDb;
using LiteDB;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Store;

public sealed class LiteDbStoreTests : StoreContract
{
    private readonly StoreDirectory _directory = new();
    private ServiceProvider? _services;

    private protected override StorePorts Store => new(_services ??= _directory.Services());

    private protected override void Close() => _directory.Dispose();

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart()
    {
        var close = Sample.Close(plan: Sample.TouchPoint());
        await Store.Sales.LogCloseAsync(close, CancellationToken.None);
        await Store.ClockShift.WriteAsync(TimeSpan.FromHours(3), CancellationToken.None);
        await _services!.DisposeAsync();
        Assert.False(File.Exists(_directory.Files.Log), "A clean end leaves no log behind.");

        var again = new StorePorts(_directory.Services());
        Assert.Equivalent(close.Sale, await again.Sales.FindAsync(close.Sale.Id, CancellationToken.None), strict: true);
        Assert.Single(await again.TouchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 9, CancellationToken.None));
        Assert.Equal(TimeSpan.FromHours(3), again.ClockShift.Read());
    }

    [Fact]
    public async Task A_lease_outlives_a_restart()
    {
        await Store.Sales.LogCloseAsync(Sample.Close(plan: Sample.TouchPoint()), CancellationToken.None);
        Assert.Single(await Store.TouchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 9, CancellationToken.None));
        await _services!.DisposeAsync();
        var again = new StorePorts(_directory.Services());
        Assert.Empty(await again.TouchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 9, CancellationToken.None));
        Assert.Single(await again.TouchPoints.ClaimDueAsync(Sample.Now + Sample.Lease, Sample.Lease, 9, CancellationToken.None));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var ports = Store;
        var (sales, customers) = (ports.Sales, ports.Customers);
        await _services!.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sales.LogCloseAsync(Sample.Close(), CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => customers.AreNoneAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Properties_that_a_newer_program_added_are_passed_over()
    {
        await Store.Sales.LogCloseAsync(Sample.Close(), CancellationToken.None);
        var store = _services!.GetRequiredService<LiteDbStore>();
        await store.WriteAsync(
            () =>
            {
                var row = store.Rows(StoreSchema.Customers).FindById("acme");
                row["body"] = row["body"].AsString.Replace("{\"id\"", "{\"mood\":{\"$type\":\"x\"},\"id\"", StringComparison.Ordinal);
                row["later"] = 1;
                store.Rows(StoreSchema.Customers).Update(row);
            },
            CancellationToken.None);
        Assert.Equal("Acme", (await Store.Customers.FindAsync(new("acme"), CancellationToken.None))?.Name);
    }

    [Fact]
    public async Task A_document_is_its_id_what_its_indexes_need_and_the_record_as_text()
    {
        await Store.Sales.LogCloseAsync(Sample.Close(plan: Sample.TouchPoint()), CancellationToken.None);
        var store = _services!.GetRequiredService<LiteDbStore>();
        var row = store.Read(() => store.Rows(StoreSchema.TouchPoints).FindById("t1"));
        Assert.Equal(["_id", "customer", "ownerDay", "dueAt", "ownerNudge", "body"], row.Keys);
        Assert.Equal("ana|Planned|2026-03-02", row["ownerDay"].AsString);
        Assert.Equal(Sample.Now.UtcTicks, row["dueAt"].AsInt64);
        Assert.Contains(
            "\"nudge\":{\"state\":\"Waiting\",\"at\":\"2026-03-02T08:00:00.1234567Z\"}", row["body"].AsString, StringComparison.Ordinal);
        Assert.Contains("\"owner\":\"ana\"", row["body"].AsString, StringComparison.Ordinal);
        Assert.Contains("\"dueOn\":\"2026-03-02\"", row["body"].AsString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_question_is_answered_by_its_index_and_nothing_is_sorted()
    {
        await Store.People.SaveAsync(Sample.Person(), [], CancellationToken.None);
        var store = _services!.GetRequiredService<LiteDbStore>();
        Assert.All(StoreSchema.Queries, query =>
        {
            var values = Enumerable.Repeat(new BsonValue("x"), query.Values).ToArray();
            var plan = store.Read(() => query.On(store.Rows(query.Collection), values).GetPlan());
            Assert.Equal(query.Field, plan["index"]["name"].AsString);
            Assert.DoesNotContain("orderBy", plan.Keys);
            Assert.DoesNotContain("filters", plan.Keys);
            if (query.Values > 0)
            {
                Assert.DoesNotContain("FULL", plan["index"]["mode"].AsString, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void The_adapters_ask_only_the_questions_of_the_schema()
    {
        string[] other = [".Query(", ".Find(", ".FindAll(", ".FindOne(", ".Count(", ".Exists(", ".DeleteMany(", ".UpdateMany("];
        var sources = Directory.GetFiles(SourceDirectory(), "*.cs");
        Assert.All(sources, file => Assert.All(
            File.ReadAllLines(file).Where(line => line.Contains("_rows", StringComparison.Ordinal)),
            line => Assert.DoesNotContain(other, word => line.Contains(word, StringComparison.Ordinal))));
    }

    private static string SourceDirectory([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "AfterSale", "Store", "LiteDb");
}
