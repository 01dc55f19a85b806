using AfterSale.Domain;
using AfterSale.Domain.Library;
using AfterSale.Store;

namespace AfterSale.Tests.Store;

internal sealed class InMemoryLibrary(InMemoryStore store) : ILibrary
{
    public Task<IReadOnlyList<LibraryItem>> OfTeamAsync(TeamId team, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<LibraryItem>>(
            () => [.. store.Library.Values.Where(item => item.Team == team)
                .OrderBy(item => item.Title, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(item => item.Id.Value, StringComparer.Ordinal)],
            cancellationToken);

    public Task<LibraryItem?> FindAsync(LibraryItemId item, CancellationToken cancellationToken) =>
        store.Run(() => store.Library.GetValueOrDefault(item), cancellationToken);

    public Task<bool> AddAsync(LibraryItem item, CancellationToken cancellationToken) =>
        store.Run(() => store.Library.TryAdd(item.Id, item), cancellationToken);

    public Task RemoveAsync(LibraryItemId item, CancellationToken cancellationToken) =>
        store.Run(() => { store.Library.Remove(item); }, cancellationToken);
}
