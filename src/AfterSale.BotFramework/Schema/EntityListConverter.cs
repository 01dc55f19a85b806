using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>
/// Reads entities as <see cref="Entity"/> and writes each as the type that it has, so that a mention keeps its properties.
/// </summary>
public sealed class EntityListConverter : JsonConverter<IList<Entity>?>
{
    /// <inheritdoc/>
    public override IList<Entity>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Entities are an array.");
        }

        var typeInfo = BotJson.TypeInfo<Entity>(options);
        var entities = new List<Entity>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            entities.Add(JsonSerializer.Deserialize(ref reader, typeInfo) ?? throw new JsonException("An entity is an object."));
        }

        return entities;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IList<Entity>? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        writer.WriteStartArray();
        foreach (var entity in value ?? [])
        {
            JsonSerializer.Serialize(writer, entity, options.GetTypeInfo(entity.GetType()));
        }

        writer.WriteEndArray();
    }
}
