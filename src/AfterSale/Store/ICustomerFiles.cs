using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;

namespace AfterSale.Store;

/// <summary>Keeps each customer's file: the journal, and with it what its entries change.</summary>
public interface ICustomerFiles
{
    /// <summary>All that is known of a customer, as of one moment; <see langword="null"/> when there is no such customer.</summary>
    /// <param name="customer">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<CustomerFile?> OpenAsync(CustomerId customer, CancellationToken cancellationToken);

    /// <summary>
    /// Stores an entry with all that it changes and what is open from then on, in one atomic write. An entry that is stored already is left as
    /// it is, so that confirming twice records one act.
    /// </summary>
    /// <param name="entry">The entry; its number is one more than the last one's.</param>
    /// <param name="change">What it changes beside the journal.</param>
    /// <param name="open">All that is open with the customer from now on; items that were there keep what was told of them.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task<RecordOutcome> RecordAsync(
        JournalEntry entry, FileChange change, IReadOnlyList<OpenItem> open, CancellationToken cancellationToken);

    /// <summary>The entry, or <see langword="null"/>.</summary>
    /// <param name="entry">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<JournalEntry?> FindEntryAsync(JournalEntryId entry, CancellationToken cancellationToken);

    /// <summary>What a person recorded since a moment, the latest first.</summary>
    /// <param name="by">Who.</param>
    /// <param name="since">The moment, UTC.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<JournalEntry>> LatestByAsync(PersonId by, DateTimeOffset since, int limit, CancellationToken cancellationToken);
}

/// <summary>What became of recording an entry.</summary>
public enum RecordOutcome
{
    /// <summary>It was stored by this call.</summary>
    Recorded,

    /// <summary>It had been stored before; nothing was written.</summary>
    AlreadyRecorded,

    /// <summary>Somebody else recorded something in between; nothing was written: open the file again.</summary>
    Outdated,
}
