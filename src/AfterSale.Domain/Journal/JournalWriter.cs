using AfterSale.Domain.Plans;

namespace AfterSale.Domain.Journal;

/// <summary>Makes entries: what an act changed is kept with it as it was before.</summary>
public static class JournalWriter
{
    /// <summary>The entry of an act.</summary>
    /// <param name="file">The file as it is.</param>
    /// <param name="id">The entry's id.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="day">The day in their calendar.</param>
    /// <param name="facts">What happened; at least one.</param>
    /// <param name="change">What changes beside the journal.</param>
    /// <exception cref="ArgumentException">No fact was given.</exception>
    public static JournalEntry Write(
        CustomerFile file,
        JournalEntryId id,
        PersonId by,
        DateTimeOffset at,
        DateOnly day,
        IReadOnlyList<JournalFact> facts,
        FileChange change) =>
        facts.Count == 0
            ? throw new ArgumentException("An entry tells of something.", nameof(facts))
            : new(id, file.Customer.Id, file.Journal.Count + 1, at, day, by, facts, Before(file, change));

    /// <summary>What has to be stored for taking an entry back, and what stands in the way.</summary>
    /// <param name="file">The file as it is.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>The change, or <see langword="null"/> when a touch point has gone on since.</returns>
    public static FileChange? Undo(CustomerFile file, JournalEntry entry)
    {
        if (entry.Before is not { } before)
        {
            return FileChange.None;
        }

        var now = file.Plan.ToDictionary(touchPoint => touchPoint.Id.Value, StringComparer.Ordinal);
        return before.Left.Any(left => !now.TryGetValue(left.Key, out var touchPoint) || RevisionThatStands(file, touchPoint) != left.Value)
            ? null
            : new FileChange
            {
                Customer = before.Customer,
                Contacts = before.Contacts,
                Sales = before.Sales,
                TouchPoints = [.. before.TouchPoints.Select(touchPoint => Again(touchPoint, now.GetValueOrDefault(touchPoint.Id.Value)))],
                Dropped = before.Added,
                DroppedSales = before.AddedSales ?? [],
                DroppedContacts = before.AddedContacts ?? [],
            };
    }

    /// <summary>A touch point that was put back carries a new revision and stands as it did at an older one.</summary>
    private static int RevisionThatStands(CustomerFile file, TouchPoint touchPoint)
    {
        var revision = touchPoint.Revision;
        foreach (var undone in file.Journal.Reverse())
        {
            if (undone.Before?.Left.TryGetValue(touchPoint.Id.Value, out var left) == true
                && left == revision
                && undone.Facts.OfType<TakenBack>().FirstOrDefault() is { } fact
                && file.Journal.FirstOrDefault(entry => entry.Id == fact.Entry)?.Before is { } before
                && before.TouchPoints.FirstOrDefault(one => one.Id == touchPoint.Id) is { } old)
            {
                revision = old.Revision;
            }
        }

        return revision;
    }

    private static FileBefore? Before(CustomerFile file, FileChange change)
    {
        if (change == FileChange.None)
        {
            return null;
        }

        var known = file.Plan.ToDictionary(touchPoint => touchPoint.Id);
        return new FileBefore(
            change.Customer is null ? null : file.Customer,
            [.. file.Contacts.Where(contact => change.Contacts.Any(one => one.Id == contact.Id))],
            [.. file.Sales.Where(sale => change.Sales.Any(one => one.Id == sale.Id))],
            [.. file.Plan.Where(touchPoint => change.Dropped.Contains(touchPoint.Id) || change.TouchPoints.Any(one => one.Id == touchPoint.Id))],
            [.. change.TouchPoints.Select(touchPoint => touchPoint.Id).Where(id => !known.ContainsKey(id))],
            change.TouchPoints.ToDictionary(touchPoint => touchPoint.Id.Value, touchPoint => touchPoint.Revision),
            [.. change.Sales.Select(sale => sale.Id).Where(id => file.Sales.All(sale => sale.Id != id))],
            [.. change.Contacts.Select(contact => contact.Id).Where(id => file.Contacts.All(contact => contact.Id != id))]);
    }

    // Put back as a further revision: what was told in the meantime is not told twice, and no copy of the old revision can overwrite it.
    private static TouchPoint Again(TouchPoint before, TouchPoint? now) => now is null ? before with { Revision = 0 } : before with { Revision = now.Revision + 1 };
}
