namespace AfterSale.Domain.Journal;

/// <summary>One act of a person, with all that it brought about for one customer.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Customer">Whose journal it stands in.</param>
/// <param name="Number">Its place there, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Day">The day in the calendar of the person who did it.</param>
/// <param name="By">Who did it.</param>
/// <param name="Facts">What happened; at least one.</param>
/// <param name="Before">What was stored before of the records that it changed, so that it can be taken back; <see langword="null"/> when it changed none.</param>
public sealed record JournalEntry(
    JournalEntryId Id,
    CustomerId Customer,
    int Number,
    DateTimeOffset At,
    DateOnly Day,
    PersonId By,
    IReadOnlyList<JournalFact> Facts,
    FileBefore? Before = null);
