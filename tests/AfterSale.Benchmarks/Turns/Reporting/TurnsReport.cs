using System.Globalization;
using System.Runtime.InteropServices;

namespace AfterSale.Benchmarks.Turns.Reporting;

/// <summary>The measurements as tables in Markdown. A ratio is taken within a round, and the median of the rounds is told.</summary>
/// <param name="rounds">The loads, round by round.</param>
/// <param name="starts">The starts in milliseconds, round by round.</param>
/// <param name="reference">The variant that the others are compared with.</param>
internal sealed class TurnsReport(
    IReadOnlyList<IReadOnlyDictionary<string, LoadResult>> rounds,
    IReadOnlyList<IReadOnlyDictionary<string, double>> starts,
    string reference)
{
    /// <summary>Writes it.</summary>
    /// <param name="options">What was asked for.</param>
    public IEnumerable<string> Write(TurnsOptions options)
    {
        var variants = rounds.Concat<object>(starts).Any() ? options.Variants.Select(variant => variant.Name).ToList() : [];
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; {options.Connections} connections, {options.WarmUp.TotalSeconds} s warm-up, {options.Window.TotalSeconds} s measured, {options.Rounds} rounds, {options.Starts} starts; server garbage collection {(options.ServerGarbageCollection ? "on" : "off")}");
        yield return "";
        yield return "| server | turns/s | processor µs a turn | acknowledged p50 ms | p99 ms | resident MiB | peak MiB | start to first answer ms | driver µs a turn |";
        yield return "| --- | --- | --- | --- | --- | --- | --- | --- | --- |";
        foreach (var variant in variants)
        {
            yield return Row(
                variant,
                Of(variant, load => load.TurnsPerSecond).ToString("#,0"),
                Of(variant, load => load.ProcessorMicroseconds).ToString("0.0"),
                Of(variant, load => load.AcknowledgedIn(0.50)).ToString("0.00"),
                Of(variant, load => load.AcknowledgedIn(0.99)).ToString("0.00"),
                Of(variant, load => load.ResidentMebibytes).ToString("0.0"),
                Of(variant, load => load.PeakMebibytes).ToString("0.0"),
                Starts(variant).ToString("0"),
                Of(variant, load => load.DriverMicroseconds).ToString("0.0"));
        }

        if (!variants.Contains(reference))
        {
            yield break;
        }

        yield return "";
        yield return $"| ratio to {reference} | turns/s | processor time | p50 | p99 | resident | peak | start |";
        yield return "| --- | --- | --- | --- | --- | --- | --- | --- |";
        foreach (var variant in variants.Where(variant => variant != reference))
        {
            yield return Row(
                variant,
                Ratio(variant, load => load.TurnsPerSecond),
                Ratio(variant, load => load.ProcessorMicroseconds),
                Ratio(variant, load => load.AcknowledgedIn(0.50)),
                Ratio(variant, load => load.AcknowledgedIn(0.99)),
                Ratio(variant, load => load.ResidentMebibytes),
                Ratio(variant, load => load.PeakMebibytes),
                new Spread(starts.Select(round => round[variant] / round[reference])).ToString("0.00"));
        }
    }

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells)} |";

    private Spread Of(string variant, Func<LoadResult, double> measure) => new(rounds.Select(round => measure(round[variant])));

    private Spread Starts(string variant) => new(starts.Select(round => round[variant]));

    private string Ratio(string variant, Func<LoadResult, double> measure) =>
        new Spread(rounds.Select(round => measure(round[variant]) / measure(round[reference]))).ToString("0.00");
}
