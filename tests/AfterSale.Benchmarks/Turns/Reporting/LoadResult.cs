using System.Diagnostics;

namespace AfterSale.Benchmarks.Turns.Reporting;

/// <summary>What one server did in one measured window.</summary>
/// <param name="Variant">The server.</param>
/// <param name="Acknowledged">How long the acknowledgements took, in ticks of <see cref="Stopwatch"/>, ascending; one for each turn.</param>
/// <param name="Elapsed">How long the window was.</param>
/// <param name="ProcessorTime">The server's processor time in it.</param>
/// <param name="DriverTime">The load driver's own.</param>
/// <param name="ResidentBytes">The server's resident memory at its end.</param>
/// <param name="PeakBytes">The most that it has been.</param>
internal sealed record LoadResult(
    string Variant, long[] Acknowledged, TimeSpan Elapsed, TimeSpan ProcessorTime, TimeSpan DriverTime, long ResidentBytes, long PeakBytes)
{
    private const double Mebibyte = 1024 * 1024;

    /// <summary>Turns a second.</summary>
    public double TurnsPerSecond => Acknowledged.Length / Elapsed.TotalSeconds;

    /// <summary>The server's processor time a turn, in microseconds.</summary>
    public double ProcessorMicroseconds => ProcessorTime.TotalMicroseconds / Acknowledged.Length;

    /// <summary>The load driver's processor time a turn, in microseconds.</summary>
    public double DriverMicroseconds => DriverTime.TotalMicroseconds / Acknowledged.Length;

    /// <summary>The server's resident memory under load, in MiB.</summary>
    public double ResidentMebibytes => ResidentBytes / Mebibyte;

    /// <summary>The most that it has been, in MiB.</summary>
    public double PeakMebibytes => PeakBytes / Mebibyte;

    /// <summary>The time in which a share of the turns was acknowledged, in milliseconds.</summary>
    public double AcknowledgedIn(double share) =>
        Acknowledged.Length == 0 ? 0 : Acknowledged[(int)(share * (Acknowledged.Length - 1))] * 1000.0 / Stopwatch.Frequency;
}
