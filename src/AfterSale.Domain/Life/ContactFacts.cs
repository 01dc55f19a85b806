using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Life;

/// <summary>Somebody at the customer became known.</summary>
/// <param name="Contact">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">What they do there, if known.</param>
public sealed record ContactAdded(ContactId Contact, string Name, string? Role) : JournalFact;

/// <summary>A contact left the customer (playbook, section 2: life happens).</summary>
/// <param name="Contact">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Successor">Who takes over, if known.</param>
public sealed record ContactLeft(ContactId Contact, string Name, string? Successor) : JournalFact;

/// <summary>Somebody else decides from now on: the good-news file is for them (playbook, section 2).</summary>
/// <param name="Contact">Who.</param>
/// <param name="Name">Their name.</param>
public sealed record DecisionMakerCame(ContactId Contact, string Name) : JournalFact;

/// <summary>A customer, or one contact there, does not want to be contacted.</summary>
/// <param name="Contact">Which contact; <see langword="null"/> for the whole customer.</param>
/// <param name="Name">The contact's name.</param>
/// <param name="Reason">Why, if they said.</param>
public sealed record ContactRefused(ContactId? Contact, string? Name, string? Reason) : JournalFact;

/// <summary>They may be contacted again.</summary>
/// <param name="Contact">Which contact; <see langword="null"/> for the whole customer.</param>
/// <param name="Name">The contact's name.</param>
public sealed record ContactAllowed(ContactId? Contact, string? Name) : JournalFact;

/// <summary>What is known of the customer was put right.</summary>
/// <param name="Parts">What changed.</param>
public sealed record CustomerEdited(IReadOnlyList<EditedPart> Parts) : JournalFact;

/// <summary>One part of a customer that was put right.</summary>
/// <param name="Part">Which, such as <c>delivery</c>.</param>
/// <param name="From">What stood there; <see langword="null"/> for nothing.</param>
/// <param name="To">What stands there now; <see langword="null"/> for nothing.</param>
public sealed record EditedPart(string Part, string? From, string? To);
