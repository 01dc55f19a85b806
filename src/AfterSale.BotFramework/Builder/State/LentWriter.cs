using System.Buffers;
using System.Text.Json;

namespace AfterSale.BotFramework;

/// <summary>A JSON writer with its buffer, lent by the thread for the length of one synchronous writing, so that a turn need not make them anew.</summary>
internal readonly ref struct LentWriter
{
    // What is larger than this is not kept.
    private const int Kept = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    private readonly ArrayBufferWriter<byte> _lent;

    private LentWriter(ArrayBufferWriter<byte> buffer, JsonSerializerOptions options)
    {
        _lent = buffer;
        Writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = options.Encoder, SkipValidation = true });
    }

    /// <summary>The writer; to be flushed before <see cref="Written"/> is looked at.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>What was written; good until the writer is given back.</summary>
    public ReadOnlySpan<byte> Written => _lent.WrittenSpan;

    /// <summary>Lends one. What writes in between, on the same thread, gets another.</summary>
    public static LentWriter Take(JsonSerializerOptions options)
    {
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(8 * 1024);
        _buffer = null;
        return new LentWriter(buffer, options);
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        if (_lent.Capacity <= Kept)
        {
            _lent.ResetWrittenCount();
            _buffer = _lent;
        }
    }
}
