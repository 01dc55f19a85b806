namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>
/// A chart of lines, which Teams draws (Microsoft Learn, "Charts in Adaptive Cards": <c>Chart.Line</c>). Other clients do not know it: give it a
/// <see cref="AdaptiveElement.Fallback"/>.
/// </summary>
/// <param name="Data">The lines.</param>
public sealed record LineChart(IReadOnlyList<LineChartData> Data) : AdaptiveElement
{
    /// <summary>What stands above it.</summary>
    public string? Title { get; init; }

    /// <summary>What the horizontal axis shows.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>What the vertical axis shows.</summary>
    public string? YAxisTitle { get; init; }
}

/// <summary>One line of a chart.</summary>
/// <param name="Legend">What it is called.</param>
/// <param name="Values">Its points, from left to right.</param>
public sealed record LineChartData(string Legend, IReadOnlyList<LineChartValue> Values)
{
    /// <summary>Its color, by the name that Teams gives it, such as <c>good</c>; chosen by the client if null.</summary>
    public string? Color { get; init; }
}

/// <summary>One point of a line.</summary>
/// <param name="X">Where it is across: a date such as 2026-03-02.</param>
/// <param name="Y">How high it is.</param>
public sealed record LineChartValue(string X, double Y);
