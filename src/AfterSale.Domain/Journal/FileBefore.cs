using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Journal;

/// <summary>What an entry changed beside the journal, as it was before, so that taking it back puts it there again.</summary>
/// <param name="Customer">The customer, when it was changed.</param>
/// <param name="Contacts">The contacts that were changed, as they were.</param>
/// <param name="Sales">The sales that were changed, as they were.</param>
/// <param name="TouchPoints">The touch points that were changed or taken away, as they were.</param>
/// <param name="Added">The touch points that were added.</param>
/// <param name="Left">The revision at which each touch point was left: one that has gone on since is not put back.</param>
/// <param name="AddedSales">The sales that were added; <see langword="null"/> for none.</param>
/// <param name="AddedContacts">The contacts that were added; <see langword="null"/> for none.</param>
public sealed record FileBefore(
    Customer? Customer,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<Sale> Sales,
    IReadOnlyList<TouchPoint> TouchPoints,
    IReadOnlyList<TouchPointId> Added,
    IReadOnlyDictionary<string, int> Left,
    IReadOnlyList<SaleId>? AddedSales = null,
    IReadOnlyList<ContactId>? AddedContacts = null);
