using System.Globalization;

namespace AfterSale.Benchmarks.Turns.Reporting;

/// <summary>Measurements of the same thing: the one in the middle, and how far they lie apart.</summary>
internal sealed class Spread(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    /// <summary>The one in the middle; of an even number, the mean of the two.</summary>
    public double Median => _sorted.Length == 0 ? double.NaN : (_sorted[(_sorted.Length - 1) / 2] + _sorted[_sorted.Length / 2]) / 2;

    /// <summary>The median, with the least and the most behind it.</summary>
    /// <param name="format">How a number is written.</param>
    public string ToString(string format)
    {
        string Write(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return _sorted.Length switch
        {
            0 => "",
            1 => Write(Median),
            _ => $"{Write(Median)} ({Write(_sorted[0])} to {Write(_sorted[^1])})",
        };
    }
}
