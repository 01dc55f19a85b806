using AfterSale.Domain.Plans;

namespace AfterSale.Domain.Life;

/// <summary>Closes what is still open of a plan that has come to its end. Nothing is deleted: each keeps its history and says why.</summary>
public static class OpenEnds
{
    /// <summary>The open touch points of sales, left out with a reason.</summary>
    /// <param name="plan">The customer's touch points.</param>
    /// <param name="sale">Which sales' plans have ended.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="reason">Why.</param>
    public static IReadOnlyList<TouchPoint> Close(
        IReadOnlyList<TouchPoint> plan, Func<SaleId, bool> sale, PersonId by, DateTimeOffset at, string reason) =>
        [.. plan.Where(touchPoint => sale(touchPoint.Sale)).Select(touchPoint => touchPoint.Skip(by, at, reason)).OfType<TouchPointChange.Changed>().Select(changed => changed.TouchPoint)];
}
