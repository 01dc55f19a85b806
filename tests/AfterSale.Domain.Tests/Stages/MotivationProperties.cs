using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AfterSale.Domain.Tests.Stages;

/// <summary>What holds for every curve, stage and direction.</summary>
[Properties(Arbitrary = [typeof(MotivationProperties)])]
public sealed class MotivationProperties
{
    private static readonly DateOnly Close = new(2026, 1, 5);

    public static Arbitrary<Situation> Situations() => (
        from novelty in Gen.Choose(1, 60)
        from learning in Gen.Choose(1, 120)
        from effectiveness in Gen.Choose(1, 120)
        from wait in Gen.Choose(0, 90)
        from high in Gen.Choose(30, 50)
        from low in Gen.Choose(10, 30)
        from recovered in Gen.Choose(30, 50)
        from effort in Gen.Choose(0, 40)
        from at in Gen.Choose(1, 10)
        from planned in Gen.Choose(0, 10)
        from done in Gen.Choose(0, 12)
        from observations in Gen.ListOf(Observed())
        select new Situation(
            new StageLengths(novelty, learning, effectiveness),
            new SaleDates(Close, Close.AddDays(wait), null),
            new CurveShape(high / 10.0, low / 10.0, recovered / 10.0, effort / 10.0, at / 10.0),
            new StageEvidence([.. observations], planned, done, null))).ToArbitrary();

    [Property]
    public bool The_curve_never_leaves_the_scale(Situation given, ushort day) => Predict(given, Effort(given), day) is >= 1 and <= 5;

    [Property]
    public bool The_curve_falls_until_its_lowest_point_and_then_does_not_fall_any_more(Situation given, ushort day)
    {
        var bottom = given.Lengths.LearningFrom + (given.Shape.DipAt * given.Lengths.Learning);
        var (before, after) = (Predict(given, Effort(given), day), Predict(given, Effort(given), day + 1));
        return day + 1 <= bottom ? after <= before + 1e-9 : day < bottom || after >= before - 1e-9;
    }

    [Property]
    public bool Early_effort_never_lowers_the_floor_nor_any_day(Situation given, ushort day, byte less, byte more)
    {
        var (low, high) = (Math.Min(less, more) / 255.0, Math.Max(less, more) / 255.0);
        return MotivationCurve.Floor(given.Shape, high) >= MotivationCurve.Floor(given.Shape, low)
            && Predict(given, high, day) >= Predict(given, low, day) - 1e-9;
    }

    [Property]
    public bool Early_effort_does_not_prevent_the_dip(Situation given) =>
        MotivationCurve.Floor(given.Shape, 1) <= Math.Min(given.Shape.Novelty, given.Shape.Recovered);

    [Property]
    public bool One_more_report_of_results_never_moves_the_stage_back(Situation given, ushort reported, ushort today)
    {
        var more = given.Evidence with
        {
            Observations = [.. given.Evidence.Observations, new Observation(Close.AddDays(reported % 400), null, null, Results: true)],
        };
        return Stage(given, more, today) >= Stage(given, given.Evidence, today);
    }

    [Property]
    public bool Without_results_Learning_never_ends(Situation given, ushort today)
    {
        var none = given.Evidence with { Observations = [.. given.Evidence.Observations.Select(one => one with { Results = false })] };
        return Stage(given, none, today) <= Domain.Stages.Stage.Learning;
    }

    [Property]
    public bool Every_reading_has_its_reasons_and_began_before_today(Situation given, ushort day)
    {
        var today = Close.AddDays(day % 1000);
        var reading = StageReader.Read(given.Lengths, given.Dates, given.Evidence, today);
        var dip = DipAlert.On(given.Shape, given.Lengths, given.Dates, given.Evidence, Calendar, today);
        return reading.Since <= today
            && reading.Reasons.Count > 0
            && reading.Reasons.All(reason => reading.Reason.Contains(reason, StringComparison.Ordinal))
            && Direction.Read(given.Dates, given.Evidence, dip, today).Reason.Length > 0;
    }

    [Property]
    public bool Two_or_lower_is_an_alert_at_any_time_and_the_next_check_is_on_a_working_day(Situation given, ushort day, bool one)
    {
        var today = Close.AddDays(day % 1000);
        var low = given.Evidence with { Observations = [new Observation(today, one ? 1 : 2, null, Results: true)] };
        return DipAlert.On(given.Shape, given.Lengths, given.Dates, low, Calendar, today) is { } alert
            && Calendar.IsWorkingDay(alert.NextCheckBy)
            && alert.NextCheckBy.DayNumber - today.DayNumber is > 0 and <= 4;
    }

    [Property]
    public bool The_chart_begins_with_the_close_and_stays_small(Situation given, ushort day)
    {
        var points = MotivationCurve.Points(given.Shape, given.Lengths, given.Dates, Effort(given), Close.AddDays(day % 2000));
        return points[0].Day == Close
            && points.Count is > 1 and <= MotivationCurve.MostPoints
            && points.Zip(points.Skip(1)).All(pair => pair.Second.Day > pair.First.Day);
    }

    private static WorkingCalendar Calendar { get; } = WorkingCalendar.Of(WorkRhythm.DefaultIn("Etc/UTC"));

    private static Gen<Observation> Observed() =>
        from day in Gen.Choose(0, 400)
        from temperature in Gen.Choose(0, 5)
        from use in Gen.Choose(0, 3)
        from results in Gen.Elements(true, false, false)
        select new Observation(Close.AddDays(day), temperature == 0 ? null : temperature, use == 3 ? null : (UseLevel)use, results);

    private static double Effort(Situation given) => given.Evidence.EarlyEffort;

    private static double Predict(Situation given, double effort, int day) =>
        MotivationCurve.Predict(given.Shape, given.Lengths, given.Dates, effort, given.Dates.Delivery.AddDays(day));

    private static Stage Stage(Situation given, StageEvidence evidence, ushort today) =>
        StageReader.Read(given.Lengths, given.Dates, evidence, Close.AddDays(today % 1000)).Stage;

    public sealed record Situation(StageLengths Lengths, SaleDates Dates, CurveShape Shape, StageEvidence Evidence);
}
