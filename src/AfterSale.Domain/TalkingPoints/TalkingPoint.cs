using AfterSale.Domain.Plans;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.TalkingPoints;

/// <summary>Something worth saying to a customer, and why (playbook, sections 1 and 4). Text and reason may hold slots.</summary>
/// <param name="Id">Names it in its library.</param>
/// <param name="Text">What to say or do.</param>
/// <param name="Reason">Why it helps at this point.</param>
/// <param name="Source">The codes of the sources behind it.</param>
/// <param name="Stages">The stages that it suits; never empty.</param>
/// <param name="Kinds">
/// The touch points that it suits; empty when it suits every contact with a customer (not those inside the house).
/// </param>
/// <param name="Strategy">The strategy that it serves, if one.</param>
/// <param name="Asks">What it asks of the customer for our own sake, if anything.</param>
public sealed record TalkingPoint(
    string Id,
    string Text,
    string Reason,
    string Source,
    IReadOnlyList<Stage> Stages,
    IReadOnlyList<TouchPointKind> Kinds,
    Strategy? Strategy,
    CustomerAsk? Asks = null);

/// <summary>What a rep may ask of a customer for the rep's own sake; never in Learning, never while trouble is open [MD].</summary>
public enum CustomerAsk
{
    /// <summary>Names of others who may need the product.</summary>
    Referral,

    /// <summary>A testimonial or reference.</summary>
    Testimonial,

    /// <summary>Buying more.</summary>
    Upsell,
}
