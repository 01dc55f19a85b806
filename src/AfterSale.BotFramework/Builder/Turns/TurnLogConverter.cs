using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework;

/// <summary>Writes a log as little as it can: it is read and written with every turn, and mostly holds the names of activities alone.</summary>
internal sealed class TurnLogConverter : JsonConverter<TurnLog>
{
    private const int BytesOfKey = sizeof(ulong);

    /// <inheritdoc/>
    public override TurnLog? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var log = new TurnLog();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A turn log is an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSeen = reader.ValueTextEquals("seen"u8);
            var isKept = reader.ValueTextEquals("kept"u8);
            reader.Read();
            if (isSeen)
            {
                ReadSeen(reader.GetBytesFromBase64(), log.Seen);
            }
            else if (isKept)
            {
                log.Kept = [.. JsonElement.ParseValue(ref reader).EnumerateArray().Select(ReadKept)];
            }
            else
            {
                reader.Skip();
            }
        }

        return log;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TurnLog value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Span<byte> seen = stackalloc byte[value.Seen.Count * BytesOfKey];
        for (var index = 0; index < value.Seen.Count; index++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(seen[(index * BytesOfKey)..], value.Seen[index]);
        }

        writer.WriteBase64String("seen"u8, seen);
        if (value.Kept.Count > 0)
        {
            writer.WriteStartArray("kept"u8);
            value.Kept.ForEach(turn => WriteKept(writer, turn));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void ReadSeen(ReadOnlySpan<byte> bytes, List<ulong> seen)
    {
        for (; bytes.Length >= BytesOfKey; bytes = bytes[BytesOfKey..])
        {
            seen.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }
    }

    private static KeptTurn ReadKept(JsonElement kept) => new()
    {
        Key = kept.GetProperty("key").GetUInt64(),
        At = kept.GetProperty("at").GetDateTimeOffset(),
        Sender = kept.TryGetProperty("sender", out var sender) ? sender.GetString() : null,
        Status = kept.TryGetProperty("status", out var status) ? status.GetInt32() : null,
        Body = kept.TryGetProperty("body", out var body) ? body.Clone() : null,
        Failures = kept.TryGetProperty("failures", out var failures) ? failures.GetInt32() : 0,
        Replies = kept.TryGetProperty("replies", out var replies) ? [.. replies.EnumerateArray().Select(ReadReply)] : [],
    };

    private static HeldReply ReadReply(JsonElement reply) => new()
    {
        Kind = (HeldReplyKind)reply.GetProperty("kind").GetInt32(),
        HeldId = reply.GetProperty("id").GetString() ?? string.Empty,
        WantsReceipt = reply.TryGetProperty("receipt", out _),
        ConversationId = reply.GetProperty("to").GetString() ?? string.Empty,
        ActivityId = reply.TryGetProperty("of", out var of) ? of.GetString() : null,
        Milliseconds = reply.TryGetProperty("ms", out var milliseconds) ? milliseconds.GetInt32() : 0,
        Json = reply.TryGetProperty("json", out var json) ? Encoding.UTF8.GetBytes(json.GetRawText()) : default,
    };

    private static void WriteKept(Utf8JsonWriter writer, KeptTurn turn)
    {
        writer.WriteStartObject();
        writer.WriteNumber("key"u8, turn.Key);
        writer.WriteString("at"u8, turn.At);
        if (turn.Sender is not null)
        {
            writer.WriteString("sender"u8, turn.Sender);
        }

        if (turn.Status is { } status)
        {
            writer.WriteNumber("status"u8, status);
        }

        if (turn.Body is { ValueKind: not JsonValueKind.Undefined } body)
        {
            writer.WritePropertyName("body"u8);
            body.WriteTo(writer);
        }

        if (turn.Failures > 0)
        {
            writer.WriteNumber("failures"u8, turn.Failures);
        }

        if (turn.Replies.Count > 0)
        {
            writer.WriteStartArray("replies"u8);
            turn.Replies.ForEach(reply => WriteReply(writer, reply));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteReply(Utf8JsonWriter writer, HeldReply reply)
    {
        writer.WriteStartObject();
        writer.WriteNumber("kind"u8, (int)reply.Kind);
        writer.WriteString("id"u8, reply.HeldId);
        writer.WriteString("to"u8, reply.ConversationId);
        if (reply.WantsReceipt)
        {
            writer.WriteBoolean("receipt"u8, true);
        }

        if (reply.ActivityId is not null)
        {
            writer.WriteString("of"u8, reply.ActivityId);
        }

        if (reply.Milliseconds > 0)
        {
            writer.WriteNumber("ms"u8, reply.Milliseconds);
        }

        if (!reply.Json.IsEmpty)
        {
            writer.WritePropertyName("json"u8);
            writer.WriteRawValue(reply.Json.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }
}
