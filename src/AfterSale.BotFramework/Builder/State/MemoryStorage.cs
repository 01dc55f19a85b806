using System.Globalization;
using System.Text.Json;

namespace AfterSale.BotFramework;

/// <summary>Keeps documents in memory, as text: what is read is never the object that was written. For tests and first steps.</summary>
/// <param name="options">The options for objects that are not documents.</param>
/// <param name="timeProvider">Says when a document was written; the clock of this machine if left out.</param>
public sealed class MemoryStorage(JsonSerializerOptions? options = null, TimeProvider? timeProvider = null) : IStorage, IExpiringStorage, IVolatileStorage
{
    private readonly Dictionary<string, (ReadOnlyMemory<byte> Json, string ETag, DateTimeOffset WrittenAt)> _documents = [];
    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;
    private readonly Lock _gate = new();
    private readonly JsonSerializerOptions _options = options ?? BotState.DefaultJsonOptions;
    private long _version;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_documents.TryGetValue(key, out var document))
                {
                    found[key] = new StateDocument(document.Json, document.ETag);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var writes = changes
            .Select(change => (change.Key, Item: change.Value as IStoreItem, Json: StateDocument.From(change.Value, _options).Json))
            .ToList();
        lock (_gate)
        {
            foreach (var (key, item, _) in writes)
            {
                RefuseStale(key, item);
            }

            foreach (var (key, item, json) in writes)
            {
                var tag = (++_version).ToString(CultureInfo.InvariantCulture);
                _documents[key] = (json, tag, _timeProvider.GetUtcNow());
                if (item is not null)
                {
                    item.ETag = tag;
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _documents.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<int> DeleteIdleAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            var idle = _documents
                .Where(document => document.Value.WrittenAt < before && StorageExtensions.MayExpire(document.Key))
                .Select(document => document.Key).Take(limit).ToList();
            idle.ForEach(key => _documents.Remove(key));
            return Task.FromResult(idle.Count);
        }
    }

    private void RefuseStale(string key, IStoreItem? item)
    {
        if (item is null or { ETag: "*" })
        {
            return;
        }

        var current = _documents.TryGetValue(key, out var document) ? document.ETag : null;
        if (item.ETag != current)
        {
            throw new EtagException($"ETag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}");
        }
    }
}
