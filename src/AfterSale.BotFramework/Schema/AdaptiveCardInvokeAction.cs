using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>The action of an invoke named adaptiveCard/action.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>The type, always Action.Execute.</summary>
    public string? Type { get; set; }

    /// <summary>The id of the action.</summary>
    public string? Id { get; set; }

    /// <summary>What the action means to the bot.</summary>
    public string? Verb { get; set; }

    /// <summary>The data of the action, with the values of the inputs merged in.</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? Data { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }
}
