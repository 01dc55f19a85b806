using AfterSale.Domain.Plans;
using AfterSale.Domain.Plans.Sharing;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Tests.Plans;

public class SharedPlanTests
{
    private static readonly Sale Sale = Given.Sale("2025-11-03", "2025-12-08", "2026-11-09", new Concern("Will our data survive?", false));

    private static readonly string[] Inside = ["dip", "complaint", "temperature", "referral", "testimonial", "hand-over", "strategy", "Ada Weber", "survive"];

    public static TheoryData<string> Templates => ["complex", "simple", "subscription", "lost-sale"];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_shared_plan_says_nothing_that_is_ours_alone(string template)
    {
        var shared = Shared(Named(template), Plan(Named(template)));
        Assert.NotEmpty(shared.TouchPoints);
        Assert.All(shared.TouchPoints, one =>
        {
            Assert.DoesNotContain(Inside, word => (one.Title + one.Text).Contains(word, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain('{', one.Title + one.Text);
        });
    }

    [Fact]
    public void The_hand_over_the_referral_and_the_reps_own_are_not_shared()
    {
        var own = PlanEdits.Add(Sale, Given.Owner(), "1", new("Dinner", "Sound out their budget", Given.Day("2026-02-02"), default), Given.Rep, default);
        var plan = Plan(Given.Complex);
        var ids = Shared(Given.Complex, [.. plan, own]).TouchPoints.Select(one => one.TouchPoint).ToList();
        Assert.DoesNotContain(plan.With("hand-over").Id, ids);
        Assert.DoesNotContain(plan.With("referral").Id, ids);
        Assert.DoesNotContain(own.Id, ids);
        Assert.Contains(plan.With("effectiveness-review").Id, ids);
    }

    [Fact]
    public void What_is_held_or_skipped_is_not_shared_and_what_is_done_says_so()
    {
        var plan = Plan(Given.Complex);
        plan = plan.Replacing(plan.With("thank-you").Complete(Given.Rep, default, null));
        plan = plan.Replacing(plan.With("implementation-plan").Skip(Given.Rep, default, null));
        plan = plan.Replacing(plan.With("renewal/1").Hold(Given.Rep, default, new Hold("open complaint", default)));
        var shared = Shared(Given.Complex, plan).TouchPoints.ToDictionary(one => one.TouchPoint);
        Assert.True(shared[plan.With("thank-you").Id].IsDone);
        Assert.False(shared.ContainsKey(plan.With("implementation-plan").Id));
        Assert.False(shared.ContainsKey(plan.With("renewal/1").Id));
    }

    [Fact]
    public void A_row_may_say_in_its_own_words_what_the_customer_reads() =>
        Assert.Contains(
            Shared(Given.Subscription, Plan(Given.Subscription)).TouchPoints,
            one => one.Text.Contains("we bring the onboarding kit", StringComparison.Ordinal));

    private static PlanTemplate Named(string template) => template switch
    {
        "complex" => Given.Complex,
        "simple" => Given.Simple,
        "subscription" => Given.Subscription,
        _ => Given.LostSale,
    };

    private static IReadOnlyList<TouchPoint> Plan(PlanTemplate template) =>
        PlanBuilder.Build(template, Sale, Given.Customer, Given.Contact, Given.Owner(), Sale.Dates.Close);

    private static SharedPlan Shared(PlanTemplate template, IReadOnlyList<TouchPoint> plan) =>
        SharedPlan.For(plan, template, Sale, Given.Customer, Given.Contact);
}
