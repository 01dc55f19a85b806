using AfterSale.Domain;
using AfterSale.Domain.Sales;

namespace AfterSale.Store;

/// <summary>Keeps sales.</summary>
public interface ISales
{
    /// <summary>
    /// Stores a confirmed close (customer, contact, sale and plan) in one atomic write: all of it or nothing.
    /// A sale that is stored already is left as it is, so that confirming twice logs one sale.
    /// </summary>
    /// <param name="close">What the rep confirmed.</param>
    /// <param name="cancellationToken">Gives up before the write begins; a write that has begun is finished.</param>
    /// <returns>Whether this call stored it.</returns>
    Task<LogCloseOutcome> LogCloseAsync(LoggedClose close, CancellationToken cancellationToken);

    /// <summary>The sale, or <see langword="null"/>.</summary>
    /// <param name="sale">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Sale?> FindAsync(SaleId sale, CancellationToken cancellationToken);

    /// <summary>A customer's sales, the latest close first.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Sale>> OfCustomerAsync(CustomerId customer, CancellationToken cancellationToken);
}

/// <summary>What became of logging a close.</summary>
public enum LogCloseOutcome
{
    /// <summary>It was stored by this call.</summary>
    Logged,

    /// <summary>An earlier call had stored the same sale; nothing was written.</summary>
    AlreadyLogged,
}
