using AfterSale.Domain.Plans;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Tests.Plans;

public class OtherTemplateTests
{
    private static readonly Sale Sale = Given.Sale("2025-11-03", "2025-12-01", "2026-11-02");

    [Fact]
    public void A_simple_product_has_a_short_plan()
    {
        var kinds = Build(Given.Simple).Where(touchPoint => touchPoint.Kind is not (TouchPointKind.StatusUpdate or TouchPointKind.Maintenance));
        Assert.Equal(
            [
                TouchPointKind.ThankYou, TouchPointKind.DeliveryCheck, TouchPointKind.LearningCheck, TouchPointKind.EffectivenessReview,
                TouchPointKind.Renewal, TouchPointKind.Anniversary,
            ],
            kinds.Select(touchPoint => touchPoint.Kind));
    }

    [Fact]
    public void A_lost_sale_gets_a_thank_you_anyway_and_a_door_opener_in_ninety_days()
    {
        Assert.Equal(PlanOccasion.LostSale, Given.LostSale.For);
        var plan = Build(Given.LostSale);
        Assert.Equal(Given.Day("2025-11-04"), plan.With("thank-you").DueOn);
        Assert.Equal((TouchPointKind.DoorOpener, Given.Day("2026-02-02")), (plan.With("door-opener").Kind, plan.With("door-opener").DueOn)); // from a Sunday
        Assert.All([Given.Complex, Given.Simple, Given.Subscription], template => Assert.Equal(PlanOccasion.Sale, template.For));
    }

    [Fact]
    public void A_customer_hears_from_us_at_least_once_a_month_by_every_plan_of_a_sale() =>
        Assert.All([Given.Complex, Given.Simple, Given.Subscription], template =>
        {
            var days = Build(template).Where(touchPoint => touchPoint.FacesTheCustomer()).Select(touchPoint => touchPoint.DueOn).ToList();
            // A month, and the weekend around it.
            Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second.DayNumber - pair.First.DayNumber <= 33, $"{template.Key}: {pair}"));
        });

    [Fact]
    public void Every_row_of_maintenance_names_the_six_strategies() =>
        Assert.All([Given.Complex, Given.Simple, Given.Subscription], template => Assert.Equal(
            StrategyMix.Six.Order(),
            template.Rows.Single(row => row.Repeat is not null && row.Kind == TouchPointKind.Maintenance).Variants.Select(variant => variant.Strategy!.Value).Order()));

    [Fact]
    public void Every_item_of_every_kit_is_offered_at_some_touch_point() =>
        Assert.All([Given.Simple, Given.Subscription, Given.LostSale], template => Assert.Equal(
            template.Kit.Count,
            Build(template).SelectMany(one => PlanKit.At(template, one, Sale, Given.Customer, Given.Contact)).Distinct().Count()));

    [Theory]
    [InlineData("""{ "title": "A", "text": "B", "strategy": "educate" }, { "title": "C", "text": "D" }""", "every variant names")]
    [InlineData("""{ "title": "A", "text": "B", "strategy": "shout" }""", "shout")]
    public void Strategies_are_checked_when_a_template_is_read(string variants, string words)
    {
        var json = $$"""
            {
              "key": "tiny", "name": "Tiny", "description": "For tests", "for": "anything",
              "stages": { "novelty": 7, "learning": 7, "effectiveness": 7 },
              "rows": [ { "key": "m", "kind": "maintenance", "title": "M", "source": "MD", "anchor": "delivery", "offset": "+7d",
                "repeat": "every 3w until renewal", "shared": "For {whom}", "variants": [ {{variants}} ] } ]
            }
            """;
        var problems = Assert.IsType<TemplateReading.NotUnderstood>(PlanTemplateReader.Read("bad.json", json)).Problems;
        Assert.All(new[] { words, "anything", "{whom}" }, word =>
            Assert.Contains(problems, problem => problem.Message.Contains(word, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<TouchPoint> Build(PlanTemplate template) =>
        PlanBuilder.Build(template, Sale, Given.Customer, Given.Contact, Given.Owner(), Sale.Dates.Close);
}
