using System.Globalization;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain.Readings;
using AfterSale.Domain.Stages;
using AfterSale.Texts;

namespace AfterSale.Features.CustomerOverview;

/// <summary>
/// Shows the motivation curve, predicted and observed (playbook, section 1): Teams draws it, with a table in words where a client of Teams does
/// not; other channels get a picture with the table as its words.
/// </summary>
internal static class MotivationChart
{
    private const int MostObserved = 8;

    /// <summary>The chart for a channel.</summary>
    /// <param name="reading">The reading of the sale.</param>
    /// <param name="channelId">The channel.</param>
    public static IEnumerable<AdaptiveElement> Draw(CustomerReading reading, string? channelId)
    {
        if (channelId == Channels.Msteams)
        {
            yield return new LineChart([Predicted(reading), .. Observed(reading)])
            {
                Title = Text.Of("customer.chart.title"),
                XAxisTitle = Text.Of("customer.chart.days"),
                YAxisTitle = Text.Of("customer.chart.motivation"),
                Fallback = new Container([.. Table(reading)]),
            };
        }
        else
        {
            yield return new Image(ChartPicture.DataUri(reading), Text.Of("customer.chart.alt", string.Join("; ", Lines(reading)))) { Size = ImageSize.Stretch };
        }
    }

    private static LineChartData Predicted(CustomerReading reading) => new(
        Text.Of("customer.chart.predicted"), [.. reading.Predicted.Select(point => new LineChartValue(Day(point.Day), Math.Round(point.Value, 1)))])
    {
        Color = "categoricalBlue",
    };

    private static IEnumerable<LineChartData> Observed(CustomerReading reading)
    {
        var taken = reading.Observed.Where(one => one.Temperature is not null).ToList();
        if (taken.Count > 0)
        {
            yield return new LineChartData(
                Text.Of("customer.chart.observed"), [.. taken.Select(one => new LineChartValue(Day(one.Day), one.Temperature!.Value))])
            {
                Color = "categoricalRed",
            };
        }
    }

    private static IEnumerable<TextBlock> Table(CustomerReading reading) =>
        Lines(reading).Select(line => new TextBlock(line) { IsSubtle = true, Spacing = Spacing.None, Size = TextSize.Small });

    // Each temperature beside what was predicted for its day, the latest first; then what is predicted for today.
    private static IEnumerable<string> Lines(CustomerReading reading)
    {
        foreach (var seen in reading.Observed.Where(one => one.Temperature is not null).Reverse().Take(MostObserved))
        {
            yield return Text.Of("customer.chart.row", Say.Day(seen.Day, reading.Today), seen.Temperature, Predict(reading, seen.Day));
        }

        yield return Text.Of("customer.chart.today", Predict(reading, reading.Today));
    }

    private static string Predict(CustomerReading reading, DateOnly day) => MotivationCurve
        .Predict(reading.Template.Curve, reading.Template.Stages, reading.Sale.Dates, reading.Evidence.EarlyEffort, day)
        .ToString("0.0", CultureInfo.CurrentCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
