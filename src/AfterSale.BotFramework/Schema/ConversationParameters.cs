using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>What the connector needs to create a conversation.</summary>
public class ConversationParameters
{
    /// <summary>Whether more than one person takes part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The people.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The topic, where a channel has one.</summary>
    public string? TopicName { get; set; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>The first message.</summary>
    public Activity? Activity { get; set; }

    /// <summary>Data for the channel.</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? ChannelData { get; set; }
}
