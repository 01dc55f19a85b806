using AfterSale.Domain.Plans;

namespace AfterSale.Features.CheckIn;

/// <summary>Which touch points ask how the customer is doing, so that a check-in completes them.</summary>
internal static class CheckKinds
{
    /// <summary>Whether a check-in completes a touch point of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static bool Has(TouchPointKind kind) => kind is TouchPointKind.DeliveryCheck
        or TouchPointKind.NoveltyCheck
        or TouchPointKind.LearningCheck
        or TouchPointKind.EffectivenessReview
        or TouchPointKind.Maintenance;

    /// <summary>Whether a check-in completes a touch point.</summary>
    /// <param name="touchPoint">The touch point.</param>
    public static bool AnyOf(TouchPoint touchPoint) => touchPoint.Objectives.Any(objective => Has(objective.Kind));

    /// <summary>Whether a touch point asks for what every check-in finds out, so that a later check-in makes up for it.</summary>
    /// <param name="touchPoint">The touch point.</param>
    public static bool AsksHowTheyGetOn(TouchPoint touchPoint) => touchPoint.Objectives.Any(objective =>
        objective.Kind is TouchPointKind.DeliveryCheck or TouchPointKind.NoveltyCheck or TouchPointKind.LearningCheck);
}
