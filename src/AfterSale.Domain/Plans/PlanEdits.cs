using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Plans;

/// <summary>
/// The rep's own hand in a plan (playbook, section 2: the plan is written down and lived with). What they add, move or put into words
/// of their own survives every re-plan.
/// </summary>
public static class PlanEdits
{
    /// <summary>Adds a touch point of the rep's own. The same id gives the same touch point, so that adding it twice is seen as one.</summary>
    /// <param name="sale">The sale whose plan it joins.</param>
    /// <param name="owner">Who is to act.</param>
    /// <param name="id">What tells it from others of the plan, such as the id of the form that it comes from.</param>
    /// <param name="own">What the rep wants.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="at">When, UTC.</param>
    public static TouchPoint Add(Sale sale, Person owner, string id, OwnTouchPoint own, PersonId by, DateTimeOffset at)
    {
        var key = $"own/{id}";
        var day = WorkingCalendar.Of(owner.Rhythm).OnOrAfter(own.Day);
        return new TouchPoint(
            TouchPointId.For(sale.Id, key),
            sale.Id,
            sale.Customer,
            owner.Id,
            TouchPointKind.Own,
            own.Title,
            [new Objective(key, TouchPointKind.Own, own.Title, own.Objective, Source: string.Empty)],
            day,
            own.Method,
            TouchPointState.Planned,
            [new TouchPointEvent(at, by, TouchPointEventKind.Added, Note: null)],
            new Nudge(NudgeState.Waiting, NudgeTime.For(day, owner.Rhythm), SentAt: null),
            Revision: 0,
            Pinned: true);
    }

    /// <summary>Moves an open touch point to a day on which it stays, whatever a re-plan does, until it is moved again or let go.</summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="day">The day; when the owner does not work on it, their next working day is taken.</param>
    /// <param name="rhythm">When the owner works.</param>
    public static TouchPointChange Move(this TouchPoint touchPoint, PersonId by, DateTimeOffset at, DateOnly day, WorkRhythm rhythm)
    {
        var to = WorkingCalendar.Of(rhythm).OnOrAfter(day);
        return IfOpen(touchPoint, () => touchPoint with
        {
            DueOn = to,
            Pinned = true,
            Nudge = new Nudge(touchPoint.Hold is null ? NudgeState.Waiting : NudgeState.Held, NudgeTime.For(to, rhythm), SentAt: null),
            History = [.. touchPoint.History, TouchPointMoves.Event(by, at, touchPoint.DueOn, to)],
        });
    }

    /// <summary>Gives the day of a touch point back to the plan: the next re-plan chooses it. One of the rep's own keeps its day.</summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="by">Who lets it go.</param>
    /// <param name="at">When, UTC.</param>
    public static TouchPointChange LetGo(this TouchPoint touchPoint, PersonId by, DateTimeOffset at) => IfOpen(touchPoint, () => touchPoint with
    {
        Pinned = touchPoint.Kind == TouchPointKind.Own,
        History = [.. touchPoint.History, new TouchPointEvent(at, by, TouchPointEventKind.LetGo, Note: null)],
    });

    /// <summary>Puts an objective into the rep's own words; a re-plan keeps them. The history keeps what it said before.</summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="key">Which of its objectives.</param>
    /// <param name="text">The new words.</param>
    /// <exception cref="ArgumentException">The touch point has no such objective.</exception>
    public static TouchPointChange EditObjective(this TouchPoint touchPoint, PersonId by, DateTimeOffset at, string key, string text)
    {
        var before = touchPoint.Objectives.FirstOrDefault(objective => objective.Key == key)
            ?? throw new ArgumentException($"The touch point has no objective '{key}'.", nameof(key));
        return IfOpen(touchPoint, () => touchPoint with
        {
            Objectives = [.. touchPoint.Objectives.Select(one => one.Key == key ? one with { Text = text, Edited = true } : one)],
            History = [.. touchPoint.History, new TouchPointEvent(at, by, TouchPointEventKind.Edited, before.Text)],
        });
    }

    private static TouchPointChange IfOpen(TouchPoint touchPoint, Func<TouchPoint> change) =>
        touchPoint.State == TouchPointState.Planned
            ? new TouchPointChange.Changed(change() with { Revision = touchPoint.Revision + 1 })
            : new TouchPointChange.AlreadyClosed(touchPoint.WhatClosed());
}
