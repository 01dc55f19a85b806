using System.Text.Json;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Schema;
using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// Keeps the Bot Framework layer's state in LiteDB, with the tags and refusals of <see cref="MemoryStorage"/>. Beside
/// each document stands when it was last written, so that what is stale can be found.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="time">Dates the writes.</param>
/// <param name="options">For objects that are no <see cref="StateDocument"/>; <see cref="BotJson.Options"/> when left out.</param>
internal sealed class LiteDbStorage(LiteDbStore store, TimeProvider time, JsonSerializerOptions? options = null) : IStorage, IExpiringStorage
{
    private const string Tag = "etag";
    private const string Body = "body";

    private readonly StoreRows _rows = store.RowsOf(StoreSchema.BotState);
    private readonly JsonSerializerOptions _options = options ?? BotJson.Options;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return store.ReadAsync<IDictionary<string, object>>(() => Read(keys), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var writes = changes
            .Select(change => new StateWrite(
                change.Key, change.Value as IStoreItem, StateDocument.From(change.Value, _options).ToJson(), Guid.NewGuid().ToString("n")))
            .ToList();
        await store.WriteAsync(() => Write(writes), cancellationToken);
        foreach (var write in writes)
        {
            if (write.Item is { } item)
            {
                item.ETag = write.NewTag;
            }
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return store.WriteAsync(
            () =>
            {
                foreach (var key in keys)
                {
                    _rows.Delete(IndexKey.Of(key));
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> DeleteIdleAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken = default) =>
        store.WriteAsync(
            () =>
            {
                var idle = _rows.List(StoreSchema.IdleState, limit, 0L, before.UtcTicks - 1);
                idle.ForEach(row => _rows.Delete(row["_id"]));
                return idle.Count;
            },
            cancellationToken);

    private Dictionary<string, object> Read(string[] keys)
    {
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            if (_rows.FindById(IndexKey.Of(key)) is { } row)
            {
                found[key] = StateDocument.FromJson(row[Body].AsString, row[Tag].AsString);
            }
        }

        return found;
    }

    private void Write(List<StateWrite> writes)
    {
        foreach (var write in writes)
        {
            RefuseStale(write);
        }

        foreach (var write in writes)
        {
            _rows.Put(new BsonDocument
            {
                ["_id"] = IndexKey.Of(write.Key),
                [Tag] = write.NewTag,
                ["idleSince"] = StorageExtensions.MayExpire(write.Key) ? time.GetUtcNow().UtcTicks : StoreDocuments.Never,
                [Body] = write.Json,
            });
        }
    }

    private void RefuseStale(StateWrite write)
    {
        if (write.Item is null or { ETag: "*" })
        {
            return;
        }

        var current = _rows.FindById(IndexKey.Of(write.Key)) is { } row ? row[Tag].AsString : null;
        if (write.Item.ETag != current)
        {
            throw new EtagException($"ETag conflict.\r\n\r\nOriginal: {write.Item.ETag}\r\nCurrent: {current}");
        }
    }

    // A tag is never given twice, also not after the document was deleted and made anew.
    private sealed record StateWrite(string Key, IStoreItem? Item, string Json, string NewTag);
}
