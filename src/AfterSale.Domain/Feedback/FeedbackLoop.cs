namespace AfterSale.Domain.Feedback;

/// <summary>A piece of feedback as it stands: heard, acted on, the customer told (playbook, section 3).</summary>
/// <param name="Id">Which one.</param>
/// <param name="Customer">Whose.</param>
/// <param name="Text">What they said.</param>
/// <param name="HeardAt">When it was heard, UTC.</param>
/// <param name="HeardOn">On which day.</param>
/// <param name="By">Who heard it.</param>
/// <param name="Action">What was done about it; <see langword="null"/> while nothing was.</param>
/// <param name="ActedOn">On which day.</param>
/// <param name="ToldOn">On which day the customer was told; <see langword="null"/> while they were not.</param>
/// <param name="Words">What they were told or said to it, if noted.</param>
public sealed record FeedbackLoop(
    FeedbackId Id,
    CustomerId Customer,
    string Text,
    DateTimeOffset HeardAt,
    DateOnly HeardOn,
    PersonId By,
    string? Action = null,
    DateOnly? ActedOn = null,
    DateOnly? ToldOn = null,
    string? Words = null)
{
    /// <summary>How far it has come.</summary>
    public FeedbackState State =>
        ToldOn is not null ? FeedbackState.Told : ActedOn is not null ? FeedbackState.ActedOn : FeedbackState.Heard;

    /// <summary>Whether something is still to be done or told.</summary>
    public bool IsOpen => ToldOn is null;
}

/// <summary>How far a piece of feedback has come.</summary>
public enum FeedbackState
{
    /// <summary>Heard; nothing was done about it yet.</summary>
    Heard,

    /// <summary>Acted on; the customer does not know yet.</summary>
    ActedOn,

    /// <summary>The customer was told.</summary>
    Told,
}
