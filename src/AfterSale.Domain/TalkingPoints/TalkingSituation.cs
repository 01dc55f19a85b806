using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.TalkingPoints;

/// <summary>What the rep is about to do, and what is known of the customer.</summary>
/// <param name="Stage">The stage that the sale is in.</param>
/// <param name="Kinds">The kinds of the touch point's objectives; empty when the rep asks outside the plan.</param>
/// <param name="Sale">The sale.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Contact">Whom the rep will talk to.</param>
/// <param name="TroubleOpen">Whether a complaint is open or a promise broken; then nothing is asked for.</param>
public sealed record TalkingSituation(
    Stage Stage,
    IReadOnlyList<TouchPointKind> Kinds,
    Sale Sale,
    Customer Customer,
    Contact Contact,
    bool TroubleOpen = false);

/// <summary>A talking point with its slots filled, ready to be shown.</summary>
/// <param name="Id">The point's id, for "another".</param>
/// <param name="Text">What to say or do.</param>
/// <param name="Reason">Why it helps at this point.</param>
/// <param name="Source">The codes of the sources behind it.</param>
/// <param name="Strategy">The strategy that it serves, if one.</param>
public sealed record SuggestedPoint(string Id, string Text, string Reason, string Source, Strategy? Strategy);
