using AfterSale.Domain.Plans;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Tests.Plans;

public sealed class PlanKitTests
{
    private static readonly Sale Sale = Given.Sale("2026-11-20", "2026-12-10", "2027-11-20", new Concern("training", FullyResolved: false));

    [Fact]
    public void Every_item_of_the_kit_is_offered_at_some_touch_point_with_its_slots_filled()
    {
        var offered = Given.Plan(Sale).SelectMany(Kit).ToList();
        Assert.Equal(Given.Complex.Kit.Count, offered.Distinct().Count());
        Assert.All(offered, item => Assert.DoesNotContain("{", item.Title + item.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_touch_point_offers_only_what_belongs_to_its_objectives()
    {
        foreach (var touchPoint in Given.Plan(Sale))
        {
            var rows = touchPoint.Keys().ToList();
            Assert.All(
                Kit(touchPoint),
                item => Assert.Contains(rows, row => row == item.OfferedAt || row.StartsWith(item.OfferedAt + "/", StringComparison.Ordinal)));
        }
    }

    private static IReadOnlyList<KitItem> Kit(TouchPoint touchPoint) =>
        PlanKit.At(Given.Complex, touchPoint, Sale, Given.Customer, Given.Contact);
}
