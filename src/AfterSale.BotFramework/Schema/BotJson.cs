using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AfterSale.BotFramework.AdaptiveCards;

namespace AfterSale.BotFramework.Schema;

/// <summary>The JSON of the Activity Protocol: source-generated, so without reflection and without type names.</summary>
public static class BotJson
{
    /// <summary>The deepest nesting that is read from the wire.</summary>
    public const int MaxDepth = 32;

    // State is our own, and dialogs within dialogs nest activities.
    private const int MaxStateDepth = 128;

    /// <summary>
    /// The options: camel case, nulls left out, unknown properties tolerated, wrong JSON types refused with
    /// <see cref="JsonException"/>.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Create(MaxDepth, []);

    /// <summary>Makes options for state, which know the types of this layer and, after them, those of the given resolvers.</summary>
    /// <param name="resolvers">Such as the default instance of a source-generated context of the product.</param>
    /// <returns>New options, which can no longer be changed.</returns>
    public static JsonSerializerOptions CreateOptions(params IJsonTypeInfoResolver[] resolvers)
    {
        ArgumentNullException.ThrowIfNull(resolvers);
        return Create(MaxStateDepth, resolvers);
    }

    /// <summary>The contract of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">Other options than <see cref="Options"/>.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="NotSupportedException">The options do not know the type.</exception>
    public static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions? options = null) =>
        (JsonTypeInfo<T>)(options ?? Options).GetTypeInfo(typeof(T));

    /// <summary>Turns a value into a JSON value.</summary>
    /// <param name="value">A JSON value, or an object of a type that the options know.</param>
    /// <param name="options">Other options than <see cref="Options"/>.</param>
    /// <returns>The JSON value.</returns>
    /// <exception cref="NotSupportedException">The options do not know the type.</exception>
    public static JsonElement ToElement(object? value, JsonSerializerOptions? options = null) => value switch
    {
        null => default,
        JsonElement element => element,
        System.Text.Json.Nodes.JsonNode node => JsonSerializer.SerializeToElement(node, BotJsonContext.Default.JsonNode),
        _ => JsonSerializer.SerializeToElement(value, (options ?? Options).GetTypeInfo(value.GetType())),
    };

    private static JsonSerializerOptions Create(int maxDepth, IJsonTypeInfoResolver[] resolvers)
    {
        var options = new JsonSerializerOptions(BotJsonContext.Default.Options)
        {
            // The text goes into JSON bodies only, never into HTML, so names need no \u escapes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = maxDepth,
            TypeInfoResolver = JsonTypeInfoResolver.Combine([BotJsonContext.Default, AdaptiveCardJsonContext.Default, .. resolvers]),
        };
        options.MakeReadOnly();
        return options;
    }
}
