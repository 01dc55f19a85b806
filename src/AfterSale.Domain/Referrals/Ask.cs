namespace AfterSale.Domain.Referrals;

/// <summary>An ask as it stands.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Customer">Who was asked.</param>
/// <param name="Kind">For what.</param>
/// <param name="To">Whom there.</param>
/// <param name="On">On which day.</param>
/// <param name="By">Who asked.</param>
/// <param name="Outcome">What came of it so far.</param>
/// <param name="FollowUpOn">On which day to come back to it.</param>
/// <param name="AnsweredOn">On which day it was given or declined.</param>
/// <param name="Names">The names given.</param>
/// <param name="Note">What was given or said, if noted.</param>
/// <param name="Thanked">Whether they were thanked.</param>
public sealed record Ask(
    AskId Id,
    CustomerId Customer,
    AskKind Kind,
    string To,
    DateOnly On,
    PersonId By,
    AskOutcome Outcome,
    DateOnly? FollowUpOn,
    DateOnly? AnsweredOn,
    IReadOnlyList<ReferredName> Names,
    string? Note,
    bool Thanked)
{
    /// <summary>Whether an answer is still to come.</summary>
    public bool IsOpen => Outcome == AskOutcome.NotYet;

    /// <summary>Whether something was given and nobody has said thank you.</summary>
    public bool AwaitsThanks => Outcome == AskOutcome.Given && !Thanked;
}

/// <summary>Somebody that a customer referred us to.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Company">Where they work, if said.</param>
/// <param name="Note">What else was said, if anything.</param>
public sealed record ReferredName(string Name, string? Company, string? Note);
