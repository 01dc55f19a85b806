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
