using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Plans;

/// <summary>A touch point was done.</summary>
/// <param name="TouchPoint">Which one.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Note">Its result, if noted.</param>
public sealed record TouchPointDone(TouchPointId TouchPoint, string Title, string? Note) : JournalFact;

/// <summary>A touch point was left out.</summary>
/// <param name="TouchPoint">Which one.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Reason">Why, if said.</param>
public sealed record TouchPointSkipped(TouchPointId TouchPoint, string Title, string? Reason) : JournalFact;

/// <summary>A touch point was put off.</summary>
/// <param name="TouchPoint">Which one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Until">To which moment, UTC.</param>
public sealed record TouchPointSnoozed(TouchPointId TouchPoint, string Title, DateTimeOffset Until) : JournalFact;
