using AfterSale.Domain.Referrals;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Tests.Referrals;

/// <summary>When a customer may be asked (playbook, sections 1 and 2).</summary>
public sealed class AskRulesTests
{
    private static readonly StageLengths Lengths = new(Novelty: 14, Learning: 42, Effectiveness: 34);
    private static readonly DateOnly Today = new(2026, 6, 1);

    public static TheoryData<AskKind> Kinds => [.. Enum.GetValues<AskKind>()];

    public static TheoryData<AskKind, Stage> KindsAndStages
    {
        get
        {
            var all = new TheoryData<AskKind, Stage>();
            foreach (var stage in Enum.GetValues<Stage>())
            {
                all.Add(AskKind.Referral, stage);
                all.Add(AskKind.Testimonial, stage);
                all.Add(AskKind.Reference, stage);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_ever_asked_for_in_learning(AskKind kind)
    {
        var learning = In(Stage.Learning) with { ExpectedNext = Today.AddDays(20), Temperature = 5, HasResults = true };
        var no = Assert.IsType<AskVerdict.NotYet>(AskRules.MayAsk(kind, learning, Today));
        Assert.Equal((AskRefusal.Learning, Today.AddDays(20 + 14)), (no.Reason, no.From));
    }

    [Fact]
    public void Learning_that_is_held_by_evidence_counts_from_today()
    {
        var held = In(Stage.Learning) with { ExpectedNext = Today.AddDays(-5) };
        Assert.Equal(Today.AddDays(14), Assert.IsType<AskVerdict.NotYet>(AskRules.MayAsk(AskKind.Referral, held, Today)).From);
    }

    [Theory]
    [MemberData(nameof(KindsAndStages))]
    public void Nothing_is_asked_for_while_something_is_open(AskKind kind, Stage stage)
    {
        var no = Assert.IsType<AskVerdict.NotYet>(AskRules.MayAsk(kind, Best(stage) with { Trouble = "open complaint since 3 May: noise" }, Today));
        Assert.Equal((AskRefusal.Trouble, null, "open complaint since 3 May: noise"), (no.Reason, no.From, no.Trouble));
    }

    [Theory]
    [MemberData(nameof(KindsAndStages))]
    public void Who_does_not_want_to_be_contacted_is_not_asked(AskKind kind, Stage stage) =>
        Assert.Equal(
            AskRefusal.DoNotContact,
            Assert.IsType<AskVerdict.NotYet>(AskRules.MayAsk(kind, Best(stage) with { DoNotContact = true, Trouble = "x" }, Today)).Reason);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_referral_may_be_asked_for_early_while_they_are_warm(int temperature) =>
        Assert.IsType<AskVerdict.May>(AskRules.MayAsk(AskKind.Referral, In(Stage.Novelty) with { Temperature = temperature }, Today));

    [Theory]
    [InlineData(null, AskRefusal.NoTemperature)]
    [InlineData(3, AskRefusal.NotWarm)]
    [InlineData(2, AskRefusal.Fever)]
    [InlineData(1, AskRefusal.Fever)]
    public void In_novelty_it_takes_a_temperature_of_4_or_5(int? temperature, AskRefusal refusal)
    {
        var novelty = In(Stage.Novelty) with { Temperature = temperature, ExpectedNext = Today.AddDays(3) };
        var no = Assert.IsType<AskVerdict.NotYet>(AskRules.MayAsk(AskKind.Referral, novelty, Today));
        Assert.Equal(refusal, no.Reason);
        Assert.Equal(refusal == AskRefusal.Fever ? null : Today.AddDays(3 + 42 + 14), no.From);
    }

    [Theory]
    [InlineData(AskKind.Testimonial)]
    [InlineData(AskKind.Reference)]
    public void A_testimonial_and_a_reference_always_need_results(AskKind kind)
    {
        foreach (var stage in new[] { Stage.Novelty, Stage.Effectiveness, Stage.Maintenance })
        {
            Assert.Equal(
                AskRefusal.NoResults, Assert.IsType<AskVerdict.NotYet>(AskRules.MayAsk(kind, Best(stage) with { HasResults = false }, Today)).Reason);
            Assert.IsType<AskVerdict.May>(AskRules.MayAsk(kind, Best(stage), Today));
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void In_effectiveness_it_is_asked_for_late(int days, bool may)
    {
        var verdict = AskRules.MayAsk(AskKind.Referral, In(Stage.Effectiveness) with { Since = Today.AddDays(-days), HasResults = true }, Today);
        Assert.Equal(may, verdict is AskVerdict.May);
        if (verdict is AskVerdict.NotYet no)
        {
            Assert.Equal((AskRefusal.EarlyInEffectiveness, Today.AddDays(14 - days)), (no.Reason, no.From));
        }
    }

    [Fact]
    public void In_maintenance_it_is_asked_for_once_results_are_in()
    {
        Assert.IsType<AskVerdict.May>(AskRules.MayAsk(AskKind.Referral, In(Stage.Maintenance) with { HasResults = true }, Today));
        var no = Assert.IsType<AskVerdict.NotYet>(AskRules.MayAsk(AskKind.Referral, In(Stage.Maintenance), Today));
        Assert.Equal((AskRefusal.NoResults, null), (no.Reason, no.From));
    }

    [Theory]
    [MemberData(nameof(KindsAndStages))]
    public void On_the_day_that_was_named_it_may_be_asked_when_all_went_as_expected(AskKind kind, Stage stage)
    {
        foreach (var situation in new[] { In(stage), In(stage) with { Temperature = 3 }, In(stage) with { Since = Today } })
        {
            if (AskRules.MayAsk(kind, situation, Today) is AskVerdict.NotYet { From: { } from })
            {
                var then = In(Stage.Effectiveness) with { Since = from.AddDays(-14), HasResults = true, Temperature = 4 };
                Assert.IsType<AskVerdict.May>(AskRules.MayAsk(kind, then, from));
                Assert.True(from >= Today);
            }
        }
    }

    private static AskSituation In(Stage stage) => new(
        Lengths, stage, Today.AddDays(-30), stage == Stage.Maintenance ? null : Today.AddDays(5), null, HasResults: false, null, DoNotContact: false);

    private static AskSituation Best(Stage stage) => In(stage) with { Temperature = 5, HasResults = true };
}
