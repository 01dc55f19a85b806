using System.Text;
using System.Text.Json;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>What a store keeps under one key: the text of a JSON object, and the tag of its version.</summary>
/// <param name="json">A JSON object in UTF-8. The caller does not change it afterwards.</param>
/// <param name="eTag">The tag of its version.</param>
public sealed class StateDocument(ReadOnlyMemory<byte> json, string? eTag = null) : IStoreItem
{
    /// <inheritdoc/>
    public string? ETag { get; set; } = eTag;

    /// <summary>The JSON object in UTF-8.</summary>
    public ReadOnlyMemory<byte> Json { get; } = json;

    /// <summary>Makes a document of an object that is to be stored.</summary>
    /// <param name="value">A document, or an object that serialises to a JSON object.</param>
    /// <param name="options">The options to serialise with.</param>
    /// <returns>The document itself, or a new one with the tag of the object.</returns>
    /// <exception cref="ArgumentException">The object does not serialise to a JSON object.</exception>
    public static StateDocument From(object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        if (value is StateDocument document)
        {
            return document;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(value, options.GetTypeInfo(value.GetType()));
        return json is [(byte)'{', ..]
            ? new StateDocument(json, (value as IStoreItem)?.ETag)
            : throw new ArgumentException("Only what serialises to a JSON object can be stored.", nameof(value));
    }

    /// <summary>Makes a document of its stored text, which is not looked at until it is asked for.</summary>
    /// <param name="json">The text of a JSON object.</param>
    /// <param name="eTag">The tag of its version.</param>
    /// <returns>The document.</returns>
    public static StateDocument FromJson(string json, string? eTag) => new(Encoding.UTF8.GetBytes(json), eTag);

    /// <summary>The text to store.</summary>
    /// <returns>A JSON object.</returns>
    public string ToJson() => Encoding.UTF8.GetString(Json.Span);

    /// <summary>Reads the document as an object.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="options">The options to read with.</param>
    /// <returns>The object, with the tag of this document if it takes one.</returns>
    /// <exception cref="JsonException">A property has the wrong JSON type.</exception>
    public T? As<T>(JsonSerializerOptions options)
    {
        if (this is T same)
        {
            return same;
        }

        var value = JsonSerializer.Deserialize(Json.Span, BotJson.TypeInfo<T>(options));
        if (value is IStoreItem item)
        {
            item.ETag = ETag;
        }

        return value;
    }
}
