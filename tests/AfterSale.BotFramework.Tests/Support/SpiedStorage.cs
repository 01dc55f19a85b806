namespace AfterSale.BotFramework.Tests.Support;

/// <summary>State in memory that can be looked at, and changed as another process would.</summary>
internal class SpiedStorage : IStorage
{
    private readonly MemoryStorage _inner = new();

    public int Writes { get; private set; }

    public Action? BeforeWrite { get; set; }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        _inner.ReadAsync(keys, cancellationToken);

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        BeforeWrite?.Invoke();
        await _inner.WriteAsync(changes, cancellationToken);
        Writes++;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);

    public async Task<string> JsonAsync(string key) =>
        (await _inner.ReadAsync([key])).TryGetValue(key, out var document) ? ((StateDocument)document).ToJson() : "{}";

    public async Task ReplaceAsync(string key, Func<string, string> change) =>
        await _inner.WriteAsync(new Dictionary<string, object> { [key] = StateDocument.FromJson(change(await JsonAsync(key)), "*") });
}

/// <summary>The same, known to end with its process.</summary>
internal sealed class VolatileSpiedStorage : SpiedStorage, IVolatileStorage;
