using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>The body that answers an invoke named adaptiveCard/action.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>The media type of an answer that is a new card.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The media type of an answer that is a short message.</summary>
    public const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>The media type of an answer that is an error.</summary>
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>The status, which may differ from that of the HTTP response.</summary>
    public int StatusCode { get; set; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public string? Type { get; set; }

    /// <summary>The card, the message text or the error.</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? Value { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }
}
