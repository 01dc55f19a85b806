namespace AfterSale.BotFramework.Tests.Support;

/// <summary>State in memory that can be looked at, and changed as another process would.</summary>
internal class SpiedStorage : IStorage
{
    private readonly MemoryStorage _inner = new();
    private int _touches;

    public int Writes { get; private set; }

    /// <summary>How often it was read, written or deleted from.</summary>
    public int Touches => Volatile.Read(ref _touches);

    public Action? BeforeWrite { get; set; }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _touches);
        return _inner.ReadAsync(keys, cancellationToken);
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _touches);
        BeforeWrite?.Invoke();
        await _inner.WriteAsync(changes, cancellationToken);
        Writes++;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _touches);
        return _inner.DeleteAsync(keys, cancellationToken);
    }

    public async Task<string> JsonAsync(string key) =>
        (await _inner.ReadAsync([key])).TryGetValue(key, out var document) ? ((StateDocument)document).ToJson() : "{}";

    public async Task ReplaceAsync(string key, Func<string, string> change) =>
        await _inner.WriteAsync(new Dictionary<string, object> { [key] = StateDocument.FromJson(change(await JsonAsync(key)), "*") });
}

/// <summary>The same, known to end with its process.</summary>
internal sealed class VolatileSpiedStorage : SpiedStorage, IVolatileStorage;
