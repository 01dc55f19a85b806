using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Store.LiteDb;

/// <summary>Keeps sales in LiteDB.</summary>
/// <param name="store">The store.</param>
internal sealed class LiteDbSales(LiteDbStore store) : ISales
{
    private readonly Documents<Sale> _sales = StoreDocuments.Sales(store);
    private readonly Documents<Customer> _customers = StoreDocuments.Customers(store);
    private readonly Documents<Contact> _contacts = StoreDocuments.Contacts(store);
    private readonly Documents<TouchPoint> _touchPoints = StoreDocuments.TouchPoints(store);

    /// <inheritdoc/>
    public Task<LogCloseOutcome> LogCloseAsync(LoggedClose close, CancellationToken cancellationToken) =>
        store.WriteAsync(() => LogClose(close), cancellationToken);

    /// <inheritdoc/>
    public Task<Sale?> FindAsync(SaleId sale, CancellationToken cancellationToken) =>
        store.ReadAsync(() => _sales.Find(IndexKey.Of(sale.Value)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Sale>> OfCustomerAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<Sale>>(
            () => [.. _sales.List(StoreSchema.SalesOfCustomer, IndexKey.Of(customer.Value))
                .OrderByDescending(sale => sale.Dates.Close)
                .ThenByDescending(sale => sale.LoggedAt)],
            cancellationToken);

    private LogCloseOutcome LogClose(LoggedClose close)
    {
        if (_sales.FindRow(IndexKey.Of(close.Sale.Id.Value)) is not null)
        {
            return LogCloseOutcome.AlreadyLogged;
        }

        _customers.Put(close.Customer);
        _contacts.Put(close.Contact);
        _sales.Insert(close.Sale);
        foreach (var touchPoint in close.Plan)
        {
            _touchPoints.Insert(touchPoint);
        }

        return LogCloseOutcome.Logged;
    }
}
