namespace AfterSale.Domain.Implementations;

/// <summary>A step of an implementation plan as it stands.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Number">Its number, in the order of writing; it keeps it for good, so that what is typed means the same tomorrow.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Whose step it is.</param>
/// <param name="Who">Who does it there, if named.</param>
/// <param name="WrittenBy">Who wrote it.</param>
/// <param name="Due">By which day, if one was given.</param>
/// <param name="State">What became of it.</param>
/// <param name="ChangedOn">The day on which it last changed.</param>
/// <param name="Note">How it went, or why it was reopened or dropped; the rep's own words.</param>
public sealed record ImplementationStep(
    ImplementationStepId Id,
    int Number,
    string What,
    Side Owner,
    string? Who,
    Side WrittenBy,
    DateOnly? Due,
    StepState State,
    DateOnly ChangedOn,
    string? Note)
{
    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => State == StepState.Open;

    /// <summary>Whether its day has passed and it was not done.</summary>
    /// <param name="today">The owner's day.</param>
    public bool IsLate(DateOnly today) => IsOpen && Due < today;
}

/// <summary>What became of a step.</summary>
public enum StepState
{
    /// <summary>Still to be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Needed no longer.</summary>
    Dropped,
}
