using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Life;

/// <summary>A sale was lost before the signature; it has a plan too (playbook, section 2: thank them anyway, a door-opener in 90 days).</summary>
/// <param name="Sale">The sale that was not signed.</param>
/// <param name="Product">What they did not buy.</param>
/// <param name="Reason">Why.</param>
/// <param name="WonBy">Who won it, if known.</param>
public sealed record SaleLost(SaleId Sale, string Product, string Reason, string? WonBy) : JournalFact;

/// <summary>Point 2 was reached: a new cycle began at the recognition of needs.</summary>
/// <param name="From">The sale that ended.</param>
/// <param name="To">The sale that began.</param>
/// <param name="Expanded">Whether they took more than before.</param>
/// <param name="More">What they took more of, if noted.</param>
public sealed record SaleRenewed(SaleId From, SaleId To, bool Expanded, string? More) : JournalFact;

/// <summary>The customer left; the thank-you still goes out (playbook, section 2).</summary>
/// <param name="Sale">The sale that ended with it.</param>
/// <param name="Reason">Why.</param>
/// <param name="WentTo">To whom they went, if known.</param>
public sealed record CustomerLost(SaleId Sale, string Reason, string? WentTo) : JournalFact;

/// <summary>Delivery was moved.</summary>
/// <param name="Sale">Whose.</param>
/// <param name="From">From which day.</param>
/// <param name="To">To which day.</param>
/// <param name="Reason">Why, if noted.</param>
public sealed record DeliveryMoved(SaleId Sale, DateOnly From, DateOnly To, string? Reason) : JournalFact;

/// <summary>The renewal was moved.</summary>
/// <param name="Sale">Whose.</param>
/// <param name="From">From which day; <see langword="null"/> when none was in sight.</param>
/// <param name="To">To which day.</param>
/// <param name="Reason">Why, if noted.</param>
public sealed record RenewalMoved(SaleId Sale, DateOnly? From, DateOnly To, string? Reason) : JournalFact;

/// <summary>The open part of the plan was laid out again.</summary>
/// <param name="Moved">How many touch points moved.</param>
/// <param name="Added">How many came in.</param>
/// <param name="Gone">How many joined others or apply no longer.</param>
/// <param name="Why">What it followed from.</param>
public sealed record PlanRetimed(int Moved, int Added, int Gone, string Why) : JournalFact;
