using System.Globalization;
using AfterSale.Domain.Calendars;

namespace AfterSale.People;

/// <summary>Reads one section of the configuration, and notes each fault with the key that is wrong.</summary>
/// <param name="section">The section.</param>
/// <param name="faults">Where faults are noted.</param>
internal sealed class RosterSection(IConfigurationSection section, List<string> faults)
{
    private const int Longest = 100;

    /// <summary>Notes what is wrong with a key of the section.</summary>
    public void Fault(string key, string what) => faults.Add($"{section.Path}:{key} {what}");

    /// <summary>A section within this one; empty when it is left out.</summary>
    public RosterSection Within(string key) => new(section.GetSection(key), faults);

    /// <summary>Notes every key that nobody reads: it is a slip.</summary>
    public void Knows(params string[] keys)
    {
        foreach (var key in section.GetChildren().Select(child => child.Key).Except(keys, StringComparer.OrdinalIgnoreCase))
        {
            Fault(key, $"is not a setting. Known are {string.Join(", ", keys)}.");
        }
    }

    /// <summary>A text, or <see langword="null"/> when it is left out.</summary>
    public string? Text(string key)
    {
        var text = section[key]?.Trim();
        if (text?.Length > Longest)
        {
            Fault(key, $"has more than {Longest} characters.");
        }

        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            Fault(key, "is missing.");
        }

        return text ?? "";
    }

    /// <summary>A list of texts; <see langword="null"/> when it is left out.</summary>
    public IReadOnlyList<string>? List(string key)
    {
        var values = section.GetSection(key).GetChildren().Select(child => child.Value?.Trim() ?? "").ToList();
        return values.Count == 0 ? null : values;
    }

    /// <summary>A list of values; each that cannot be read is a fault.</summary>
    public IReadOnlyList<T>? List<T>(string key, Func<string, T?> read, string expected)
        where T : struct
    {
        if (List(key) is not { } texts)
        {
            return null;
        }

        var values = new List<T>();
        foreach (var (text, index) in texts.Select((text, index) => (text, index)))
        {
            if (read(text) is { } value)
            {
                values.Add(value);
            }
            else
            {
                Fault($"{key}:{index}", $"is '{text}'; {expected}.");
            }
        }

        return values;
    }

    /// <summary>A value; one that cannot be read is a fault.</summary>
    public T? Value<T>(string key, Func<string, T?> read, string expected)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            Fault(key, $"is '{text}'; {expected}.");
        }

        return value;
    }

    /// <summary>The name of a time zone.</summary>
    public string? Zone(string key)
    {
        var zone = Text(key);
        if (zone is not null && !LocalTime.IsKnownZone(zone))
        {
            Fault(key, $"is '{zone}', which is no time zone known here; it is an IANA name such as Europe/Berlin.");
        }

        return zone;
    }

    /// <summary>A date in ISO form.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A time of day.</summary>
    public static TimeOnly? Hour(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    /// <summary>A name of an enumeration, never its number.</summary>
    public static T? Name<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0]) && Enum.IsDefined(value) ? value : null;

    /// <summary>A number of 1 to 1,000.</summary>
    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1000 ? number : null;
}
