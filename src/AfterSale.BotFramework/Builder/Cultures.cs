using System.Collections.Concurrent;
using System.Globalization;

namespace AfterSale.BotFramework;

/// <summary>Finds cultures by the locale that a client sends. To ask the system takes long, and clients send few.</summary>
internal static class Cultures
{
    private const int Most = 512;

    private static readonly ConcurrentDictionary<string, CultureInfo?> Known = new(StringComparer.Ordinal);

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>The first of two locales that this machine knows, or English.</summary>
    public static CultureInfo For(string? locale, string? defaultLocale) =>
        (locale is null ? null : Find(locale)) ?? (defaultLocale is null ? null : Find(defaultLocale)) ?? English;

    /// <summary>The culture, or null for one that this machine does not know.</summary>
    public static CultureInfo? Find(string locale)
    {
        if (Known.TryGetValue(locale, out var known))
        {
            return known;
        }

        CultureInfo? found = null;
        try
        {
            found = string.IsNullOrWhiteSpace(locale) ? null : CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            // A client may send anything as its locale; the turn runs without one.
        }

        // Whoever sends ever new ones does not fill the memory.
        return Known.Count < Most ? Known.GetOrAdd(locale, found) : found;
    }
}
