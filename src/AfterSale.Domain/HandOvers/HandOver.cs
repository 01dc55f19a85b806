using AfterSale.Domain.Calendars;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Promises;

namespace AfterSale.Domain.HandOvers;

/// <summary>Gives a customer to another rep, with all that is open; what happened stays as it was.</summary>
public static class HandOver
{
    /// <summary>The offer that waits for its answer, or <see langword="null"/>.</summary>
    /// <param name="file">The customer.</param>
    public static HandOverOffer? Offer(this CustomerFile file)
    {
        HandOverOffer? open = null;
        foreach (var (entry, fact) in file.Facts<JournalFact>())
        {
            open = fact switch
            {
                HandOverOffered offered => new(entry.Id, offered.To, entry.By, entry.At, offered.Note),
                HandOverDeclined or HandOverWithdrawn or CustomerHandedOver => null,
                _ => open,
            };
        }

        return open;
    }

    /// <summary>What is told when the customer changes hands: whatever the owner was to do is the other's from now on.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="to">Who looks after it from now on.</param>
    public static IReadOnlyList<JournalFact> Facts(CustomerFile file, Person to)
    {
        var from = file.Customer.Owner;
        return
        [
            new CustomerHandedOver(from, to.Id),
            .. file.OpenPromises().Where(promise => promise.Owner == from).Select(promise => new PromiseHandedOver(promise.Id, to.Id)),
            .. file.UnfinishedComplaints().Where(complaint => complaint.Owner == from)
                .Select(complaint => new ComplaintOfferAnswered(complaint.Id, Accepted: true, to.Id)),
        ];
    }

    /// <summary>What changes with it: the customer's owner and team, and whose the open touch points are and when they are told of.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="to">Who looks after it from now on.</param>
    /// <param name="by">Who brings it about.</param>
    /// <param name="at">When, UTC.</param>
    public static FileChange Change(CustomerFile file, Person to, PersonId by, DateTimeOffset at) => new()
    {
        Customer = file.Customer with { Owner = to.Id, Team = to.Team },
        TouchPoints = [.. file.Plan.Where(touchPoint => touchPoint.State == TouchPointState.Planned).Select(touchPoint => Moved(touchPoint, to, by, at))],
    };

    // Who was told was the other one: the new owner is told anew, at their own hour. What was put off stays put off.
    private static TouchPoint Moved(TouchPoint touchPoint, Person to, PersonId by, DateTimeOffset at)
    {
        var today = LocalTime.DateIn(at, to.Rhythm.TimeZoneId);
        var day = touchPoint.DueOn <= today ? touchPoint.DueOn : WorkingCalendar.Of(to.Rhythm).OnOrAfter(touchPoint.DueOn);
        var isPutOff = touchPoint.Nudge.State != NudgeState.Sent && touchPoint.Nudge.At > NudgeTime.For(day, to.Rhythm)
            && touchPoint.History is [.., { What: TouchPointEventKind.Snoozed }];
        var moment = isPutOff ? touchPoint.Nudge.At : NudgeTime.For(day < today ? today : day, to.Rhythm);
        var state = touchPoint.Nudge.State == NudgeState.Held ? NudgeState.Held : NudgeState.Waiting;
        return touchPoint with
        {
            Owner = to.Id,
            DueOn = day,
            Nudge = new Nudge(state, moment, SentAt: null),
            History = [.. touchPoint.History, new TouchPointEvent(at, by, TouchPointEventKind.HandedOver, Note: null)],
            Revision = touchPoint.Revision + 1,
        };
    }
}
