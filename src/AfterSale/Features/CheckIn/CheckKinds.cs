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
}
