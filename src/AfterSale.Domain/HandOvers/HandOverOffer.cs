namespace AfterSale.Domain.HandOvers;

/// <summary>An offer of a customer that waits for its answer.</summary>
/// <param name="Entry">The entry that made it.</param>
/// <param name="To">To whom.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Note">What the other should know.</param>
public sealed record HandOverOffer(JournalEntryId Entry, PersonId To, PersonId By, DateTimeOffset At, string? Note);
