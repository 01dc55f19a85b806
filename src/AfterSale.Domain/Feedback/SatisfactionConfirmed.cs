using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Feedback;

/// <summary>The customer has confirmed being satisfied with a sale: only now is it no longer open ([N5]; playbook, section 2).</summary>
/// <param name="Sale">The sale.</param>
/// <param name="Words">Their words.</param>
public sealed record SatisfactionConfirmed(SaleId Sale, string Words) : JournalFact;
