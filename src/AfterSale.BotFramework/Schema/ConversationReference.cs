using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>A place in a conversation: what is needed to write there again later.</summary>
public class ConversationReference
{
    /// <summary>The activity that the reference was taken from.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The address of the connector service.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The locale of the person, as a BCP 47 tag.</summary>
    public string? Locale { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }

    /// <summary>Makes the event activity with which a proactive turn starts.</summary>
    /// <returns>An event named <see cref="ActivityEventNames.ContinueConversation"/> in this conversation.</returns>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        Locale = Locale,
        RelatesTo = this,
    };
}
