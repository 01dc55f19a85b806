using System.Text.Json;

namespace AfterSale.BotFramework.Schema;

/// <content>Where an activity belongs, and what is in it.</content>
public partial class Activity
{
    // Direct Line and Web Chat do not keep conversation updates, so that nothing can reply to them.
    private bool IsKeptByChannel =>
        Type != ActivityTypes.ConversationUpdate || ChannelId is not (Channels.Directline or Channels.Webchat);

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IsKeptByChannel ? Id : null,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Takes the place of what was sent, to update or delete it later.</summary>
    /// <param name="reply">What the channel answered.</param>
    /// <returns>A reference whose activity id is the one that the channel gave.</returns>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity by a place in a conversation.</summary>
    /// <param name="reference">The place.</param>
    /// <param name="isIncoming">Whether it is as if the user sent it; otherwise the bot does.</param>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <inheritdoc/>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <inheritdoc/>
    public Mention[] GetMentions() =>
        [.. (Entities ?? [])
            .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(ReadMention)
            .OfType<Mention>()];

    /// <inheritdoc/>
    public IMessageActivity? AsMessageActivity() => IsType(ActivityTypes.Message) ? this : null;

    /// <summary>The activity as an invoke.</summary>
    /// <returns>The invoke, or null if it is none.</returns>
    public IInvokeActivity? AsInvokeActivity() => IsType(ActivityTypes.Invoke) ? this : null;

    /// <summary>The activity as an event.</summary>
    /// <returns>The event, or null if it is none.</returns>
    public IEventActivity? AsEventActivity() => IsType(ActivityTypes.Event) ? this : null;

    /// <summary>The activity as a conversation update.</summary>
    /// <returns>The update, or null if it is none.</returns>
    public IConversationUpdateActivity? AsConversationUpdateActivity() => IsType(ActivityTypes.ConversationUpdate) ? this : null;

    /// <summary>The activity as an installation update.</summary>
    /// <returns>The update, or null if it is none.</returns>
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => IsType(ActivityTypes.InstallationUpdate) ? this : null;

    /// <summary>The activity as a message reaction.</summary>
    /// <returns>The reaction, or null if it is none.</returns>
    public IMessageReactionActivity? AsMessageReactionActivity() => IsType(ActivityTypes.MessageReaction) ? this : null;

    /// <summary>The activity as a typing activity.</summary>
    /// <returns>The activity, or null if it is none.</returns>
    public ITypingActivity? AsTypingActivity() => IsType(ActivityTypes.Typing) ? this : null;

    /// <summary>The activity as an end of a conversation.</summary>
    /// <returns>The activity, or null if it is none.</returns>
    public IEndOfConversationActivity? AsEndOfConversationActivity() => IsType(ActivityTypes.EndOfConversation) ? this : null;

    // The protocol asks to pass over what cannot be read as the entity that it says it is.
    private static Mention? ReadMention(Entity entity)
    {
        try
        {
            return entity.GetAs<Mention>();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A type may be refined behind a slash: message/plain is a message.
    private bool IsType(string type) =>
        Type is not null
        && Type.StartsWith(type, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == type.Length || Type[type.Length] == '/');
}
