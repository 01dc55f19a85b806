namespace AfterSale.Domain.Journal;

/// <summary>
/// One thing that happened with a customer. Facts are only ever added; what stands (open complaints, promises, results) is read from
/// them, so that nothing is known of a customer that the journal does not tell.
/// </summary>
public abstract record JournalFact;

/// <summary>An earlier entry was taken back: it stays readable and no longer counts.</summary>
/// <param name="Entry">The entry that no longer counts.</param>
public sealed record TakenBack(JournalEntryId Entry) : JournalFact;

/// <summary>Something worth keeping that has no form of its own.</summary>
/// <param name="Text">In words.</param>
public sealed record Noted(string Text) : JournalFact;
