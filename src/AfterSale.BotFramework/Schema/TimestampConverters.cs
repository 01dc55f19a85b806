using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>Writes a time in UTC with at least milliseconds, as channels do: 2026-11-22T20:26:10.462Z.</summary>
public sealed class UtcTimestampConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Timestamps.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Timestamps.Write(value.ToUniversalTime(), "'Z'"));
    }
}

/// <summary>Writes a time with its offset and at least milliseconds: 2026-11-22T21:26:10.462+01:00.</summary>
public sealed class LocalTimestampConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Timestamps.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Timestamps.Write(value, "zzz"));
    }
}

internal static class Timestamps
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd", "yyyyMMdd'T'HHmmss.FFFFFFFK", "yyyyMMdd'T'HHmmK",
    ];

    public static string Write(DateTimeOffset value, string offset)
    {
        var fraction = value.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "fff" : "fffffff";
        return value.ToString($"yyyy-MM-dd'T'HH:mm:ss.{fraction}{offset}", CultureInfo.InvariantCulture);
    }

    // A time without an offset is read as UTC: the zone of this machine says nothing about the sender.
    public static DateTimeOffset Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A timestamp is a string.");
        }

        if (HasOffset(reader.ValueSpan) && reader.TryGetDateTimeOffset(out var exact))
        {
            return exact;
        }

        return DateTimeOffset.TryParseExact(
            reader.GetString(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw new JsonException("A timestamp is in ISO 8601.");
    }

    // Nearly all are in the form that the reader knows by heart.
    private static bool HasOffset(ReadOnlySpan<byte> text) =>
        text.Length > 6 && (text[^1] == 'Z' || (text[^3] == ':' && text[^6] is (byte)'+' or (byte)'-'));
}
