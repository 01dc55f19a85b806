using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;
using AfterSale.Domain.Tests.Plans;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Stages;

[Properties(Arbitrary = [typeof(Cases)], MaxTest = 300)]
public class StageTests
{
    private static readonly SaleDates Dates = new(Given.Day("2025-10-20"), Given.Day("2025-11-19"), null);

    [Theory]
    [InlineData("2025-10-19", Stage.Novelty, "2025-10-20")] // a close that is dated tomorrow
    [InlineData("2025-10-20", Stage.Novelty, "2025-10-20")]
    [InlineData("2025-11-19", Stage.Novelty, "2025-10-20")]
    [InlineData("2025-12-02", Stage.Novelty, "2025-10-20")]
    [InlineData("2025-12-03", Stage.Learning, "2025-12-03")] // D + 14
    [InlineData("2026-01-13", Stage.Learning, "2025-12-03")]
    [InlineData("2026-01-14", Stage.Effectiveness, "2026-01-14")] // D + 56
    [InlineData("2026-02-16", Stage.Effectiveness, "2026-01-14")]
    [InlineData("2026-02-17", Stage.Maintenance, "2026-02-17")] // D + 90
    [InlineData("2030-01-01", Stage.Maintenance, "2026-02-17")]
    public void The_dates_give_the_stage_and_when_it_began(string today, Stage stage, string since)
    {
        var reading = StageByDates.Read(Given.Complex.Stages, Dates, Given.Day(today));
        Assert.Equal((stage, Given.Day(since)), (reading.Stage, reading.Since));
    }

    [Theory]
    [InlineData("2025-12-03", "in Learning since 3 Dec: delivered 19 Nov, 14 days ago")]
    [InlineData("2025-11-01", "in Novelty since 20 Oct: signed 20 Oct, delivery 19 Nov, in 18 days")]
    [InlineData("2025-11-18", "in Novelty since 20 Oct: signed 20 Oct, delivery 19 Nov, tomorrow")]
    [InlineData("2025-11-19", "in Novelty since 20 Oct: delivered 19 Nov, today")]
    [InlineData("2025-11-20", "in Novelty since 20 Oct: delivered 19 Nov, yesterday")]
    [InlineData("2026-01-05", "in Learning since 3 Dec 2025: delivered 19 Nov 2025, 47 days ago")]
    public void The_reason_is_said_in_words(string today, string reason) =>
        Assert.Equal(reason, StageByDates.Read(Given.Complex.Stages, Dates, Given.Day(today)).Reason);

    [Property]
    public void Stages_never_go_back_as_days_go_by(PlanCase given, ushort days)
    {
        var dates = given.Sale.Dates;
        var stages = Enumerable.Range(0, days % 1500)
            .Select(day => StageByDates.Read(Given.Complex.Stages, dates, dates.Close.AddDays(day)).Stage).ToList();
        Assert.Equal(stages.Order(), stages);
    }

    [Fact]
    public void Every_stage_has_a_guide_that_says_what_to_do_and_what_to_leave()
    {
        Assert.Equal(Enum.GetValues<Stage>(), StageGuide.All.Select(guide => guide.Stage));
        Assert.All(Enum.GetValues<Stage>(), stage =>
        {
            var guide = StageGuide.For(stage);
            Assert.NotEmpty(guide.Do);
            Assert.NotEmpty(guide.Avoid);
            Assert.NotEmpty(guide.Motivation);
        });
        Assert.Contains(StageGuide.For(Stage.Learning).Avoid, rule => rule.Contains("referral", StringComparison.Ordinal));
    }

    [Fact]
    public void The_plan_asks_for_results_in_effectiveness_and_for_referrals_late_in_it()
    {
        var lengths = Given.Complex.Stages;
        var offsets = Given.Complex.Rows.ToDictionary(row => row.Key, row => row.When.Offset.Count);
        Assert.InRange(offsets["learning-check/1"], lengths.LearningFrom, lengths.EffectivenessFrom - 1);
        Assert.InRange(offsets["learning-check/3"], lengths.LearningFrom, lengths.EffectivenessFrom - 1);
        Assert.InRange(offsets["effectiveness-review"], lengths.EffectivenessFrom, lengths.MaintenanceFrom - 1);
        Assert.InRange(offsets["referral"], (lengths.EffectivenessFrom + lengths.MaintenanceFrom) / 2, lengths.MaintenanceFrom - 1);
        Assert.True(offsets["maintenance"] >= lengths.MaintenanceFrom);
    }
}
