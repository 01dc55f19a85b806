using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Plans;

/// <summary>The rep added a touch point of their own.</summary>
/// <param name="TouchPoint">Which one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="On">On which day.</param>
public sealed record TouchPointAdded(TouchPointId TouchPoint, string Title, DateOnly On) : JournalFact;

/// <summary>The rep moved a touch point.</summary>
/// <param name="TouchPoint">Which one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="From">The day on which it was due.</param>
/// <param name="To">The day on which it is due.</param>
public sealed record TouchPointMoved(TouchPointId TouchPoint, string Title, DateOnly From, DateOnly To) : JournalFact;

/// <summary>The rep put what a touch point is for into their own words.</summary>
/// <param name="TouchPoint">Which one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">The new words.</param>
public sealed record ObjectiveEdited(TouchPointId TouchPoint, string Title, string Text) : JournalFact;

/// <summary>The plan was shared with the customer: written down and shared is what makes it theirs too (playbook, section 2; [TP]).</summary>
/// <param name="Sale">The sale.</param>
/// <param name="Until">The last day on which the link works.</param>
public sealed record PlanShared(SaleId Sale, DateOnly Until) : JournalFact;

/// <summary>The links of a sale's plan were taken back.</summary>
/// <param name="Sale">The sale.</param>
public sealed record PlanUnshared(SaleId Sale) : JournalFact;
