using AfterSale.Domain;
using AfterSale.Domain.Library;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps the teams' libraries in LiteDB.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbLibrary(LiteDbStore store) : ILibrary
{
    private readonly Documents<LibraryItem> _items = StoreDocuments.Library(store);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LibraryItem>> OfTeamAsync(TeamId team, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<LibraryItem>>(
            () => [.. _items.List(StoreSchema.LibraryOfTeam, IndexKey.Of(team.Value))
                .OrderBy(item => item.Title, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(item => item.Id.Value, StringComparer.Ordinal)],
            cancellationToken);

    /// <inheritdoc/>
    public Task<LibraryItem?> FindAsync(LibraryItemId item, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _items.Find(IndexKey.Of(item.Value)), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddAsync(LibraryItem item, CancellationToken cancellationToken) =>
        store.WriteAsync(
            () =>
            {
                if (_items.FindRow(IndexKey.Of(item.Id.Value)) is not null)
                {
                    return false;
                }

                _items.Insert(item);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(LibraryItemId item, CancellationToken cancellationToken) =>
        store.WriteAsync(() => _items.Delete(IndexKey.Of(item.Value)), cancellationToken);
}
