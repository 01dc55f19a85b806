using System.Text.Json;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>What a store keeps under one key: a JSON object and the tag of its version.</summary>
public sealed class StateDocument : IStoreItem
{
    /// <inheritdoc/>
    public string? ETag { get; set; }

    /// <summary>The properties of the JSON object.</summary>
    public IDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Makes a document of an object that is to be stored.</summary>
    /// <param name="value">A document, or an object that serialises to a JSON object.</param>
    /// <param name="options">The options to serialise with.</param>
    /// <returns>The document itself, or a new one with the tag of the object.</returns>
    /// <exception cref="ArgumentException">The object does not serialise to a JSON object.</exception>
    public static StateDocument From(object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value is StateDocument document)
        {
            return document;
        }

        var element = BotJson.ToElement(value, options);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("Only what serialises to a JSON object can be stored.", nameof(value));
        }

        return new StateDocument
        {
            ETag = (value as IStoreItem)?.ETag,
            Values = element.EnumerateObject().ToDictionary(property => property.Name, property => property.Value),
        };
    }

    /// <summary>Reads a document from its stored text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="eTag">The tag of its version.</param>
    /// <returns>The document.</returns>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static StateDocument FromJson(string json, string? eTag) => new()
    {
        ETag = eTag,
        Values = JsonSerializer.Deserialize(json, BotJson.TypeInfo<Dictionary<string, JsonElement>>(BotState.DefaultJsonOptions)) ?? [],
    };

    /// <summary>The text to store.</summary>
    /// <returns>A JSON object.</returns>
    public string ToJson() =>
        JsonSerializer.Serialize(
            Values as Dictionary<string, JsonElement> ?? new Dictionary<string, JsonElement>(Values),
            BotJson.TypeInfo<Dictionary<string, JsonElement>>(BotState.DefaultJsonOptions));

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

        var value = JsonSerializer.Deserialize(ToJson(), BotJson.TypeInfo<T>(options));
        if (value is IStoreItem item)
        {
            item.ETag = ETag;
        }

        return value;
    }
}
