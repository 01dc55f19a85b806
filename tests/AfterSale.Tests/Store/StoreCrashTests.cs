using AfterSale.Store.LiteDb;
using LiteDB;
using Xunit;

namespace AfterSale.Tests.Store;

/// <summary>
/// A process may be killed at any moment. The test stops LiteDB after every step that it takes on its files, and within
/// steps; whatever is left opens, has all that was confirmed to a caller, and nothing by halves.
/// </summary>
public sealed class StoreCrashTests : IDisposable
{
    private const int Sales = 40;
    private const int PlanLength = 3;

    private static CancellationToken None => CancellationToken.None;

    private readonly StoreDirectory _directory = new();
    private readonly RecordedFiles _recorded = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task What_is_left_of_a_killed_process_opens_and_has_what_was_confirmed()
    {
        _directory.Open().Dispose();
        CheckpointOften();
        var data = await File.ReadAllBytesAsync(_directory.Files.Data);
        var manifest = await File.ReadAllBytesAsync(_directory.Files.Manifest);
        var confirmed = await LogSales();
        Assert.True(_recorded.Count > 1_000, $"only {_recorded.Count} steps");

        var random = new Random(4711);
        for (var step = 0; step <= _recorded.Count; step += 1 + random.Next(15))
        {
            using var left = new StoreDirectory();
            await File.WriteAllBytesAsync(left.Files.Data, data);
            await File.WriteAllBytesAsync(left.Files.Manifest, manifest);
            _recorded.Replay(left.Files, step, torn: random.Next(3) switch { 0 => 0, 1 => 4096, _ => random.Next(8192) });
            await Verify(left, atLeast: confirmed.Count(at => at <= step));
        }
    }

    // Log pages are moved into the data file when there are more than this, not only after 1,000.
    private void CheckpointOften()
    {
        using var data = new LiteDatabase($"Filename={_directory.Files.Data};Collation=/Ordinal");
        data.CheckpointSize = 60;
    }

    private async Task<List<int>> LogSales()
    {
        using var store = _directory.Open(watch: _recorded.Watch);
        var (sales, touchPoints) = (new LiteDbSales(store), new LiteDbTouchPoints(store));
        List<int> confirmed = [];
        for (var number = 0; number < Sales; number++)
        {
            var plan = Enumerable.Range(0, PlanLength)
                .Select(row => Sample.TouchPoint($"t{number}/{row}", $"s{number}", $"c{number % 7}") with
                {
                    Title = new string('x', number * 200),
                });
            await sales.LogCloseAsync(Sample.Close($"s{number}", $"c{number % 7}", [.. plan]), None);
            confirmed.Add(_recorded.Count);

            // Pages are freed and used again.
            foreach (var touchPoint in await touchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 2, None))
            {
                await touchPoints.RecordSentAsync(
                    touchPoint.Told(Sample.Now) with { Title = "told" }, Sample.Card($"card/{touchPoint.Id}"), None);
            }

            var undone = Sample.Close("undone", "undone", Sample.TouchPoint("undone"), Sample.TouchPoint($"t{number}/0"));
            await Assert.ThrowsAsync<LiteException>(() => sales.LogCloseAsync(undone, None));
        }

        return confirmed;
    }

    private static async Task Verify(StoreDirectory left, int atLeast)
    {
        using var store = left.Open();
        var (sales, touchPoints, customers) = (new LiteDbSales(store), new LiteDbTouchPoints(store), new LiteDbCustomers(store));
        var found = 0;
        while (await sales.FindAsync(new($"s{found}"), None) is { } sale)
        {
            Assert.NotNull(await customers.FindAsync(sale.Customer, None));
            var plan = (await touchPoints.OfCustomerAsync(sale.Customer, None)).Where(touchPoint => touchPoint.Sale == sale.Id);
            Assert.Equal(PlanLength, plan.Count());
            found++;
        }

        Assert.InRange(found, atLeast, atLeast + 1);
        Assert.Null(await customers.FindAsync(new("undone"), None));
        await sales.LogCloseAsync(Sample.Close("after", "after", Sample.TouchPoint("after")), None);
        var planned = await touchPoints.PlannedForAsync(Sample.Ana, DateOnly.MaxValue, int.MaxValue, None);
        Assert.Equal((found * PlanLength) + 1, planned.Count);
    }
}
