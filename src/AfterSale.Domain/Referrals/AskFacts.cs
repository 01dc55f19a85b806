using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Referrals;

/// <summary>The customer was asked for a referral, a testimonial or a reference.</summary>
/// <param name="Ask">Which ask.</param>
/// <param name="What">For what; "kind" is the name under which the journal keeps what a fact is.</param>
/// <param name="To">Who was asked.</param>
/// <param name="On">On which day.</param>
/// <param name="FollowUpOn">On which day the answer is asked for, when there is none yet.</param>
public sealed record AskMade(AskId Ask, AskKind What, string To, DateOnly On, DateOnly? FollowUpOn) : JournalFact;

/// <summary>A name that the customer gave.</summary>
/// <param name="Ask">Which ask.</param>
/// <param name="Referral">Who they are.</param>
public sealed record ReferralNamed(AskId Ask, ReferredName Referral) : JournalFact;

/// <summary>The ask was answered, or put off.</summary>
/// <param name="Ask">Which ask.</param>
/// <param name="Outcome">How.</param>
/// <param name="FollowUpOn">On which day to come back to it, when it was put off.</param>
/// <param name="Note">What was given or said, if noted.</param>
public sealed record AskAnswered(AskId Ask, AskOutcome Outcome, DateOnly? FollowUpOn, string? Note) : JournalFact;

/// <summary>The customer was thanked for what they gave.</summary>
/// <param name="Ask">Which ask.</param>
public sealed record AskThanked(AskId Ask) : JournalFact;
