using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;

namespace AfterSale.Domain.Life;

/// <summary>Touch points that life brought, beside the rows of a template: a re-plan leaves them where they are.</summary>
public static class OwnTouchPoint
{
    private const string Prefix = "own/";
    private const int DaysToIntroduce = 5;

    /// <summary>Whether a touch point is one of those.</summary>
    /// <param name="touchPoint">The touch point.</param>
    public static bool Is(TouchPoint touchPoint) =>
        touchPoint.Objectives.Count > 0 && touchPoint.Objectives.All(objective => objective.Key.StartsWith(Prefix, StringComparison.Ordinal));

    /// <summary>Introducing oneself to a new decision maker within five working days; the good-news file goes along (playbook, section 2).</summary>
    /// <param name="sale">The sale that counts.</param>
    /// <param name="contact">Whom to meet.</param>
    /// <param name="owner">Who introduces themselves.</param>
    /// <param name="today">The owner's day.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="text">Its objective.</param>
    public static TouchPoint Introduction(Sales.Sale sale, Contact contact, Person owner, DateOnly today, string title, string text)
    {
        var key = $"{Prefix}introduction/{contact.Id}";
        var due = WorkingCalendar.Of(owner.Rhythm).AddWorkingDays(today, DaysToIntroduce);
        return new(
            TouchPointId.For(sale.Id, key),
            sale.Id,
            sale.Customer,
            owner.Id,
            TouchPointKind.Maintenance,
            title,
            [new Objective(key, TouchPointKind.Maintenance, title, text, "MD")],
            due,
            contact.Preferred,
            TouchPointState.Planned,
            History: [],
            new Nudge(NudgeState.Waiting, NudgeTime.For(due, owner.Rhythm), SentAt: null),
            Revision: 0);
    }
}
