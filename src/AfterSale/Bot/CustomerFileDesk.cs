using AfterSale.Domain;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>
/// Where a customer's file is opened and written to. Opening asks <see cref="OwnBook"/> whose customer it is; every act leaves an entry in the
/// journal, and what is open with the customer is brought up to date in the same write.
/// </summary>
internal sealed class CustomerFileDesk(OwnBook book, ICustomerFiles files, IPeople people)
{
    /// <summary>The file of a customer that a person may act on; <see langword="null"/> when there is none or it is not theirs.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="customer">Which customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CustomerFile?> OpenAsync(Person person, CustomerId customer, CancellationToken cancellationToken) =>
        await book.CustomerAsync(person, customer, cancellationToken) is null ? null : await files.OpenAsync(customer, cancellationToken);

    /// <summary>The file of a customer that is offered to a person; <see langword="null"/> when it is not, or not any more.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="customer">Which customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CustomerFile?> OpenOfferedAsync(Person person, CustomerId customer, CancellationToken cancellationToken) =>
        await files.OpenAsync(customer, cancellationToken) is { } file
        && file.Offer()?.To == person.Id
        && await book.AccessAsync(person, file.Customer, cancellationToken) != AccessLevel.None
            ? file
            : null;

    /// <summary>Whether a person has recorded an entry.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="id">The entry, as a card names it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> WasRecordedAsync(Person person, JournalEntryId id, CancellationToken cancellationToken) =>
        await files.FindEntryAsync(id, cancellationToken) is { } entry && entry.By == person.Id;

    /// <summary>Records an act.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The file, opened in this turn.</param>
    /// <param name="id">The entry's id; the same id twice records once.</param>
    /// <param name="facts">What happened; at least one.</param>
    /// <param name="change">What changes beside the journal; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The file as it is now.</returns>
    /// <exception cref="InvalidOperationException">The file was outdated; inside a turn the turn is run anew.</exception>
    public Task<CustomerFile> RecordAsync(
        Turn turn,
        CustomerFile file,
        JournalEntryId id,
        IReadOnlyList<JournalFact> facts,
        FileChange? change,
        CancellationToken cancellationToken) =>
        RecordAsync(turn.Person, turn.Now, turn.Today, file, id, facts, change ?? FileChange.None, cancellationToken);

    /// <summary>Records an act outside a turn, such as a job's.</summary>
    /// <param name="by">On whose behalf.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="today">Their day.</param>
    /// <param name="file">The file.</param>
    /// <param name="id">The entry's id; the same id twice records once.</param>
    /// <param name="facts">What happened; at least one.</param>
    /// <param name="change">What changes beside the journal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The file as it is now.</returns>
    /// <exception cref="InvalidOperationException">The file was outdated.</exception>
    public async Task<CustomerFile> RecordAsync(
        Person by,
        DateTimeOffset now,
        DateOnly today,
        CustomerFile file,
        JournalEntryId id,
        IReadOnlyList<JournalFact> facts,
        FileChange change,
        CancellationToken cancellationToken)
    {
        var entry = JournalWriter.Write(file, id, by.Id, now, today, facts, change);
        var after = file.With(entry, change);
        var rhythm = (await people.FindAsync(after.Customer.Owner, cancellationToken) ?? by).Rhythm;
        return await files.RecordAsync(entry, change, after.OpenItems(rhythm), cancellationToken) switch
        {
            RecordOutcome.Recorded => after,
            RecordOutcome.AlreadyRecorded => await files.OpenAsync(file.Customer.Id, cancellationToken) ?? file,
            _ => throw new InvalidOperationException("The customer's file was changed by somebody else meanwhile."),
        };
    }
}
