using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// Makes index keys of opaque texts. LiteDB takes keys of up to 1,023 bytes, and ids come from outside: a long one is
/// stood for by its hash. Parts are escaped, so that no two lists of parts give one key.
/// </summary>
internal static class IndexKey
{
    private const int LongestPart = 240;
    private const char Separator = '|';

    /// <summary>The key of one to three parts.</summary>
    /// <param name="parts">The parts.</param>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            if (key.Length > 0)
            {
                key.Append(Separator);
            }

            key.Append(Part(part));
        }

        return key.ToString();
    }

    /// <summary>Comes before every key that begins with these parts and has more.</summary>
    /// <param name="parts">The parts.</param>
    public static string First(params ReadOnlySpan<string> parts) => Of(parts) + Separator;

    /// <summary>Comes after every key that begins with these parts and has more.</summary>
    /// <param name="parts">The parts.</param>
    public static string Last(params ReadOnlySpan<string> parts) => Of(parts) + Separator + char.MaxValue;

    /// <summary>A number that sorts as text.</summary>
    /// <param name="value">Not negative.</param>
    public static string Number(long value) => value.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>A day that sorts as text.</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>An instant that sorts as text.</summary>
    /// <param name="instant">The instant.</param>
    public static string Instant(DateTimeOffset instant) => Number(instant.UtcTicks);

    private static string Part(string text)
    {
        // '%' starts an escape, '|' parts, and '#' starts a hash.
        var escaped = text.AsSpan().ContainsAny('%', Separator, '#')
            ? text.Replace("%", "%25", StringComparison.Ordinal)
                .Replace("|", "%7C", StringComparison.Ordinal)
                .Replace("#", "%23", StringComparison.Ordinal)
            : text;
        return Encoding.UTF8.GetByteCount(escaped) <= LongestPart
            ? escaped
            : "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
