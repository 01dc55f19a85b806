using AfterSale.Domain.Plans;

namespace AfterSale.Features.TouchPoints;

/// <summary>Reads a touch point the way lists and cards speak of it.</summary>
internal static class TouchPointReading
{
    /// <summary>Whether the owner put it off and it has not come up again.</summary>
    public static bool IsSnoozed(this TouchPoint touchPoint) =>
        touchPoint is { State: TouchPointState.Planned, Nudge.State: NudgeState.Waiting or NudgeState.Parked }
        && touchPoint.History is [.., { What: TouchPointEventKind.Snoozed }];

    /// <summary>Planned ones in the order in which they are to be done.</summary>
    public static IReadOnlyList<TouchPoint> Planned(this IEnumerable<TouchPoint> touchPoints) =>
        [.. touchPoints.Where(touchPoint => touchPoint.State == TouchPointState.Planned).OrderBy(touchPoint => touchPoint.DueOn)];
}
