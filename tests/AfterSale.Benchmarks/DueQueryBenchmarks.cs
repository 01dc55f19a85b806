using AfterSale.Domain.Plans;
using AfterSale.Store;
using AfterSale.Store.LiteDb;
using BenchmarkDotNet.Attributes;

namespace AfterSale.Benchmarks;

/// <summary>
/// What a look for due touch points costs when none is due, in ratio to the same look over a small store: the query goes
/// over an index, so the number of planned touch points should hardly matter.
/// </summary>
[MemoryDiagnoser]
public class DueQueryBenchmarks : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly List<(ServiceProvider Services, string Directory)> _stores = [];
    private ITouchPoints _small = null!;
    private ITouchPoints _large = null!;

    /// <summary>Fills a store of 1,000 and one of 100,000 planned touch points.</summary>
    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _small = await FilledAsync(1_000);
        _large = await FilledAsync(100_000);
    }

    /// <summary>Nothing due among 1,000.</summary>
    [Benchmark(Baseline = true)]
    public Task<IReadOnlyList<TouchPoint>> NothingDueAmong1000() =>
        _small.ClaimDueAsync(Now, TimeSpan.FromMinutes(2), 100, CancellationToken.None);

    /// <summary>Nothing due among 100,000.</summary>
    [Benchmark]
    public Task<IReadOnlyList<TouchPoint>> NothingDueAmong100000() =>
        _large.ClaimDueAsync(Now, TimeSpan.FromMinutes(2), 100, CancellationToken.None);

    /// <summary>Closes the stores and deletes them.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        foreach (var (services, directory) in _stores)
        {
            services.Dispose();
            Directory.Delete(directory, recursive: true);
        }

        _stores.Clear();
        GC.SuppressFinalize(this);
    }

    private async Task<ITouchPoints> FilledAsync(int count)
    {
        var directory = Directory.CreateTempSubdirectory("aftersale-benchmark-").FullName;
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddLiteDbStore(_ => directory).BuildServiceProvider();
        _stores.Add((services, directory));
        var sales = services.GetRequiredService<ISales>();
        const int perSale = 500;
        for (var sale = 0; sale < count / perSale; sale++)
        {
            await sales.LogCloseAsync(BenchmarkSale.With(sale, perSale, Now), CancellationToken.None);
        }

        return services.GetRequiredService<ITouchPoints>();
    }
}
