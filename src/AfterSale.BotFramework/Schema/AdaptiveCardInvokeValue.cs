using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>The value of an invoke named adaptiveCard/action.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The action that was executed.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>What triggered it: manual or automatic. The Agents Playground leaves it out.</summary>
    public string? Trigger { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }
}
