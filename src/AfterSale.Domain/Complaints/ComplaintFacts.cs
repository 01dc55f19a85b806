using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Complaints;

/// <summary>A complaint was heard. Whoever hears it owns it (law 5).</summary>
/// <param name="Complaint">Which one.</param>
/// <param name="Text">What the customer said, in the rep's words.</param>
/// <param name="Owner">Who heard it.</param>
/// <param name="Deadlines">By when each step is due.</param>
/// <param name="Promise">The broken promise that it came from, if any.</param>
/// <param name="HeardAt">When it was heard, UTC, if that was before it was recorded: the customer's clock runs from there.</param>
/// <param name="HeardOn">The day of <paramref name="HeardAt"/> in the calendar of whoever heard it.</param>
public sealed record ComplaintHeard(
    ComplaintId Complaint,
    string Text,
    PersonId Owner,
    IReadOnlyList<StepDeadline> Deadlines,
    PromiseId? Promise = null,
    DateTimeOffset? HeardAt = null,
    DateOnly? HeardOn = null) : JournalFact;

/// <summary>A step was taken.</summary>
/// <param name="Complaint">Which one.</param>
/// <param name="Step">The step.</param>
/// <param name="Note">What was found, done or said, if noted; for the root cause and the customer's word, required by the form.</param>
/// <param name="Source">Where the belief came from, when it was found.</param>
public sealed record ComplaintStepTaken(ComplaintId Complaint, ComplaintStep Step, string? Note, ComplaintSource? Source = null) : JournalFact;

/// <summary>It was offered to somebody else, who has to accept: no passing the buck (law 5).</summary>
/// <param name="Complaint">Which one.</param>
/// <param name="To">To whom.</param>
public sealed record ComplaintOffered(ComplaintId Complaint, PersonId To) : JournalFact;

/// <summary>The offer was answered or withdrawn.</summary>
/// <param name="Complaint">Which one.</param>
/// <param name="Accepted">Whether the other owns it now.</param>
/// <param name="Owner">Who owns it from now on.</param>
public sealed record ComplaintOfferAnswered(ComplaintId Complaint, bool Accepted, PersonId Owner) : JournalFact;

/// <summary>A late step was brought before the manager, once.</summary>
/// <param name="Complaint">Which one.</param>
/// <param name="Step">The step.</param>
public sealed record ComplaintEscalated(ComplaintId Complaint, ComplaintStep Step) : JournalFact;

/// <summary>By when a step is due.</summary>
/// <param name="Step">The step.</param>
/// <param name="DueAt">The moment, UTC.</param>
public sealed record StepDeadline(ComplaintStep Step, DateTimeOffset DueAt);
