using AfterSale.Domain.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.LostSale;

/// <summary>Says what still goes out after a parting.</summary>
internal static class PartingCard
{
    /// <summary>One line for each touch point; without a template for it, how to have one.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<TouchPoint> plan, DateOnly today)
    {
        var planned = plan.Where(touchPoint => touchPoint.State == TouchPointState.Planned).ToList();
        return planned.Count == 0
            ? [Text.Of("lostsale.no_template")]
            : [.. planned.Select(touchPoint => Text.Of("lostsale.next", Say.Day(touchPoint.DueOn, today), Say.Words(touchPoint.Title, 120)))];
    }
}
