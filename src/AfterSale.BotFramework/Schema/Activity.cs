using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSale.BotFramework.Schema;

/// <summary>
/// The unit of the Activity Protocol: one thing that a user, a bot or a channel did. <see cref="Type"/> says which properties
/// mean something.
/// </summary>
public partial class Activity :
    IConversationUpdateActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInstallationUpdateActivity,
    IInvokeActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    IMessageUpdateActivity,
    ITypingActivity
{
    /// <inheritdoc/>
    public string? Type { get; set; }

    /// <inheritdoc/>
    public string? Id { get; set; }

    /// <inheritdoc/>
    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    [JsonConverter(typeof(LocalTimestampConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The time zone of the sender, as an IANA name.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Who called the bot, for the bot's own use: neither read from the wire nor sent, as nothing there proves it.</summary>
    [JsonIgnore]
    public string? CallerId { get; set; }

    /// <inheritdoc/>
    public string? ServiceUrl { get; set; }

    /// <inheritdoc/>
    public string? ChannelId { get; set; }

    /// <inheritdoc/>
    public ChannelAccount? From { get; set; }

    /// <inheritdoc/>
    public ConversationAccount? Conversation { get; set; }

    /// <inheritdoc/>
    public ChannelAccount? Recipient { get; set; }

    /// <inheritdoc/>
    public string? TextFormat { get; set; }

    /// <inheritdoc/>
    public string? AttachmentLayout { get; set; }

    /// <inheritdoc/>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <inheritdoc/>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <inheritdoc/>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <inheritdoc/>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <inheritdoc/>
    public string? TopicName { get; set; }

    /// <summary>Whether the channel shows the earlier messages to new members.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <inheritdoc/>
    public string? Locale { get; set; }

    /// <inheritdoc cref="IMessageActivity.Text"/>
    public string? Text { get; set; }

    /// <inheritdoc/>
    public string? Speak { get; set; }

    /// <inheritdoc/>
    public string? InputHint { get; set; }

    /// <inheritdoc/>
    public string? Summary { get; set; }

    /// <inheritdoc/>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <inheritdoc/>
    public IList<Attachment>? Attachments { get; set; }

    /// <inheritdoc/>
    [JsonConverter(typeof(EntityListConverter))]
    public IList<Entity>? Entities { get; set; }

    /// <inheritdoc/>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? ChannelData { get; set; }

    /// <inheritdoc/>
    public string? Action { get; set; }

    /// <inheritdoc/>
    public string? ReplyToId { get; set; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public string? ValueType { get; set; }

    /// <summary>The value of an event, an invoke or a card: a <see cref="JsonElement"/> on the way in.</summary>
    [JsonConverter(typeof(BoxedJsonConverter))]
    public object? Value { get; set; }

    /// <summary>The name of an event or an invoke.</summary>
    public string? Name { get; set; }

    /// <summary>A descriptive label of a trace.</summary>
    public string? Label { get; set; }

    /// <summary>The conversation that an event or an invoke is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <inheritdoc/>
    public string? Code { get; set; }

    /// <summary>When the activity is no longer of interest.</summary>
    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>How urgent it is: low, normal or high.</summary>
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Phrases that help to understand speech.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <summary>Properties that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get => field ??= new Dictionary<string, JsonElement>(); set; }
}
