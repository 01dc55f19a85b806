using AfterSale.Domain.Journal;

namespace AfterSale.Domain.HandOvers;

/// <summary>The customer was offered to another rep, who has to accept: no passing the buck (law 5).</summary>
/// <param name="To">To whom.</param>
/// <param name="Note">What they should know, if noted.</param>
public sealed record HandOverOffered(PersonId To, string? Note) : JournalFact;

/// <summary>Whom it was offered to does not take it.</summary>
public sealed record HandOverDeclined : JournalFact;

/// <summary>The offer was taken back before it was answered.</summary>
public sealed record HandOverWithdrawn : JournalFact;

/// <summary>The customer has another owner from now on.</summary>
/// <param name="From">Who looked after it.</param>
/// <param name="To">Who does now.</param>
public sealed record CustomerHandedOver(PersonId From, PersonId To) : JournalFact;
