using AfterSale.Domain.Calendars;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Referrals;

namespace AfterSale.Domain.OpenItems;

/// <summary>Reads from a customer's journal what somebody has to do by when.</summary>
public static class OpenItemReader
{
    // Long enough before the end of the day to act, short enough not to be forgotten again.
    private static readonly TimeSpan BeforeStep = TimeSpan.FromHours(2);

    // A loop that takes longer than a week is forgotten by both sides; an ask without a day is come back to after two.
    private const int FeedbackDays = 5;
    private const int AskDays = 10;

    /// <summary>Everything open with a customer.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="rhythm">When the customer's owner works.</param>
    public static IReadOnlyList<OpenItem> OpenItems(this CustomerFile file, WorkRhythm rhythm) =>
        [.. PromisesOf(file, rhythm), .. StepsOf(file, rhythm), .. LateOf(file, rhythm), .. OffersOf(file), .. FeedbackOf(file, rhythm), .. AsksOf(file, rhythm), .. HandOverOf(file, rhythm), .. ImplementationItems.Of(file, rhythm)];

    /// <summary>The reminder comes on the working day before, at the owner's hour: a promise can still be kept then.</summary>
    private static IEnumerable<OpenItem> PromisesOf(CustomerFile file, WorkRhythm rhythm)
    {
        var calendar = WorkingCalendar.Of(rhythm);
        foreach (var promise in file.OpenPromises())
        {
            var dueAt = LocalTime.InstantOf(promise.By.AddDays(1), TimeOnly.MinValue, rhythm.TimeZoneId);
            var remindOn = calendar.OnOrBefore(promise.By.AddDays(-1));
            var remindAt = LocalTime.InstantOf(remindOn, rhythm.NudgeHour, rhythm.TimeZoneId);
            yield return new(
                $"promise:{promise.Id}:{promise.By:yyyy-MM-dd}:{promise.Owner}",
                file.Customer.Id, promise.Owner, OpenItemKind.Promise, promise.Id.Value, promise.What, dueAt, remindAt);
        }
    }

    /// <summary>The reminder comes two hours before a step is due, or while its owner still works; never as soon as the complaint was heard.</summary>
    private static IEnumerable<OpenItem> StepsOf(CustomerFile file, WorkRhythm rhythm) =>
        from complaint in file.Complaints()
        from step in complaint.Open
        let before = WorkingMoment.AtOrBefore(step.DueAt - BeforeStep, rhythm)
        select new OpenItem(
            $"complaint:{complaint.Id}:{step.Step}:{complaint.Owner}",
            file.Customer.Id,
            complaint.Owner,
            OpenItemKind.ComplaintStep,
            $"{complaint.Id}:{step.Step}",
            complaint.Text,
            step.DueAt,
            before > complaint.HeardAt ? before : complaint.HeardAt + ((step.DueAt - complaint.HeardAt) / 2));

    /// <summary>Once a step is late, the manager hears of it, once (playbook, section 5).</summary>
    private static IEnumerable<OpenItem> LateOf(CustomerFile file, WorkRhythm rhythm) =>
        from complaint in file.Complaints()
        from step in complaint.Open
        where !step.Escalated
        select new OpenItem(
            $"late:{complaint.Id}:{step.Step}:{complaint.Owner}",
            file.Customer.Id,
            complaint.Owner,
            OpenItemKind.LateComplaint,
            $"{complaint.Id}:{step.Step}",
            complaint.Text,
            step.DueAt,
            WorkingMoment.AtOrAfter(step.DueAt, rhythm));

    /// <summary>Whoever is offered a complaint has to answer before its next step is due; they are told when it is offered.</summary>
    private static IEnumerable<OpenItem> OffersOf(CustomerFile file) =>
        from complaint in file.Complaints()
        where complaint.OfferedTo is not null && !complaint.IsFinished
        select new OpenItem(
            $"offer:{complaint.Id}:{complaint.OfferedTo}",
            file.Customer.Id,
            complaint.OfferedTo!.Value,
            OpenItemKind.ComplaintOffer,
            complaint.Id.Value,
            complaint.Text,
            complaint.Next!.DueAt,
            RemindAt: null);

    /// <summary>Feedback waits for its customer's owner; the longest heard comes first, whether or not it was acted on.</summary>
    private static IEnumerable<OpenItem> FeedbackOf(CustomerFile file, WorkRhythm rhythm)
    {
        var calendar = WorkingCalendar.Of(rhythm);
        foreach (var loop in file.OpenFeedback())
        {
            var due = calendar.AddWorkingDays(loop.HeardOn, FeedbackDays);
            yield return new(
                $"feedback:{loop.Id}:{loop.State}:{file.Customer.Owner}",
                file.Customer.Id, file.Customer.Owner, OpenItemKind.Feedback, loop.Id.Value, loop.Text, EndOf(due, rhythm), RemindAt: null);
        }
    }

    private static IEnumerable<OpenItem> AsksOf(CustomerFile file, WorkRhythm rhythm) =>
        from ask in file.OpenAsks()
        let day = ask.FollowUpOn ?? WorkingCalendar.Of(rhythm).AddWorkingDays(ask.On, AskDays)
        select new OpenItem(
            $"ask:{ask.Id}:{day:yyyy-MM-dd}:{file.Customer.Owner}",
            file.Customer.Id, file.Customer.Owner, OpenItemKind.Ask, ask.Id.Value, ask.To, EndOf(day, rhythm), RemindAt: null);

    /// <summary>An offer waits for whom it is made to, until the end of the next working day.</summary>
    private static IEnumerable<OpenItem> HandOverOf(CustomerFile file, WorkRhythm rhythm)
    {
        if (file.Offer() is { } offer)
        {
            var due = WorkingCalendar.Of(rhythm).AddWorkingDays(LocalTime.DateIn(offer.At, rhythm.TimeZoneId), 1);
            yield return new(
                $"hand-over:{offer.Entry}", file.Customer.Id, offer.To, OpenItemKind.HandOver, file.Customer.Id.Value, file.Customer.Name,
                EndOf(due, rhythm), RemindAt: null);
        }
    }

    private static DateTimeOffset EndOf(DateOnly day, WorkRhythm rhythm) =>
        LocalTime.InstantOf(day.AddDays(1), TimeOnly.MinValue, rhythm.TimeZoneId);
}
