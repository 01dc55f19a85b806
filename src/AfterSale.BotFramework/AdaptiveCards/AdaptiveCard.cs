using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>A card of Adaptive Cards 1.5, for writing only.</summary>
public sealed record AdaptiveCard
{
    /// <summary>The media type of an adaptive card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Always AdaptiveCard.</summary>
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The address of the schema.</summary>
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The version that a client must know.</summary>
    [JsonPropertyOrder(-1)]
    public string Version { get; init; } = "1.5";

    /// <summary>What the card shows.</summary>
    public IReadOnlyList<AdaptiveElement> Body { get; init; } = [];

    /// <summary>The buttons below; Teams shows at most six.</summary>
    public IReadOnlyList<AdaptiveAction>? Actions { get; init; }

    /// <summary>What a client shows that does not know the version.</summary>
    public string? FallbackText { get; init; }

    /// <summary>The text to speak.</summary>
    public string? Speak { get; init; }

    /// <summary>The language of the card, as a BCP 47 tag.</summary>
    public string? Lang { get; init; }

    /// <summary>The height at least, such as 100px.</summary>
    public string? MinHeight { get; init; }

    /// <summary>Whether it is read from right to left.</summary>
    public bool? Rtl { get; init; }

    /// <summary>How wide Teams shows the card: null or <see cref="CardWidth.Full"/>.</summary>
    [JsonIgnore]
    public CardWidth? Width { get; init; }

    /// <summary>The wish of <see cref="Width"/> as Teams reads it.</summary>
    public TeamsCardProperties? Msteams => Width is CardWidth.Full ? new TeamsCardProperties("Full") : null;

    /// <summary>The card as JSON.</summary>
    /// <returns>The JSON object.</returns>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, BotJson.TypeInfo<AdaptiveCard>());

    /// <summary>Wraps the card, so that it can be sent.</summary>
    /// <returns>An attachment with this card.</returns>
    public Attachment ToAttachment() => new() { ContentType = ContentType, Content = ToJson() };
}

/// <summary>How wide Teams shows a card.</summary>
public enum CardWidth
{
    /// <summary>As wide as a message.</summary>
    Default,

    /// <summary>As wide as the conversation.</summary>
    Full,
}

/// <summary>What Teams reads on a card beyond the standard.</summary>
/// <param name="Width">Full, or null.</param>
public sealed record TeamsCardProperties(string? Width);
