using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Sales;

/// <summary>A close was logged: Point 1 (playbook, section 2).</summary>
/// <param name="Sale">The sale.</param>
/// <param name="Product">What was bought.</param>
/// <param name="TouchPoints">How many touch points were planned.</param>
public sealed record CloseLogged(SaleId Sale, string Product, int TouchPoints) : JournalFact;
