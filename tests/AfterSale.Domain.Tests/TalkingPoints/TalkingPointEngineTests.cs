using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Tests.TalkingPoints;

public class TalkingPointEngineTests
{
    private static readonly Sale Full = Given.Sale("2025-11-03", "2025-12-08", null, new Concern("will our data survive", false));
    private static readonly Sale Bare = Given.Sale("2025-11-03", "2025-12-08") with { Benefits = [], CompetitiveMatch = null };

    private static readonly string[] AskingWords = ["refer", "testimonial", "who else", "upgrade", "introduction to", "recommend"];

    public static TheoryData<Stage, TouchPointKind?, bool> Everywhere
    {
        get
        {
            TheoryData<Stage, TouchPointKind?, bool> data = [];
            foreach (var stage in Enum.GetValues<Stage>())
            {
                foreach (var bare in new[] { false, true })
                {
                    data.Add(stage, null, bare);
                    foreach (var kind in Enum.GetValues<TouchPointKind>())
                    {
                        data.Add(stage, kind, bare);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Wherever_a_sale_stands_three_to_five_points_come_with_reason_and_source(Stage stage, TouchPointKind? kind, bool bare)
    {
        var points = Pick(Situation(stage, kind, bare ? Bare : Full));
        Assert.InRange(points.Count, 3, 5);
        Assert.Equal(points.Count, points.Select(point => point.Id).Distinct().Count());
        Assert.All(points, point =>
        {
            Assert.NotEmpty(point.Reason);
            Assert.NotEmpty(point.Source);
            Assert.DoesNotContain('{', point.Text + point.Reason);
        });
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Another_gives_others_and_the_choice_is_always_the_same(Stage stage, TouchPointKind? kind, bool bare)
    {
        var situation = Situation(stage, kind, bare ? Bare : Full);
        var first = Pick(situation);
        Assert.Equal(first, Pick(situation));
        var second = Pick(situation, [.. first.Select(point => point.Id)]);
        Assert.InRange(second.Count, 3, 5);
        Assert.NotEqual(first.Select(point => point.Id), second.Select(point => point.Id));
    }

    [Theory]
    [InlineData(Stage.Novelty)]
    [InlineData(Stage.Learning)]
    [InlineData(Stage.Effectiveness)]
    [InlineData(Stage.Maintenance)]
    public void Another_and_another_never_runs_dry_and_every_point_gets_its_turn(Stage stage)
    {
        List<string> given = [];
        for (var time = 0; time < 30; time++)
        {
            var points = Pick(Situation(stage, null, Full), given);
            Assert.InRange(points.Count, 3, 5);
            given.AddRange(points.Select(point => point.Id));
        }

        Assert.True(given.Distinct().Count() >= 15);
    }

    [Fact]
    public void Nothing_is_ever_asked_of_a_customer_in_the_learning_stage()
    {
        Assert.All(Enum.GetValues<TouchPointKind>(), kind => Assert.All(All(Situation(Stage.Learning, kind, Full)), NothingAsked));
        TalkingPoint bad = new("bad", "Ask {contact} for a name", "r", "MD", Enum.GetValues<Stage>(), [], null, CustomerAsk.Referral);
        Assert.Empty(TalkingPointEngine.Pick([bad, bad with { Id = "b", Asks = null, Strategy = Strategy.GenerateReferrals }], Situation(Stage.Learning, null, Full)));
        Assert.NotEmpty(TalkingPointEngine.Pick([bad], Situation(Stage.Novelty, null, Full)));
    }

    [Theory]
    [InlineData(Stage.Novelty)]
    [InlineData(Stage.Effectiveness)]
    [InlineData(Stage.Maintenance)]
    public void Nothing_is_asked_while_trouble_is_open(Stage stage)
    {
        Assert.All(All(Situation(stage, TouchPointKind.Referral, Full) with { TroubleOpen = true }), NothingAsked);
        Assert.Contains(All(Situation(stage, TouchPointKind.Referral, Full)), point => point.Strategy == Strategy.GenerateReferrals);
    }

    [Fact]
    public void The_most_specific_comes_first_and_speaks_of_this_sale()
    {
        var first = Pick(Situation(Stage.Novelty, TouchPointKind.ConcernFollowUp, Full))[0];
        Assert.Contains("will our data survive", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_whose_slot_nothing_fills_is_left_out() =>
        Assert.DoesNotContain(
            All(Situation(Stage.Novelty, TouchPointKind.ThankYou, Bare)),
            point => point.Id is "thanks-right-decision" or "thanks-why-us");

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Strategies_are_mixed(Stage stage, TouchPointKind? kind, bool bare)
    {
        var points = Pick(Situation(stage, kind, bare ? Bare : Full));
        Assert.True(points.Select(point => point.Strategy).Distinct().Count() >= 2);
    }

    [Fact]
    public void A_merged_touch_point_draws_on_all_its_kinds()
    {
        var situation = Situation(Stage.Novelty, null, Bare) with { Kinds = [TouchPointKind.ThankYou, TouchPointKind.DeliveryCheck] };
        var ids = All(situation).Select(point => point.Id).ToList();
        Assert.Contains("thanks-next-steps", ids);
        Assert.Contains("delivery-complete", ids);
    }

    [Fact]
    public void The_brief_inside_the_house_gets_points_for_our_own_people_only() =>
        Assert.All(All(Situation(Stage.Novelty, TouchPointKind.InternalHandOver, Full)), point => Assert.StartsWith("handover-", point.Id, StringComparison.Ordinal));

    [Fact]
    public void An_empty_library_gives_nothing() => Assert.Empty(TalkingPointEngine.Pick([], Situation(Stage.Novelty, null, Full)));

    private static void NothingAsked(SuggestedPoint point)
    {
        Assert.NotEqual(Strategy.GenerateReferrals, point.Strategy);
        Assert.DoesNotContain(AskingWords, word => point.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static List<SuggestedPoint> All(TalkingSituation situation)
    {
        List<SuggestedPoint> all = [];
        for (var time = 0; time < 30; time++)
        {
            all.AddRange(Pick(situation, [.. all.Select(point => point.Id)]));
        }

        return all;
    }

    private static IReadOnlyList<SuggestedPoint> Pick(TalkingSituation situation, IReadOnlyList<string>? previous = null) =>
        TalkingPointEngine.Pick(Given.Library, situation, previous);

    private static TalkingSituation Situation(Stage stage, TouchPointKind? kind, Sale sale) =>
        new(stage, kind is { } one ? [one] : [], sale, Given.Customer, Given.Contact);
}
