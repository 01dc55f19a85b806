using System.Text.Json;

namespace AfterSale.BotFramework;

/// <summary>
/// The state of one turn. A property stays the text that was stored until an accessor asks for it, and is an object from then on; so a turn
/// reads and writes only what it touches.
/// </summary>
internal sealed class CachedBotState
{
    private static readonly ReadOnlyMemory<byte> Null = "null"u8.ToArray();

    private readonly JsonSerializerOptions _options;
    private readonly Dictionary<string, Property> _properties = new(StringComparer.Ordinal);
    private ReadOnlyMemory<byte> _saved;
    private bool _isTouched;

    public CachedBotState(StateDocument? document, JsonSerializerOptions options)
    {
        _options = options;
        ETag = document?.ETag;
        _saved = document?.Json ?? default;
        if (!_saved.IsEmpty)
        {
            ReadProperties();
        }
    }

    public string? ETag { get; private set; }

    public IEnumerable<string> Names => _properties.Keys;

    public bool TryGet(string name, out object? value, out ReadOnlyMemory<byte> json)
    {
        var found = _properties.TryGetValue(name, out var property);
        (value, json) = (property.Value, property.Json);
        return found;
    }

    public void Set(string name, object? value)
    {
        _isTouched = true;
        _properties[name] = value is null ? new Property(null, Null) : new Property(value, default);
    }

    public void Remove(string name) => _isTouched |= _properties.Remove(name);

    public void Clear()
    {
        _isTouched |= _properties.Count > 0;
        _properties.Clear();
    }

    /// <summary>What is to be stored, or null if nothing changed.</summary>
    public StateDocument? Change(bool force)
    {
        if (!_isTouched && !force)
        {
            return null;
        }

        if (!force && _saved.IsEmpty && _properties.Count == 0)
        {
            return null;
        }

        return Write(force) is { } json ? new StateDocument(json, ETag) : null;
    }

    public void Saved(StateDocument document) => (ETag, _saved) = (document.ETag, document.Json);

    private void ReadProperties()
    {
        // State is our own: whatever was written in it can be read again, however deep.
        var reader = new Utf8JsonReader(_saved.Span, new JsonReaderOptions { MaxDepth = _options.MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Stored state is not a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            _properties[name] = new Property(null, _saved[start..(int)reader.BytesConsumed]);
        }
    }

    // Null if it is the same as what is stored.
    private byte[]? Write(bool force)
    {
        using var lent = LentWriter.Take(_options);
        var writer = lent.Writer;
        writer.WriteStartObject();
        foreach (var (name, property) in _properties)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, property);
        }

        writer.WriteEndObject();
        writer.Flush();
        return force || !lent.Written.SequenceEqual(_saved.Span) ? lent.Written.ToArray() : null;
    }

    private void WriteValue(Utf8JsonWriter writer, Property property)
    {
        switch (property.Value)
        {
            case null:
                writer.WriteRawValue(property.Json.Span, skipInputValidation: true);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            default:
                JsonSerializer.Serialize(writer, property.Value, _options.GetTypeInfo(property.Value.GetType()));
                break;
        }
    }

    // An object, or the text of one.
    private readonly record struct Property(object? Value, ReadOnlyMemory<byte> Json);
}
