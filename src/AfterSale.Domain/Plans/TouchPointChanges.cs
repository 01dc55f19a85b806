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
            touchPoint with { Nudge = new Nudge(NudgeState.Waiting, moment, SentAt: null) },
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

    private static TouchPointChange Close(TouchPoint touchPoint, TouchPointState state, TouchPointEvent what) =>
        IfOpen(touchPoint, () => Next(
            touchPoint with { State = state, Nudge = touchPoint.Nudge with { State = NudgeState.Closed } }, what));

    private static TouchPointChange IfNotTold(TouchPoint touchPoint, Func<TouchPointChange> change) =>
        IfOpen(touchPoint, () => touchPoint.Nudge is { State: NudgeState.Sent } nudge
            ? new TouchPointChange.AlreadyNudged(new TouchPointEvent(
                nudge.SentAt ?? nudge.At, touchPoint.Owner, TouchPointEventKind.Nudged, Note: null))
            : change());

    private static TouchPointChange IfOpen(TouchPoint touchPoint, Func<TouchPointChange> change) =>
        touchPoint.State == TouchPointState.Planned ? change() : new TouchPointChange.AlreadyClosed(WhatClosed(touchPoint));

    private static TouchPointEvent WhatClosed(TouchPoint touchPoint)
    {
        var kind = touchPoint.State == TouchPointState.Done ? TouchPointEventKind.Done : TouchPointEventKind.Skipped;
        return touchPoint.History.LastOrDefault(what => what.What == kind)
            ?? new TouchPointEvent(touchPoint.Nudge.SentAt ?? touchPoint.Nudge.At, touchPoint.Owner, kind, Note: null);
    }

    private static TouchPointChange.Changed Next(TouchPoint touchPoint, params IReadOnlyList<TouchPointEvent> events) =>
        new(touchPoint with { History = [.. touchPoint.History, .. events], Revision = touchPoint.Revision + 1 });
}
