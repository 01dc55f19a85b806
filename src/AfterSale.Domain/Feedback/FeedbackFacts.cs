using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Feedback;

/// <summary>The customer said what could be done better (playbook, section 3, question 5; [FU, TL]).</summary>
/// <param name="Feedback">Which one.</param>
/// <param name="Text">What they said, in the rep's words.</param>
public sealed record FeedbackHeard(FeedbackId Feedback, string Text) : JournalFact;

/// <summary>Something was done about it.</summary>
/// <param name="Feedback">Which one.</param>
/// <param name="What">What was done.</param>
public sealed record FeedbackActedOn(FeedbackId Feedback, string What) : JournalFact;

/// <summary>The customer was told what came of it: the loop is closed.</summary>
/// <param name="Feedback">Which one.</param>
/// <param name="Words">What they were told or said to it, if noted.</param>
public sealed record FeedbackTold(FeedbackId Feedback, string? Words) : JournalFact;
