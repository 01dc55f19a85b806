using AfterSale.Domain.Customers;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Plans;

/// <summary>One planned contact (playbook, section 2): a kind, objectives, a due date, a way of contact, a result.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Sale">The sale whose plan it belongs to.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Owner">The rep who is to act.</param>
/// <param name="Kind">What kind of contact it is: the first of its objectives' kinds.</param>
/// <param name="Title">What it is called in lists.</param>
/// <param name="Objectives">What will be reviewed; rows that were merged keep every objective.</param>
/// <param name="DueOn">The day on which it is due, in the owner's calendar; always one of their working days.</param>
/// <param name="Method">The way of contact.</param>
/// <param name="State">Whether it is still to be done.</param>
/// <param name="History">What happened to it, oldest first; only ever added to.</param>
/// <param name="Nudge">When and whether the owner is told of it.</param>
/// <param name="Revision">Counts changes, so that two at once are noticed: the store refuses a change of an older revision.</param>
/// <param name="Hold">What it waits for; <see langword="null"/> when nothing is in its way. While it waits nobody is told of it.</param>
/// <param name="Pinned">Whether somebody chose its day: a re-plan leaves it there until it is moved again or let go.</param>
public sealed record TouchPoint(
    TouchPointId Id,
    SaleId Sale,
    CustomerId Customer,
    PersonId Owner,
    TouchPointKind Kind,
    string Title,
    IReadOnlyList<Objective> Objectives,
    DateOnly DueOn,
    ContactMethod Method,
    TouchPointState State,
    IReadOnlyList<TouchPointEvent> History,
    Nudge Nudge,
    int Revision,
    Hold? Hold = null,
    bool Pinned = false);

/// <summary>One thing that a touch point is to achieve.</summary>
/// <param name="Key">The plan row it comes from, such as <c>learning-check/2</c>; unique within a plan.</param>
/// <param name="Kind">The row's kind.</param>
/// <param name="Title">The row's title.</param>
/// <param name="Text">What will be reviewed or said, in words.</param>
/// <param name="Source">The codes of the sources that ask for it, such as <c>FU, N5</c>.</param>
/// <param name="Strategy">The strategy that it follows, if its row names one (playbook, section 1: the six strategies).</param>
/// <param name="Edited">Whether the rep wrote <paramref name="Text"/>: a re-plan leaves it as it is.</param>
public sealed record Objective(
    string Key, TouchPointKind Kind, string Title, string Text, string Source, Strategy? Strategy = null, bool Edited = false);

/// <summary>Whether a touch point is still to be done.</summary>
public enum TouchPointState
{
    /// <summary>Still to be done.</summary>
    Planned,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Left out, with a reason.</summary>
    Skipped,
}

/// <summary>What kind of contact a touch point is; the rows of the plan (playbook, section 2).</summary>
public enum TouchPointKind
{
    /// <summary>The thank-you note.</summary>
    ThankYou,

    /// <summary>The brief to those who deliver.</summary>
    InternalHandOver,

    /// <summary>The customer drafts their own implementation plan.</summary>
    ImplementationPlan,

    /// <summary>Closing a concern that the sale left unresolved.</summary>
    ConcernFollowUp,

    /// <summary>Status and reassurance while delivery is far.</summary>
    StatusUpdate,

    /// <summary>Confirming the delivery beforehand.</summary>
    DeliveryConfirmation,

    /// <summary>Was it delivered as promised?</summary>
    DeliveryCheck,

    /// <summary>Check and early referral in the Novelty stage.</summary>
    NoveltyCheck,

    /// <summary>A check in the Learning stage: the motivation dip.</summary>
    LearningCheck,

    /// <summary>Results against the benefits bought.</summary>
    EffectivenessReview,

    /// <summary>Referral, testimonial or reference.</summary>
    Referral,

    /// <summary>Contact in maintenance, one of the six strategies.</summary>
    Maintenance,

    /// <summary>A year since the close.</summary>
    Anniversary,

    /// <summary>Renewal: needs, value and criteria, proposal.</summary>
    Renewal,

    /// <summary>Opening the door again after a lost sale [FU].</summary>
    DoorOpener,

    /// <summary>What the rep added on their own.</summary>
    Own,
}

/// <summary>When and whether the owner is told that a touch point is due.</summary>
/// <param name="State">How far the telling has come.</param>
/// <param name="At">When it is to be told, UTC; after a snooze, the moment chosen.</param>
/// <param name="SentAt">When it was told, UTC.</param>
public sealed record Nudge(NudgeState State, DateTimeOffset At, DateTimeOffset? SentAt);

/// <summary>How far the telling of a touch point has come.</summary>
public enum NudgeState
{
    /// <summary>Waits for its moment.</summary>
    Waiting,

    /// <summary>Its moment has come but the owner has no conversation with the bot yet.</summary>
    Parked,

    /// <summary>Told.</summary>
    Sent,

    /// <summary>Not needed any more: the touch point is done or skipped.</summary>
    Closed,

    /// <summary>Not now: the touch point is held.</summary>
    Held,
}

/// <summary>One thing that happened to a touch point.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who did it; the owner's id also for what the schedule did on their behalf.</param>
/// <param name="What">What happened.</param>
/// <param name="Note">The result, reason or moment, in words; <see langword="null"/> when none was given.</param>
public sealed record TouchPointEvent(DateTimeOffset At, PersonId By, TouchPointEventKind What, string? Note);

/// <summary>What can happen to a touch point.</summary>
public enum TouchPointEventKind
{
    /// <summary>The owner was told.</summary>
    Nudged,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was left out.</summary>
    Skipped,

    /// <summary>It was put off.</summary>
    Snoozed,

    /// <summary>A re-plan or the rep moved it.</summary>
    Moved,

    /// <summary>Something is in its way; the note says what.</summary>
    Held,

    /// <summary>What was in its way is out of it.</summary>
    Released,

    /// <summary>The rep added it to the plan.</summary>
    Added,

    /// <summary>The rep put an objective into words of their own; the note is what it said before.</summary>
    Edited,

    /// <summary>Its day is the plan's to choose again.</summary>
    LetGo,

    /// <summary>It passed to another rep with the customer.</summary>
    HandedOver,
}
