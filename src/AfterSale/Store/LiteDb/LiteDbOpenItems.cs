using AfterSale.Domain;
using AfterSale.Domain.OpenItems;
using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// Finds open items in LiteDB. An item whose reminder waits has a place in the index <c>remindAt</c>: its moment, or the end of the lease
/// while somebody sends it; a reminder that was sent has none.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbOpenItems(LiteDbStore store) : IOpenItems
{
    private readonly Documents<OpenItem> _open = StoreDocuments.OpenItems(store);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OpenItem>> OwnedByAsync(PersonId owner, OpenItemKind kind, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<OpenItem>>(
            () => _open.List(
                StoreSchema.OpenItemsOfOwner, limit, IndexKey.First(owner.Value, kind.ToString()), IndexKey.Last(owner.Value, kind.ToString())),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OpenItem>> ClaimDueAsync(
        DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken) =>
        store.WriteAsync<IReadOnlyList<OpenItem>>(
            () =>
            {
                var rows = _open.Rows(StoreSchema.DueOpenItems, limit, now.UtcTicks);
                foreach (var row in rows)
                {
                    Set(row, (now + lease).UtcTicks);
                }

                return rows.ConvertAll(_open.Record);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task RemindedAsync(string id, CancellationToken cancellationToken) =>
        store.WriteAsync(() => Set(id, StoreDocuments.Never), cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(string id, DateTimeOffset retryAt, CancellationToken cancellationToken) =>
        store.WriteAsync(() => Set(id, retryAt.UtcTicks), cancellationToken);

    private void Set(string id, long at)
    {
        if (_open.FindRow(IndexKey.Of(id)) is { } row)
        {
            Set(row, at);
        }
    }

    private void Set(BsonDocument row, long at)
    {
        row["remindAt"] = at;
        _open.Update(row);
    }
}
