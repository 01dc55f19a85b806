namespace AfterSale.Domain.Plans;

/// <summary>Reads from a touch point whether a re-plan may still move it.</summary>
internal static class PlanClosing
{
    /// <summary>Whether it was done, or skipped by somebody: a re-plan leaves it exactly as it is.</summary>
    public static bool IsClosed(this TouchPoint touchPoint) => touchPoint.State != TouchPointState.Planned && !touchPoint.IsSetAside();

    /// <summary>Whether a re-plan left it out; it comes back when its rows apply again.</summary>
    public static bool IsSetAside(this TouchPoint touchPoint) =>
        touchPoint.State == TouchPointState.Skipped
        && touchPoint.History is [.., { What: TouchPointEventKind.Skipped, Note: PlanBuilder.NoLongerApplies }];
}
