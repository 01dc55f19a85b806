using AfterSale.Domain;
using AfterSale.Domain.OpenItems;

namespace AfterSale.Store;

/// <summary>Finds what is open, and hands out what is to be reminded of. What is open is stored with the entries that open and close it.</summary>
public interface IOpenItems
{
    /// <summary>A person's open items of a kind, the soonest due first.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="kind">Which kind.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<OpenItem>> OwnedByAsync(PersonId owner, OpenItemKind kind, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Hands out items whose reminder's moment has come, the longest due first, and keeps them from every other caller for the time of the
    /// lease. A lease that runs out without <see cref="RemindedAsync"/> makes the item due again.
    /// </summary>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="lease">How long the caller has.</param>
    /// <param name="limit">The most to hand out.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task<IReadOnlyList<OpenItem>> ClaimDueAsync(DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken);

    /// <summary>Stores that an item's owner was reminded: not again.</summary>
    /// <param name="id">Which item; one that is no longer open is passed over.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task RemindedAsync(string id, CancellationToken cancellationToken);

    /// <summary>Gives a claimed item back, to be handed out again from a moment on.</summary>
    /// <param name="id">Which item; one that is no longer open is passed over.</param>
    /// <param name="retryAt">The moment, UTC.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task ReleaseAsync(string id, DateTimeOffset retryAt, CancellationToken cancellationToken);
}
