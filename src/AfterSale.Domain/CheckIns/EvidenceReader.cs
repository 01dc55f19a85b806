using AfterSale.Domain.Calendars;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.CheckIns;

/// <summary>Reads from a customer's file what counts as evidence for stage, curve and direction.</summary>
public static class EvidenceReader
{
    /// <summary>The evidence for one sale.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="lengths">Its template's stage lengths.</param>
    /// <param name="timeZoneId">The owner's zone: it says on which day something was done.</param>
    public static StageEvidence Evidence(this CustomerFile file, Sale sale, StageLengths lengths, string timeZoneId)
    {
        var learning = sale.Dates.Delivery.AddDays(lengths.LearningFrom);
        var early = file.Plan.Where(touchPoint => touchPoint.Sale == sale.Id && touchPoint.DueOn < learning).ToList();
        return new StageEvidence(
            [.. file.Facts<CheckedIn>().Select(one => Observed(one.Entry, one.Fact)), .. file.GoodNews().Select(Observed)],
            early.Count,
            early.Count(touchPoint => touchPoint.State == TouchPointState.Done),
            file.LastContact(timeZoneId));
    }

    /// <summary>The last day of any contact with the customer: a check-in, a call outside the plan, a touch point done with them.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="timeZoneId">The owner's zone.</param>
    public static DateOnly? LastContact(this CustomerFile file, string timeZoneId)
    {
        var told = file.Standing.Where(entry => entry.Facts.Any(fact => fact is CheckedIn or SpokenTo)).Select(entry => entry.Day);
        var done = file.Plan
            .Where(touchPoint => touchPoint is { State: TouchPointState.Done, Kind: not TouchPointKind.InternalHandOver })
            .SelectMany(touchPoint => touchPoint.History.Where(what => what.What == TouchPointEventKind.Done))
            .Select(what => LocalTime.DateIn(what.At, timeZoneId));
        return told.Concat(done).Select(day => (DateOnly?)day).Max();
    }

    private static Observation Observed(JournalEntry entry, CheckedIn fact) =>
        new(entry.Day, fact.Temperature, fact.Use, !string.IsNullOrWhiteSpace(fact.Results));

    // Good news is a result written down: it counts for the benefits as one that a check-in reported.
    private static Observation Observed(GoodNewsItem news) => new(news.Day, Temperature: null, Use: null, Results: true);
}
