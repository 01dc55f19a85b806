using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Promises;

/// <summary>Something was promised to the customer: say what you will do and do what you say (law 9).</summary>
/// <param name="Promise">Which one.</param>
/// <param name="What">What.</param>
/// <param name="By">By which day, in the calendar of whoever promised.</param>
/// <param name="Owner">Who promised.</param>
public sealed record PromiseMade(PromiseId Promise, string What, DateOnly By, PersonId Owner) : JournalFact;

/// <summary>It was kept.</summary>
/// <param name="Promise">Which one.</param>
/// <param name="Note">How, if noted.</param>
public sealed record PromiseKept(PromiseId Promise, string? Note) : JournalFact;

/// <summary>It was moved to another day.</summary>
/// <param name="Promise">Which one.</param>
/// <param name="To">The new day.</param>
/// <param name="CustomerKnows">Whether the customer knows; moved behind their back it counts as broken.</param>
public sealed record PromiseMoved(PromiseId Promise, DateOnly To, bool CustomerKnows) : JournalFact;

/// <summary>It was not kept.</summary>
/// <param name="Promise">Which one.</param>
/// <param name="NoComplaint">Why it is no complaint; <see langword="null"/> when one was opened.</param>
public sealed record PromiseBroken(PromiseId Promise, string? NoComplaint) : JournalFact;

/// <summary>It passed to another owner with the customer.</summary>
/// <param name="Promise">Which one.</param>
/// <param name="Owner">Who keeps it from now on.</param>
public sealed record PromiseHandedOver(PromiseId Promise, PersonId Owner) : JournalFact;
