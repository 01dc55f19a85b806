using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Plans;

/// <summary>
/// Which objectives ask something of the customer: referral, testimonial, upsell and renewal wait while a complaint is open or a promise
/// broken (playbook, section 2).
/// </summary>
public static class PlanAsks
{
    /// <summary>Whether an objective asks something of the customer. What the rep added on their own is theirs to judge.</summary>
    /// <param name="objective">The objective.</param>
    public static bool Asks(this Objective objective) => objective.Kind switch
    {
        TouchPointKind.Referral or TouchPointKind.Renewal => true,
        TouchPointKind.Own => false,
        _ => objective.Strategy is Strategy.GenerateReferrals or Strategy.DevelopTheAccount,
    };

    /// <summary>Whether anything that a touch point is for asks something of the customer.</summary>
    /// <param name="touchPoint">The touch point.</param>
    public static bool Asks(this TouchPoint touchPoint) => touchPoint.Objectives.Any(Asks);

    /// <summary>Whether the customer has a part in it: every kind but the brief inside the house.</summary>
    /// <param name="touchPoint">The touch point.</param>
    public static bool FacesTheCustomer(this TouchPoint touchPoint) =>
        touchPoint.Objectives.Any(objective => objective.Kind != TouchPointKind.InternalHandOver);
}
