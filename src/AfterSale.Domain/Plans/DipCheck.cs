using System.Globalization;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Plans;

/// <summary>
/// Pulls the next check in after a dip alert (playbook, section 1: to within two working days). Where no check is left to pull in, it adds
/// one. A contact that was made since the alert, or is due by then anyway, is answer enough; so is a check that is overdue, but not something
/// else that is: a thank-you note that was never sent finds out nothing about the dip.
/// </summary>
internal sealed class DipCheck(DipAlert dip, Sale sale, Contact contact, Person owner, PersonId by, DateTimeOffset at)
{
    private const string Stem = "dip-check/";
    private const string Title = "Look for the dip";

    private readonly WorkingCalendar _calendar = WorkingCalendar.Of(owner.Rhythm);

    private bool IsDelivered => sale.Dates.Delivery < dip.By;

    /// <summary>Whether a key names a check that an alert added.</summary>
    public static bool IsOne(string key) => key.StartsWith(Stem, StringComparison.Ordinal);

    /// <summary>The plan with its next check pulled in.</summary>
    /// <param name="existing">The touch points as they are stored.</param>
    /// <param name="plan">The plan as laid out.</param>
    /// <param name="notBefore">The owner's today.</param>
    public IReadOnlyList<TouchPoint> PullIn(IReadOnlyList<TouchPoint> existing, IReadOnlyList<TouchPoint> plan, DateOnly notBefore)
    {
        var day = _calendar.OnOrAfter(dip.By > notBefore ? dip.By : notBefore);
        if (plan.Any(touchPoint => IsAnswer(touchPoint, day)))
        {
            return plan;
        }

        var check = plan.FirstOrDefault(touchPoint => touchPoint.DueOn > day && IsCheck(touchPoint)) is { } next
            ? On(day, next, existing.FirstOrDefault(before => before.Id == next.Id))
            : Added(day);
        return plan.Any(touchPoint => touchPoint.Id == check.Id && touchPoint.State != TouchPointState.Planned)
            ? plan
            : [.. plan.Where(touchPoint => touchPoint.Id != check.Id).Append(check)
                .OrderBy(touchPoint => touchPoint.DueOn).ThenBy(touchPoint => touchPoint.Id.Value, StringComparer.Ordinal)];
    }

    private bool IsAnswer(TouchPoint touchPoint, DateOnly day) => touchPoint.FacesTheCustomer() && (touchPoint.State switch
    {
        TouchPointState.Planned => touchPoint.DueOn <= day && touchPoint.Hold is null && !touchPoint.Asks()
            && (touchPoint.DueOn > dip.Since || touchPoint.Objectives.Any(objective => FindsOut(objective.Kind))),
        TouchPointState.Done => touchPoint.History.Any(what =>
            what.What == TouchPointEventKind.Done && LocalTime.DateIn(what.At, owner.Rhythm.TimeZoneId) > dip.Since),
        _ => false,
    });

    private bool IsCheck(TouchPoint touchPoint) =>
        touchPoint is { State: TouchPointState.Planned, Hold: null, Pinned: false }
        && !touchPoint.Asks()
        && touchPoint.Objectives.All(objective => IsCheck(objective.Kind));

    private bool IsCheck(TouchPointKind kind) => kind switch
    {
        TouchPointKind.StatusUpdate or TouchPointKind.ConcernFollowUp or TouchPointKind.ImplementationPlan => true,
        TouchPointKind.DeliveryCheck or TouchPointKind.NoveltyCheck or TouchPointKind.LearningCheck => IsDelivered,
        TouchPointKind.EffectivenessReview or TouchPointKind.Maintenance => IsDelivered,
        _ => false,
    };

    private bool FindsOut(TouchPointKind kind) => IsCheck(kind)
        && IsDelivered != (kind is TouchPointKind.StatusUpdate or TouchPointKind.ConcernFollowUp or TouchPointKind.ImplementationPlan);

    private TouchPoint On(DateOnly day, TouchPoint check, TouchPoint? before) => check with
    {
        DueOn = day,
        Pinned = true,
        History = [.. check.History, TouchPointMoves.Event(by, at, check.DueOn, day)],
        Nudge = new Nudge(NudgeState.Waiting, NudgeTime.For(day, owner.Rhythm), SentAt: null),
        Revision = before is null ? 0 : before.Revision + 1,
    };

    private TouchPoint Added(DateOnly day)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{Stem}{dip.Since:yyyyMMdd}");
        var kind = IsDelivered ? TouchPointKind.LearningCheck : TouchPointKind.StatusUpdate;
        var text = $"The temperature fell. Ask {contact.Name} what happened before you explain anything, take the temperature again, "
            + "write down each obstacle with an owner and a day, and say what you will do by when.";
        return new TouchPoint(
            TouchPointId.For(sale.Id, key), sale.Id, sale.Customer, owner.Id, kind, Title, [new Objective(key, kind, Title, text, "MD")], day,
            contact.Preferred, TouchPointState.Planned, [new TouchPointEvent(at, by, TouchPointEventKind.Added, Note: null)],
            new Nudge(NudgeState.Waiting, NudgeTime.For(day, owner.Rhythm), SentAt: null), Revision: 0, Pinned: true);
    }
}
