using AfterSale.Domain.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.TouchPoints;

/// <summary>Reads a touch point the way lists and cards speak of it.</summary>
internal static class TouchPointReading
{
    /// <summary>Whether the owner put it off and it has not come up again.</summary>
    public static bool IsSnoozed(this TouchPoint touchPoint) =>
        touchPoint is { State: TouchPointState.Planned, Nudge.State: NudgeState.Waiting or NudgeState.Parked }
        && touchPoint.History is [.., { What: TouchPointEventKind.Snoozed }];

    /// <summary>Whether its owner has it on the desk: it is due, or they were told of it.</summary>
    public static bool IsInHand(this TouchPoint touchPoint, DateOnly today) =>
        touchPoint is { State: TouchPointState.Planned, Hold: null }
        && (touchPoint.DueOn <= today || touchPoint.Nudge.State == NudgeState.Sent || touchPoint.IsSnoozed());

    /// <summary>Its title, with how many more objectives were merged into it.</summary>
    public static string FullTitle(this TouchPoint touchPoint, int atMost) =>
        touchPoint.Objectives.Select(objective => objective.Title).Distinct().Count() is > 1 and var titles
            ? Text.Count("touchpoint.and_more", titles - 1, Say.Words(touchPoint.Title, atMost))
            : Say.Words(touchPoint.Title, atMost);

    /// <summary>Planned ones in the order in which they are to be done.</summary>
    public static IReadOnlyList<TouchPoint> Planned(this IEnumerable<TouchPoint> touchPoints) =>
        [.. touchPoints.Where(touchPoint => touchPoint.State == TouchPointState.Planned).OrderBy(touchPoint => touchPoint.DueOn)];
}
