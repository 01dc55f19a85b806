using AfterSale.Domain;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Plans;
using AfterSale.Store;

namespace AfterSale.Samples;

/// <summary>Stores the sample customers with their journals, each entry once, however often a start was broken off.</summary>
internal sealed class SampleJournal(ISales sales, ICustomerFiles files, ITouchPoints touchPoints, IOpenItems openItems, PlanTemplates templates)
{
    /// <summary>Stores a sale and all that was recorded of it.</summary>
    /// <param name="sample">The sale as data.</param>
    /// <param name="close">The sale as it was logged.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task StoreAsync(SampleSale sample, LoggedClose close, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await sales.LogCloseAsync(close, cancellationToken);
        var today = close.Sale.Dates.Close.AddDays(sample.ClosedDaysAgo);
        foreach (var entry in SampleRun.Of(sample, close, templates, today))
        {
            await StoreAsync(entry, now, cancellationToken);
        }

        await ToldAsync(close.Customer.Id, now, cancellationToken);
    }

    /// <summary>Stores an entry; who had to be reminded by now has been.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task StoreAsync(SampleEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await files.RecordAsync(entry.Entry, entry.Change, entry.Open, cancellationToken) == RecordOutcome.Outdated)
        {
            throw new InvalidOperationException($"The sample entry {entry.Entry.Id} does not follow from what is stored.");
        }

        foreach (var item in entry.Open.Where(item => item.RemindAt <= now))
        {
            await openItems.RemindedAsync(item.Id, cancellationToken);
        }
    }

    // What was due before was told on its day; nobody is greeted with last month's nudges.
    private async Task ToldAsync(CustomerId customer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var touchPoint in await touchPoints.OfCustomerAsync(customer, cancellationToken))
        {
            if (touchPoint.Nudge is { State: NudgeState.Waiting } nudge
                && nudge.At < now.AddDays(-1)
                && touchPoint.MarkNudged(nudge.At) is TouchPointChange.Changed changed)
            {
                await touchPoints.SaveAsync(changed.TouchPoint, cancellationToken);
            }
        }
    }
}
