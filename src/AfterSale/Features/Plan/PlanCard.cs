using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.Plan;

/// <summary>Draws the rows of a plan: what, when, how and why, narrow enough for a phone.</summary>
internal static class PlanCard
{
    /// <summary>How many touch points one page shows, so that a page with the longest words stays far below 28 KB.</summary>
    public const int PageSize = 8;

    private const int LongestObjective = 160;
    private const int MostObjectives = 4;

    /// <summary>The rows.</summary>
    /// <param name="touchPoints">The touch points, in order.</param>
    /// <param name="today">The owner's today.</param>
    public static IEnumerable<AdaptiveElement> Rows(IEnumerable<TouchPoint> touchPoints, DateOnly today) =>
        touchPoints.Select(touchPoint => Row(touchPoint, today));

    private static Container Row(TouchPoint touchPoint, DateOnly today) => new([
            new TextBlock($"{Mark(touchPoint, today)} **{Say.Day(touchPoint.DueOn, today)}** · {touchPoint.FullTitle(120)} · {Say.Method(touchPoint.Method)}")
            {
                Color = touchPoint.State switch
                {
                    TouchPointState.Done => TextColor.Good,
                    TouchPointState.Planned when touchPoint.DueOn < today => TextColor.Attention,
                    _ => TextColor.Default,
                },
            },
            new TextBlock(string.Join(" ", touchPoint.Objectives.Take(MostObjectives).Select(objective => Say.Words(objective.Text, LongestObjective)))
                    + (touchPoint.Objectives.Count > MostObjectives ? " " + Text.Count("plan.more_objectives", touchPoint.Objectives.Count - MostObjectives) : ""))
            {
                IsSubtle = true,
                Spacing = Spacing.None,
                Size = TextSize.Small,
            },
        ])
    {
        Spacing = Spacing.Small,
        Separator = true,
    };

    private static string Mark(TouchPoint touchPoint, DateOnly today) => touchPoint.State switch
    {
        TouchPointState.Done => "✔",
        TouchPointState.Skipped => "⏭",
        _ when touchPoint.DueOn < today => "⚠",
        _ => "○",
    };
}
