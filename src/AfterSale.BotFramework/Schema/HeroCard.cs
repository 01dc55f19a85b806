using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>A simple card: title, text and buttons.</summary>
public class HeroCard
{
    /// <summary>The media type of a hero card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The line below the title.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }

    /// <summary>Wraps the card, so that it can be sent.</summary>
    /// <returns>An attachment with this card.</returns>
    public Attachment ToAttachment() => new() { ContentType = ContentType, Content = this };
}
