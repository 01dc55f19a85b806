using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Implementations;

/// <summary>A step of the implementation was written down. The customer builds the plan and the rep helps, so who wrote it is kept [MD 2].</summary>
/// <param name="Step">Which one.</param>
/// <param name="Sale">Of which sale.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Whose step it is.</param>
/// <param name="Who">Who does it there, if named.</param>
/// <param name="WrittenBy">Who wrote it.</param>
/// <param name="Due">By which day, if one was given.</param>
public sealed record ImplementationStepWritten(
    ImplementationStepId Step, SaleId Sale, string What, Side Owner, string? Who, Side WrittenBy, DateOnly? Due) : JournalFact;

/// <summary>A step was put into other words, given to somebody else or moved to another day.</summary>
/// <param name="Step">Which one.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Whose step it is.</param>
/// <param name="Who">Who does it there, if named.</param>
/// <param name="Due">By which day, if one was given.</param>
public sealed record ImplementationStepChanged(ImplementationStepId Step, string What, Side Owner, string? Who, DateOnly? Due) : JournalFact;

/// <summary>A step is done.</summary>
/// <param name="Step">Which one.</param>
/// <param name="Note">How it went, if noted.</param>
public sealed record ImplementationStepDone(ImplementationStepId Step, string? Note) : JournalFact;

/// <summary>A step that was done is to be done again.</summary>
/// <param name="Step">Which one.</param>
/// <param name="Reason">Why, if noted.</param>
public sealed record ImplementationStepReopened(ImplementationStepId Step, string? Reason) : JournalFact;

/// <summary>A step is needed no longer; it stays readable.</summary>
/// <param name="Step">Which one.</param>
/// <param name="Reason">Why, if noted.</param>
public sealed record ImplementationStepDropped(ImplementationStepId Step, string? Reason) : JournalFact;

/// <summary>Somebody joined the transition team, or has another part in it [MD 2].</summary>
/// <param name="Sale">Of which sale.</param>
/// <param name="Side">On which side.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">Their part, if noted.</param>
public sealed record TransitionMemberJoined(SaleId Sale, Side Side, string Name, string? Role) : JournalFact;

/// <summary>Somebody left the transition team.</summary>
/// <param name="Sale">Of which sale.</param>
/// <param name="Side">On which side they were.</param>
/// <param name="Name">Their name.</param>
public sealed record TransitionMemberLeft(SaleId Sale, Side Side, string Name) : JournalFact;

/// <summary>How often a status is given from now on.</summary>
/// <param name="Sale">Of which sale.</param>
/// <param name="Pace">How often.</param>
public sealed record ImplementationPaceSet(SaleId Sale, StatusPace Pace) : JournalFact;

/// <summary>A status was given to both sides.</summary>
/// <param name="Sale">Of which sale.</param>
/// <param name="Light">How it goes, in a word.</param>
/// <param name="Text">What was done, what comes next and what is in the way.</param>
public sealed record ImplementationStatusGiven(SaleId Sale, StatusLight Light, string Text) : JournalFact;
