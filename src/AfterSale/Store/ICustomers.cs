using AfterSale.Domain;
using AfterSale.Domain.Customers;

namespace AfterSale.Store;

/// <summary>Keeps customers and their contacts. Who may see one is decided above the store.</summary>
public interface ICustomers
{
    /// <summary>The customer, or <see langword="null"/>.</summary>
    /// <param name="customer">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Customer?> FindAsync(CustomerId customer, CancellationToken cancellationToken);

    /// <summary>The customers that a rep looks after, by name.</summary>
    /// <param name="owner">The rep.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Customer>> OwnedByAsync(PersonId owner, CancellationToken cancellationToken);

    /// <summary>The customers of a team, by name.</summary>
    /// <param name="team">The team.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Customer>> OfTeamAsync(TeamId team, CancellationToken cancellationToken);

    /// <summary>Puts all of a rep's customers into a team: they go where their rep goes.</summary>
    /// <param name="owner">The rep.</param>
    /// <param name="team">Their team now.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task FollowAsync(PersonId owner, TeamId team, CancellationToken cancellationToken);

    /// <summary>The contact, or <see langword="null"/>.</summary>
    /// <param name="contact">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Contact?> FindContactAsync(ContactId contact, CancellationToken cancellationToken);

    /// <summary>A customer's contacts, by name.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Contact>> ContactsOfAsync(CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Whether the store holds no customer at all: then sample data may be loaded.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<bool> AreNoneAsync(CancellationToken cancellationToken);
}
