using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>Something that goes with a message: a card or a file.</summary>
public class Attachment
{
    /// <summary>The media type, which says what <see cref="Content"/> is.</summary>
    public string? ContentType { get; set; }

    /// <summary>The address of the content, if it is not embedded.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The embedded content: a <see cref="JsonElement"/> on the way in (see <see cref="BoxedJsonConverter"/>).</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? Content { get; set; }

    /// <summary>The name of the attachment.</summary>
    public string? Name { get; set; }

    /// <summary>The address of a small picture.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }
}
