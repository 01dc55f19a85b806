using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Tests.Plans;

public class ComplexPlanTests
{
    private static readonly string[] Holidays =
        ["2025-12-24", "2025-12-25", "2025-12-26", "2025-12-31", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25"];

    private static Sale WorkedSale { get; } = Given.Sale(
        "2025-11-04", "2025-12-10", "2026-11-10",
        new Concern("Will our data survive the move?", FullyResolved: false),
        new Concern("Is the price fixed?", FullyResolved: true));

    private static IReadOnlyList<TouchPoint> Worked { get; } = Given.Plan(WorkedSale, owner: Given.Owner("Europe/Berlin", Holidays));

    /// <summary>Counted by hand on a calendar.</summary>
    public static TheoryData<string, string> ByHand => new()
    {
        { "thank-you", "2025-11-05" }, // C + 1 wd
        { "hand-over", "2025-11-06" },
        { "implementation-plan", "2025-11-07" },
        { "status/1", "2025-11-18" }, // C + 10 wd
        { "status/2", "2025-12-02" }, // C + 20 wd, the day before D - 5 wd
        { "delivery-confirmation", "2025-12-03" },
        { "delivery-check", "2025-12-11" },
        { "novelty-check", "2025-12-17" },
        { "learning-check/1", "2025-12-29" }, // D + 14 d is Christmas Eve
        { "learning-check/2", "2026-01-07" },
        { "learning-check/3", "2026-01-21" },
        { "effectiveness-review", "2026-02-09" }, // D + 60 d is a Sunday
        { "referral", "2026-02-23" },
        { "maintenance/1", "2026-03-16" }, // D + 96 d
        { "maintenance/2", "2026-04-07" }, // the day after Easter Monday
        { "maintenance/3", "2026-04-27" },
        { "maintenance/4", "2026-05-18" },
        { "maintenance/5", "2026-06-08" },
        { "maintenance/6", "2026-06-29" },
        { "maintenance/7", "2026-07-20" },
        { "maintenance/8", "2026-08-10" }, // R - 90 d is the 12th
        { "renewal/1", "2026-08-12" },
        { "renewal/2", "2026-09-11" },
        { "renewal/3", "2026-10-09" }, // R - 30 d is a Sunday: back, to stay before
        { "anniversary", "2026-11-04" },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Every_row_lands_on_the_day_counted_by_hand(string key, string day) =>
        Assert.Equal(Given.Day(day), Worked.With(key).DueOn);

    [Fact]
    public void The_plan_holds_the_rows_counted_by_hand_and_one_per_unresolved_concern_and_nothing_else()
    {
        Assert.Equal(ByHand.Count + 1, Worked.Count);
        var concern = Assert.Single(Worked, touchPoint => touchPoint.Kind == TouchPointKind.ConcernFollowUp);
        Assert.Equal(Given.Day("2025-11-11"), concern.DueOn); // C + 5 wd
        Assert.Contains("Will our data survive the move?", concern.Objectives[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Objectives_speak_of_this_customer_and_leave_no_slot_open()
    {
        var texts = Worked.SelectMany(touchPoint => touchPoint.Objectives).Select(objective => objective.Title + objective.Text).ToList();
        Assert.DoesNotContain(texts, text => text.Contains('{', StringComparison.Ordinal));
        var thanks = Worked.With("thank-you").Objectives[0].Text;
        Assert.Contains("Ada Weber", thanks, StringComparison.Ordinal);
        Assert.Contains("Lumen One", thanks, StringComparison.Ordinal);
        Assert.Contains("faster invoicing and fewer errors", thanks, StringComparison.Ordinal);
    }

    [Fact]
    public void Maintenance_takes_the_six_strategies_in_turn()
    {
        var titles = Worked.Where(touchPoint => touchPoint.Kind == TouchPointKind.Maintenance).Select(touchPoint => touchPoint.Title).ToList();
        Assert.Equal(6, titles.Take(6).Distinct().Count());
        Assert.Equal(titles[0], titles[6]);
        Assert.Equal(titles[1], titles[7]);
    }

    [Fact]
    public void Contact_is_made_as_the_customer_prefers_except_inside_the_house()
    {
        var plan = Given.Plan(WorkedSale, contact: Given.Contact with { Preferred = ContactMethod.Visit });
        Assert.Equal(ContactMethod.Meeting, plan.With("hand-over").Method);
        Assert.All(plan.Where(touchPoint => touchPoint.Kind != TouchPointKind.InternalHandOver), touchPoint => Assert.Equal(ContactMethod.Visit, touchPoint.Method));
    }

    [Fact]
    public void Every_touch_point_waits_for_its_nudge_at_the_owners_hour()
    {
        Assert.All(Worked, touchPoint => Assert.Equal(NudgeState.Waiting, touchPoint.Nudge.State));
        Assert.Equal(Given.Moment("2025-11-05T08:00:00Z"), Worked.With("thank-you").Nudge.At); // 09:00 in winter
        Assert.Equal(Given.Moment("2026-06-08T07:00:00Z"), Worked.With("maintenance/5").Nudge.At); // 09:00 in summer
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void In_the_first_two_months_contact_is_made_at_least_twice_a_month(int month) =>
        Assert.True(Worked.Count(touchPoint => touchPoint.DueOn.Year == 2025 && touchPoint.DueOn.Month == month) >= 2);

    [Fact]
    public void A_touch_point_is_named_after_its_first_row() =>
        Assert.All(Worked, touchPoint => Assert.Equal(TouchPointId.For(WorkedSale.Id, touchPoint.Objectives[0].Key), touchPoint.Id));
}
