using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>Metadata about a message, named by its type.</summary>
public class Entity
{
    /// <summary>Creates an empty entity.</summary>
    public Entity()
    {
    }

    /// <summary>Creates an entity.</summary>
    /// <param name="type">The type.</param>
    public Entity(string? type) => Type = type;

    /// <summary>The type, such as mention or clientInfo.</summary>
    public string? Type { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }

    /// <summary>Reads the entity as a more exact type.</summary>
    /// <typeparam name="T">A type that <see cref="BotJson.Options"/> knows.</typeparam>
    /// <returns>The converted entity.</returns>
    /// <exception cref="JsonException">A property has the wrong JSON type.</exception>
    public T? GetAs<T>()
    {
        if (this is T same)
        {
            return same;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(this, BotJson.Options.GetTypeInfo(GetType()));
        return JsonSerializer.Deserialize(bytes, BotJson.TypeInfo<T>());
    }

    /// <summary>Takes over type and properties of another object.</summary>
    /// <typeparam name="T">A type that <see cref="BotJson.Options"/> knows.</typeparam>
    /// <param name="value">The object.</param>
    public void SetAs<T>(T value)
    {
        var element = JsonSerializer.SerializeToElement(value, BotJson.TypeInfo<T>());
        var copy = element.Deserialize(BotJson.TypeInfo<Entity>()) ?? new Entity();
        Type = copy.Type;
        Properties = copy.Properties;
    }
}
