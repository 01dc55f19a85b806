using AfterSale.Domain.Calendars;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Plans.Templates;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Plans;

[Properties(Arbitrary = [typeof(Cases)], MaxTest = 400)]
public class PlanLaws
{
    [Property]
    public void Every_touch_point_falls_on_a_working_day_of_its_owner_and_not_before_the_first_day(PlanCase given)
    {
        var calendar = WorkingCalendar.Of(given.Owner.Rhythm);
        Assert.All(given.Build(), touchPoint =>
        {
            Assert.True(calendar.IsWorkingDay(touchPoint.DueOn));
            Assert.True(touchPoint.DueOn >= given.NotBefore);
            Assert.Equal(NudgeTime.For(touchPoint.DueOn, given.Owner.Rhythm), touchPoint.Nudge.At);
        });
    }

    [Property]
    public void A_sale_has_at_most_one_touch_point_a_day_and_they_come_in_order(PlanCase given)
    {
        var days = given.Build().Select(touchPoint => touchPoint.DueOn).ToList();
        Assert.Equal(days.Distinct().Order(), days);
    }

    [Property]
    public void The_same_input_gives_the_same_plan(PlanCase given) =>
        Assert.Equal(given.Build().Select(Flat), given.Build().Select(Flat));

    [Property]
    public void Every_row_that_comes_once_is_in_the_plan_exactly_once(PlanCase given)
    {
        var applicable = Given.Complex.Rows
            .Where(row => row.Repeat is null && !row.PerConcern)
            .Where(row => row.When.Anchor != PlanAnchor.Renewal || given.Sale.Dates.Renewal is not null)
            .Select(row => row.Key);
        var keys = given.Build().SelectMany(touchPoint => touchPoint.Keys()).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(applicable, key => Assert.Contains(key, keys));
    }

    [Property]
    public void Every_unresolved_concern_is_in_the_plan_exactly_once_and_no_other(PlanCase given)
    {
        var texts = given.Build().SelectMany(touchPoint => touchPoint.Objectives)
            .Where(objective => objective.Kind == TouchPointKind.ConcernFollowUp).Select(objective => objective.Text).ToList();
        var unresolved = given.Sale.Concerns.Where(concern => !concern.FullyResolved).Select(concern => concern.Text).Distinct().ToList();
        Assert.Equal(unresolved.Count, texts.Count);
        Assert.All(unresolved, text => Assert.Single(texts, objective => objective.Contains(text, StringComparison.Ordinal)));
    }

    [Property]
    public void A_later_row_never_lands_before_an_earlier_one_of_the_same_anchor(PlanCase given)
    {
        var plan = given.Build();
        foreach (var anchor in Enum.GetValues<PlanAnchor>())
        {
            var days = Given.Complex.Rows
                .Where(row => row.When.Anchor == anchor && row.Repeat is null && !row.PerConcern)
                .Select(row => plan.FirstOrDefault(touchPoint => touchPoint.Keys().Contains(row.Key))?.DueOn)
                .OfType<DateOnly>()
                .ToList();
            Assert.Equal(days.Order(), days);
        }
    }

    [Property]
    public void A_repeating_row_keeps_its_turns_in_order(PlanCase given)
    {
        var turns = given.Build().SelectMany(touchPoint => touchPoint.Keys())
            .Where(key => key.StartsWith("maintenance/", StringComparison.Ordinal))
            .Select(key => int.Parse(key.Split('/')[1], null))
            .ToList();
        Assert.Equal(turns.Order(), turns);
    }

    [Property]
    public void What_should_come_before_delivery_does_whenever_there_is_time(PlanCase given)
    {
        var plan = given.Build();
        var confirmation = plan.With("delivery-confirmation");
        Assert.True(confirmation.DueOn < given.Sale.Dates.Delivery
            || confirmation.DueOn == plan[0].DueOn
            || confirmation.Keys().Contains("thank-you"));
    }

    [Property]
    public void Objectives_keep_the_order_of_the_rows_and_lead_the_touch_point(PlanCase given)
    {
        var order = Given.Complex.Rows.Select((row, index) => (row.Key, index)).ToDictionary(row => row.Key, row => row.index);
        Assert.All(given.Build(), touchPoint =>
        {
            var places = touchPoint.Keys().Select(key => order.TryGetValue(key, out var place) ? place : order[key.Split('/')[0]]).ToList();
            Assert.Equal(places.Order(), places);
            Assert.Equal(touchPoint.Objectives[0].Kind, touchPoint.Kind);
            Assert.Equal(touchPoint.Objectives[0].Title, touchPoint.Title);
        });
    }

    internal static string Flat(TouchPoint touchPoint) =>
        $"{touchPoint} {string.Join('|', touchPoint.Objectives)} {string.Join('|', touchPoint.History)}";
}
