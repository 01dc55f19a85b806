using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AfterSale.Domain.Readings;
using AfterSale.Texts;

namespace AfterSale.Features.CustomerOverview;

/// <summary>
/// Draws the motivation curve as a picture (SVG 1.1) for clients that draw no charts: the prediction as a line, what was observed as dots, today
/// as an upright line, the temperatures 1 to 5 and the months along the sides. Its colors follow the page, light or dark.
/// </summary>
internal static class ChartPicture
{
    private const int Width = 560;
    private const int Height = 230;
    private const int Left = 24;
    private const int Right = 12;
    private const int Top = 34;
    private const int Bottom = 28;
    private const int Highest = 5;
    private const int MostMonths = 8;

    private const string Style = """
        text{font:12px system-ui,"Segoe UI",sans-serif;fill:#4d5a5e}
        .grid{stroke:#ccd4d6}.line{stroke:#2f6fb7;stroke-width:2.5;fill:none}.dot{fill:#c4452d}.now{stroke:#7a8589;stroke-dasharray:3 4}
        @media (prefers-color-scheme:dark){text{fill:#b4bfc2}.grid{stroke:#3a4548}.line{stroke:#7db4ee}.dot{fill:#ff8f70}.now{stroke:#9aa6a9}}
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture as a data URI.</summary>
    /// <param name="reading">The reading of the sale.</param>
    public static string DataUri(CustomerReading reading) =>
        "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Draw(reading).ToString(SaveOptions.DisableFormatting)));

    /// <summary>The picture.</summary>
    /// <param name="reading">The reading of the sale.</param>
    public static XElement Draw(CustomerReading reading)
    {
        var scale = new Scale(reading.Predicted[0].Day, Later(reading.Predicted[^1].Day, reading.Today));
        return new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Height}"),
            new XAttribute("width", Width),
            new XAttribute("height", Height),
            new XElement(Svg + "style", Style),
            Legend(),
            Degrees(),
            Months(scale),
            Line("now", scale.X(reading.Today), Top, scale.X(reading.Today), Height - Bottom),
            new XElement(Svg + "polyline", new XAttribute("class", "line"), new XAttribute("points", Points(reading, scale))),
            reading.Observed.Where(one => one.Temperature is not null).Select(one => Dot(scale.X(one.Day), Y(one.Temperature!.Value))));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string Points(CustomerReading reading, Scale scale) =>
        string.Join(' ', reading.Predicted.Select(point => $"{Number(scale.X(point.Day))},{Number(Y(point.Value))}"));

    private static IEnumerable<XElement> Degrees()
    {
        for (var degree = 1; degree <= Highest; degree++)
        {
            yield return Line("grid", Left, Y(degree), Width - Right, Y(degree));
            yield return Words(Left - 8, Y(degree) + 4, degree.ToString(CultureInfo.CurrentCulture), "end");
        }
    }

    private static IEnumerable<XElement> Months(Scale scale)
    {
        var months = scale.Months().ToList();
        var step = (months.Count + MostMonths - 1) / MostMonths;
        return months.Where((_, index) => index % step == 0)
            .Select(month => Words(scale.X(month), Height - 8, month.ToString(month.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.CurrentCulture), "middle"));
    }

    private static IEnumerable<XElement> Legend()
    {
        const int Middle = 14;
        yield return Line("line", Left, Middle, Left + 24, Middle);
        yield return Words(Left + 32, Middle + 4, Text.Of("customer.chart.predicted"), "start");
        yield return Dot(Left + 124, Middle);
        yield return Words(Left + 134, Middle + 4, Text.Of("customer.chart.observed"), "start");
        yield return Line("now", Left + 226, 5, Left + 226, 23);
        yield return Words(Left + 236, Middle + 4, Text.Of("customer.chart.now"), "start");
    }

    private static XElement Line(string kind, double x1, double y1, double x2, double y2) => new(
        Svg + "line",
        new XAttribute("class", kind),
        new XAttribute("x1", Number(x1)),
        new XAttribute("y1", Number(y1)),
        new XAttribute("x2", Number(x2)),
        new XAttribute("y2", Number(y2)));

    private static XElement Dot(double x, double y) =>
        new(Svg + "circle", new XAttribute("class", "dot"), new XAttribute("cx", Number(x)), new XAttribute("cy", Number(y)), new XAttribute("r", 5));

    private static XElement Words(double x, double y, string words, string anchor) =>
        new(Svg + "text", new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("text-anchor", anchor), words);

    private static double Y(double value) => Height - Bottom - ((value - 1) * (Height - Top - Bottom) / (Highest - 1));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Scale(DateOnly First, DateOnly Last)
    {
        public double X(DateOnly day) =>
            Left + ((day.DayNumber - First.DayNumber) * (double)(Width - Left - Right) / Math.Max(1, Last.DayNumber - First.DayNumber));

        /// <summary>The first days of the months, those whose name has room within the picture.</summary>
        public IEnumerable<DateOnly> Months()
        {
            for (var month = new DateOnly(First.Year, First.Month, 1).AddMonths(1); month <= Last; month = month.AddMonths(1))
            {
                if (X(month) < Width - 24)
                {
                    yield return month;
                }
            }
        }
    }
}
