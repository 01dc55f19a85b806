using System.Globalization;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;

namespace AfterSale.Domain.Plans;

/// <summary>
/// All that can happen to a touch point (playbook, section 2). Each change gives the next revision with its event added;
/// what cannot happen any more is an ordinary result, because two people or two taps may come at once.
/// </summary>
public static class TouchPointChanges
{
    /// <summary>It was done.</summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="note">The result, in words, if given.</param>
    public static TouchPointChange Complete(this TouchPoint touchPoint, PersonId by, DateTimeOffset at, string? note) =>
        Close(touchPoint, TouchPointState.Done, new TouchPointEvent(at, by, TouchPointEventKind.Done, note));

    /// <summary>It is left out.</summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="by">Who decided so.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="reason">Why, in words, if given.</param>
    public static TouchPointChange Skip(this TouchPoint touchPoint, PersonId by, DateTimeOffset at, string? reason) =>
        Close(touchPoint, TouchPointState.Skipped, new TouchPointEvent(at, by, TouchPointEventKind.Skipped, reason));

    /// <summary>The owner wants to be told again on another day; the due date stays, so that lateness stays visible.</summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="by">Who put it off.</param>
    /// <param name="at">When they did, UTC.</param>
    /// <param name="until">The day; the nudge comes at the owner's hour on their first working day from then.</param>
    /// <param name="rhythm">When the owner works.</param>
    public static TouchPointChange Snooze(
        this TouchPoint touchPoint, PersonId by, DateTimeOffset at, DateOnly until, WorkRhythm rhythm) =>
        Snooze(touchPoint, by, at, NudgeTime.For(until, rhythm));

    /// <summary>The owner wants to be told again at another moment; the due date stays, so that lateness stays visible.</summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="by">Who put it off.</param>
    /// <param name="at">When they did, UTC.</param>
    /// <param name="until">The moment; one that has passed means at once.</param>
    public static TouchPointChange Snooze(this TouchPoint touchPoint, PersonId by, DateTimeOffset at, DateTimeOffset until)
    {
        var moment = until.ToUniversalTime();
        var note = moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return IfOpen(touchPoint, () => Next(
            touchPoint with { Nudge = new Nudge(touchPoint.Hold is null ? NudgeState.Waiting : NudgeState.Held, moment, SentAt: null) },
            new TouchPointEvent(at, by, TouchPointEventKind.Snoozed, note)));
    }

    /// <summary>The owner was told.</summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="at">When, UTC.</param>
    public static TouchPointChange MarkNudged(this TouchPoint touchPoint, DateTimeOffset at) =>
        IfNotTold(touchPoint, () => Next(
            touchPoint with { Nudge = touchPoint.Nudge with { State = NudgeState.Sent, SentAt = at } },
            new TouchPointEvent(at, touchPoint.Owner, TouchPointEventKind.Nudged, Note: null)));

    /// <summary>
    /// Its moment has come, but the owner has no conversation with the bot yet: it waits for one. No event: nothing happened.
    /// </summary>
    /// <param name="touchPoint">The touch point.</param>
    public static TouchPointChange Park(this TouchPoint touchPoint) =>
        IfNotTold(touchPoint, () => Next(touchPoint with { Nudge = touchPoint.Nudge with { State = NudgeState.Parked } }));

    /// <summary>
    /// Something is in its way (playbook, section 2): it waits, and nobody is told of it. Held for the same reason already, it stays as
    /// it is.
    /// </summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="by">Who brought it about.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="hold">What it waits for.</param>
    public static TouchPointChange Hold(this TouchPoint touchPoint, PersonId by, DateTimeOffset at, Hold hold) =>
        IfOpen(touchPoint, () => touchPoint.Hold == hold
            ? new TouchPointChange.OnHold(hold)
            : Next(
                touchPoint with { Hold = hold, Nudge = touchPoint.Nudge with { State = NudgeState.Held, SentAt = null } },
                new TouchPointEvent(at, by, TouchPointEventKind.Held, hold.Reason)));

    /// <summary>
    /// What was in its way is out of it: it gets a day again, its own or the first working day that is left, and is told anew.
    /// One that is not held stays as it is.
    /// </summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="by">Who brought it about.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="notBefore">The first day on which it may be due: the owner's today.</param>
    /// <param name="rhythm">When the owner works.</param>
    public static TouchPointChange Release(
        this TouchPoint touchPoint, PersonId by, DateTimeOffset at, DateOnly notBefore, WorkRhythm rhythm) =>
        IfOpen(touchPoint, () => touchPoint.Hold is not { } hold
            ? new TouchPointChange.Changed(touchPoint)
            : Next(
                Freed(touchPoint, WorkingCalendar.Of(rhythm).OnOrAfter(touchPoint.DueOn > notBefore ? touchPoint.DueOn : notBefore), rhythm),
                [new TouchPointEvent(at, by, TouchPointEventKind.Released, hold.Reason)]));

    private static TouchPoint Freed(TouchPoint touchPoint, DateOnly day, WorkRhythm rhythm)
    {
        var ownHour = NudgeTime.For(day, rhythm);
        var at = touchPoint.Nudge.At > ownHour ? touchPoint.Nudge.At : ownHour;
        return touchPoint with { DueOn = day, Hold = null, Nudge = new Nudge(NudgeState.Waiting, at, SentAt: null) };
    }

    private static TouchPointChange Close(TouchPoint touchPoint, TouchPointState state, TouchPointEvent what) =>
        IfOpen(touchPoint, () => Next(
            touchPoint with { State = state, Hold = null, Nudge = touchPoint.Nudge with { State = NudgeState.Closed } }, what));

    private static TouchPointChange IfNotTold(TouchPoint touchPoint, Func<TouchPointChange> change) =>
        IfOpen(touchPoint, () => touchPoint.Hold is { } hold
            ? new TouchPointChange.OnHold(hold)
            : touchPoint.Nudge is { State: NudgeState.Sent } nudge
            ? new TouchPointChange.AlreadyNudged(new TouchPointEvent(
                nudge.SentAt ?? nudge.At, touchPoint.Owner, TouchPointEventKind.Nudged, Note: null))
            : change());

    private static TouchPointChange IfOpen(TouchPoint touchPoint, Func<TouchPointChange> change) =>
        touchPoint.State == TouchPointState.Planned ? change() : new TouchPointChange.AlreadyClosed(touchPoint.WhatClosed());

    /// <summary>What closed a touch point that is open no longer.</summary>
    internal static TouchPointEvent WhatClosed(this TouchPoint touchPoint)
    {
        var kind = touchPoint.State == TouchPointState.Done ? TouchPointEventKind.Done : TouchPointEventKind.Skipped;
        return touchPoint.History.LastOrDefault(what => what.What == kind)
            ?? new TouchPointEvent(touchPoint.Nudge.SentAt ?? touchPoint.Nudge.At, touchPoint.Owner, kind, Note: null);
    }

    private static TouchPointChange.Changed Next(TouchPoint touchPoint, params IReadOnlyList<TouchPointEvent> events) =>
        new(touchPoint with { History = [.. touchPoint.History, .. events], Revision = touchPoint.Revision + 1 });
}
