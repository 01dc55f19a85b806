namespace AfterSale.BotFramework.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    string? Type { get; set; }

    /// <summary>The id that the channel gave.</summary>
    string? Id { get; set; }

    /// <summary>The address of the connector service.</summary>
    string? ServiceUrl { get; set; }

    /// <summary>When it was sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, in the time of the sender.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The channel.</summary>
    string? ChannelId { get; set; }

    /// <summary>The sender.</summary>
    ChannelAccount? From { get; set; }

    /// <summary>The conversation.</summary>
    ConversationAccount? Conversation { get; set; }

    /// <summary>The receiver.</summary>
    ChannelAccount? Recipient { get; set; }

    /// <summary>The activity that this one answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>Metadata.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>Data of the channel.</summary>
    object? ChannelData { get; set; }

    /// <summary>The locale of the text, as a BCP 47 tag.</summary>
    string? Locale { get; set; }

    /// <summary>Takes the place in the conversation, so that one can write there again later.</summary>
    /// <returns>The reference.</returns>
    ConversationReference GetConversationReference();

    /// <summary>The activity as a message.</summary>
    /// <returns>The message, or null if it is none.</returns>
    IMessageActivity? AsMessageActivity();
}
