using System.Globalization;
using System.Text.RegularExpressions;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Tests.Stages;

/// <summary>Computes every worked example of docs/figures.md, so that the page and the product cannot part.</summary>
public sealed partial class FiguresTests
{
    private static readonly SaleDates Dates = new(new(2026, 3, 2), new(2026, 3, 16), null);
    private static readonly StageLengths Lengths = new(14, 42, 34);
    private static readonly CurveShape Complex = new(4.6, 2.2, 4.6, 1.2, 0.5);
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Of(WorkRhythm.DefaultIn("Etc/UTC"));

    public static TheoryData<string> Stages => Named("stage-");

    public static TheoryData<string> Curves => Named("curve-");

    public static TheoryData<string> Dips => Named("dip-");

    public static TheoryData<string> Directions => Named("direction-");

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_is_decided_by_dates_and_evidence(string name)
    {
        var row = Row(name);
        var reading = StageReader.Read(Lengths, Dates, Evidence(row[1], null, 0, 0), Day(row[2]));
        Assert.Equal((row[3], Day(row[4]), row[5] == "yes"), (reading.Stage.ToString(), reading.Since, reading.HeldByEvidence));
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void The_predicted_motivation_is_as_written(string name)
    {
        var row = Row(name);
        var days = double.Parse(row[2].Replace("D +", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var predicted = new[] { Math.Floor(days), Math.Ceiling(days) }
            .Average(day => MotivationCurve.Predict(Complex, Lengths, Dates, Effort(row[1]), Dates.Delivery.AddDays((int)day)));
        Assert.Equal(double.Parse(row[3], CultureInfo.InvariantCulture), predicted, 0.005);
    }

    [Theory]
    [MemberData(nameof(Dips))]
    public void A_dip_alert_is_raised_and_pulls_the_next_check_in(string name)
    {
        var row = Row(name);
        var day = Dates.Delivery.AddDays(int.Parse(row[2].Replace("D +", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        var observed = new Observation(day, int.Parse(row[1], CultureInfo.InvariantCulture), null, false);
        var evidence = new StageEvidence([observed], 8, (int)(Effort(row[3]) * 8), day);
        var predicted = MotivationCurve.Predict(Complex, Lengths, Dates, evidence.EarlyEffort, day);
        var alert = DipAlert.On(Complex, Lengths, Dates, evidence, Calendar, day);
        Assert.Equal(double.Parse(row[4], CultureInfo.InvariantCulture), predicted, 0.005);
        Assert.Equal(row[5] == "yes", alert is not null);
        Assert.Equal(row[6].Length == 0 ? null : Day(row[6]), alert?.NextCheckBy);
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_relationship_improves_or_decays(string name)
    {
        var row = Row(name);
        var today = Day(row[3]);
        var evidence = Evidence(row[1], Day(row[2]), 0, 8);
        var dip = DipAlert.On(Complex, Lengths, Dates, evidence, Calendar, today);
        Assert.Equal(row[4], Direction.Read(Dates, evidence, dip, today).Trend.ToString());
    }

    private static StageEvidence Evidence(string words, DateOnly? lastContact, int done, int planned) => new(
        words == "none" ? [] : [.. words.Split(';').Select(Observed)], planned, done, lastContact);

    // "20 April, temperature 4, results"
    private static Observation Observed(string words)
    {
        var temperature = Temperature().Match(words);
        return new Observation(
            Day(words.Split(',')[0].Trim() + " 2026"),
            temperature.Success ? int.Parse(temperature.Groups[1].Value, CultureInfo.InvariantCulture) : null,
            null,
            words.Contains("results", StringComparison.Ordinal) && !words.Contains("no results", StringComparison.Ordinal));
    }

    private static double Effort(string words)
    {
        var parts = words.Split(" of ");
        return double.Parse(parts[0], CultureInfo.InvariantCulture) / double.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private static DateOnly Day(string words) => DateOnly.ParseExact(words, "d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string[] Row(string name) =>
        [.. Lines().Single(line => line.StartsWith($"| {name} |", StringComparison.Ordinal)).Trim('|').Split('|').Select(cell => cell.Trim())];

    private static TheoryData<string> Named(string prefix)
    {
        var names = Lines().Select(line => line.Trim('|').Split('|')[0].Trim()).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(names);
        return [.. names];
    }

    private static string[] Lines()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AfterSale.sln")))
        {
            folder = folder.Parent;
        }

        return [.. File.ReadAllLines(Path.Combine(folder.FullName, "docs", "figures.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))];
    }

    [GeneratedRegex(@"temperature (\d)")]
    private static partial Regex Temperature();
}
