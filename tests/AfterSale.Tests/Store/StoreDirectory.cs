using System.Security.Cryptography;
using AfterSale.Store.LiteDb;
using LiteDB.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AfterSale.Tests.Store;

/// <summary>A directory of its own for a test, and stores opened in it.</summary>
internal sealed class StoreDirectory : IDisposable
{
    private readonly List<IDisposable> _opened = [];

    public string Path { get; } = Directory.CreateTempSubdirectory("aftersale-store-").FullName;

    public StoreFiles Files => new(Path);

    /// <summary>The product's own registration on this directory.</summary>
    public ServiceProvider Services()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Sample.Now))
            .AddLiteDbStore(_ => Path)
            .BuildServiceProvider();
        _opened.Add(services);
        return services;
    }

    public LiteDbStore Open(Migrator? migrator = null, Action<EngineSettings>? watch = null)
    {
        var store = LiteDbStore.Open(
            Path, new FakeTimeProvider(Sample.Now), NullLogger.Instance, migrator ?? Migrator.ThisProgram, watch);
        _opened.Add(store);
        return store;
    }

    /// <summary>A store that was used and closed.</summary>
    public async Task Fill(int sales = 3)
    {
        await using var services = Services();
        for (var number = 0; number < sales; number++)
        {
            await new StorePorts(services).Sales.LogCloseAsync(
                Sample.Close($"s{number}", $"c{number}", Sample.TouchPoint($"t{number}", $"s{number}", $"c{number}")),
                CancellationToken.None);
        }
    }

    /// <summary>What is in the store's files, byte for byte. The lock file is not part of it.</summary>
    public SortedDictionary<string, string> Hashes() => new(
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(file => file != Files.Lock)
            .ToDictionary(file => file[Path.Length..], file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))));

    public void Dispose()
    {
        foreach (var opened in _opened)
        {
            opened.Dispose();
        }

        Directory.Delete(Path, recursive: true);
    }
}
