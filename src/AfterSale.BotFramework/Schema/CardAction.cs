using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>A button of a suggested action or of a hero card.</summary>
public class CardAction
{
    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The text on the button.</summary>
    public string? Title { get; set; }

    /// <summary>A picture on the button.</summary>
    public string? Image { get; set; }

    /// <summary>What a message-back sends.</summary>
    public string? Text { get; set; }

    /// <summary>What a message-back shows as said.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What the button sends or opens.</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? Value { get; set; }

    /// <summary>Data for the channel.</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? ChannelData { get; set; }

    /// <summary>The text read instead of a picture.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }
}
