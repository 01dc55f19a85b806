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

    /// <summary>The next step to take; <see langword="null"/> when all are done.</summary>
    public StepState? Next => Steps.FirstOrDefault(step => step.DoneAt is null);

    /// <summary>One step.</summary>
    /// <param name="step">Which.</param>
    public StepState Of(ComplaintStep step) => Steps.Single(one => one.Step == step);

    /// <summary>The steps that are late at a moment.</summary>
    /// <param name="now">The moment, UTC.</param>
    public IReadOnlyList<StepState> Late(DateTimeOffset now) => [.. Steps.Where(step => step.DoneAt is null && step.DueAt < now)];
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
