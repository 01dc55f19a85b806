using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>
/// Reads the values of a dialog: strings, truth values and numbers (int, else long, else decimal, else double) as such, everything else as
/// <see cref="JsonElement"/>. Writes each value as the type that it has.
/// </summary>
public sealed class DialogValuesConverter : JsonConverter<IDictionary<string, object?>>
{
    private static readonly BoxedJsonConverter Boxed = new();

    /// <inheritdoc/>
    public override IDictionary<string, object?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return element.ValueKind == JsonValueKind.Object
            ? Read(element)
            : throw new JsonException("The state of a dialog is an object.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IDictionary<string, object?> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        foreach (var (name, item) in value)
        {
            writer.WritePropertyName(name);
            if (item is IDictionary<string, object?> nested)
            {
                Write(writer, nested, options);
            }
            else
            {
                Boxed.Write(writer, item, options);
            }
        }

        writer.WriteEndObject();
    }

    internal static Dictionary<string, object?> Read(JsonElement element) =>
        element.EnumerateObject().ToDictionary(property => property.Name, property => Simplify(property.Value));

    private static object? Simplify(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        _ => value,
    };
}
