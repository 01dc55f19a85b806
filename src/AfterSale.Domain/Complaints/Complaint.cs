namespace AfterSale.Domain.Complaints;

/// <summary>A complaint as it stands.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Customer">Whose.</param>
/// <param name="Text">What the customer said.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="HeardAt">When it was heard, UTC.</param>
/// <param name="HeardOn">The day in the calendar of whoever heard it.</param>
/// <param name="Steps">The steps in order, with what became of each.</param>
/// <param name="OfferedTo">To whom it is offered, while they have not answered.</param>
/// <param name="Promise">The broken promise that it came from, if any.</param>
public sealed record Complaint(
    ComplaintId Id,
    CustomerId Customer,
    string Text,
    PersonId Owner,
    DateTimeOffset HeardAt,
    DateOnly HeardOn,
    IReadOnlyList<StepState> Steps,
    PersonId? OfferedTo,
    PromiseId? Promise)
{
    /// <summary>Where the belief came from, once found.</summary>
    public ComplaintSource? Source => Steps.FirstOrDefault(step => step.Source is not null)?.Source;

    /// <summary>Whether the customer has said that it is right: what it held is free again.</summary>
    public bool IsRecovered => Of(ComplaintStep.ConfirmSatisfied).DoneAt is not null;

    /// <summary>Whether it is closed: the customer's word and a root cause are there (playbook, section 5).</summary>
    public bool IsClosed => IsRecovered && Of(ComplaintStep.RootCause).DoneAt is not null;

    /// <summary>When the customer said that it is right; recovery time counts from <see cref="HeardAt"/> to here.</summary>
    public DateTimeOffset? RecoveredAt => Of(ComplaintStep.ConfirmSatisfied).DoneAt;

    /// <summary>
    /// The steps still to take, in order. Once the customer has said that it is right there is nothing left to tell or make good: why it
    /// happened and what keeps it from coming back remain, the latter after the close too (rare failure is the condition of recovery).
    /// </summary>
    public IReadOnlyList<StepState> Open =>
        [.. Steps.Where(step => step.DoneAt is null && (!IsRecovered || step.Step is ComplaintStep.RootCause or ComplaintStep.Prevention))];

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsFinished => Open.Count == 0;

    /// <summary>What it still takes to close it, in order; empty once it is closed.</summary>
    public IReadOnlyList<ComplaintStep> Missing =>
        [.. new[] { ComplaintStep.PutRight, ComplaintStep.ConfirmSatisfied, ComplaintStep.RootCause }
            .Where(step => Of(step).DoneAt is null && !(IsRecovered && step == ComplaintStep.PutRight))];

    /// <summary>The next step to take; <see langword="null"/> when nothing is left to do.</summary>
    public StepState? Next => Open.Count > 0 ? Open[0] : null;

    /// <summary>One step.</summary>
    /// <param name="step">Which.</param>
    public StepState Of(ComplaintStep step) => Steps.Single(one => one.Step == step);

    /// <summary>The steps that are late at a moment.</summary>
    /// <param name="now">The moment, UTC.</param>
    public IReadOnlyList<StepState> Late(DateTimeOffset now) => [.. Open.Where(step => step.DueAt < now)];

    /// <summary>
    /// Whether a step may be taken now. They may come in any order, except that the customer cannot say that it is right before it was put
    /// right; and the customer may be told as often as there is news (law 9).
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="note">What was found, done or said.</param>
    public StepVerdict May(ComplaintStep step, string? note) => Of(step) switch
    {
        { Step: ComplaintStep.TellCustomer, DoneAt: not null } told when !IsRecovered && note is not null && note != told.Note => StepVerdict.Yes,
        { DoneAt: not null } => StepVerdict.TakenBefore,
        { Step: ComplaintStep.ConfirmSatisfied } when Of(ComplaintStep.PutRight).DoneAt is null => StepVerdict.NotPutRight,
        _ => StepVerdict.Yes,
    };
}

/// <summary>What became of a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="DueAt">By when it is due, UTC.</param>
/// <param name="DoneAt">When it was taken, UTC.</param>
/// <param name="By">Who took it.</param>
/// <param name="Note">What was found, done or said.</param>
/// <param name="Source">Where the belief came from.</param>
/// <param name="Escalated">Whether the manager has been told that it is late.</param>
public sealed record StepState(
    ComplaintStep Step, DateTimeOffset DueAt, DateTimeOffset? DoneAt, PersonId? By, string? Note, ComplaintSource? Source, bool Escalated);
