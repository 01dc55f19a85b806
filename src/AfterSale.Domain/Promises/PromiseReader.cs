using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Promises;

/// <summary>Reads the promises ledger of a customer from the journal.</summary>
public static class PromiseReader
{
    /// <summary>Every promise, the oldest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<Promise> Promises(this CustomerFile file)
    {
        List<Promise> promises = [];
        foreach (var (entry, fact) in file.Facts<JournalFact>())
        {
            if (fact is PromiseMade made)
            {
                promises.Add(new(
                    made.Promise, entry.Customer, made.What, made.By, made.Owner, entry.Day, PromiseState.Open, null, 0, false, null));
            }
            else if (PromiseOf(fact) is { } id && promises.FindIndex(one => one.Id == id) is >= 0 and var index)
            {
                promises[index] = After(promises[index], entry, fact);
            }
        }

        return promises;
    }

    /// <summary>The promises still to be kept, the nearest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<Promise> OpenPromises(this CustomerFile file) =>
        [.. file.Promises().Where(promise => promise.IsOpen).OrderBy(promise => promise.By)];

    private static Promise After(Promise promise, JournalEntry entry, JournalFact fact) => fact switch
    {
        PromiseKept kept => promise with { State = PromiseState.Kept, ClosedOn = entry.Day, Note = kept.Note },
        PromiseBroken broken => promise with { State = PromiseState.Broken, ClosedOn = entry.Day, Note = broken.NoComplaint },
        PromiseMoved moved => promise with
        {
            By = moved.To,
            State = PromiseState.Open,
            ClosedOn = null,
            Moves = promise.Moves + 1,
            BehindTheirBack = promise.BehindTheirBack || !moved.CustomerKnows,
        },
        PromiseHandedOver handed => promise with { Owner = handed.Owner },
        _ => promise,
    };

    private static PromiseId? PromiseOf(JournalFact fact) => fact switch
    {
        PromiseKept kept => kept.Promise,
        PromiseMoved moved => moved.Promise,
        PromiseBroken broken => broken.Promise,
        PromiseHandedOver handed => handed.Promise,
        _ => null,
    };
}
