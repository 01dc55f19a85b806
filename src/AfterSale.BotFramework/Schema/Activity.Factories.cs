namespace AfterSale.BotFramework.Schema;

/// <content>Activities of a type, ready to fill in.</content>
public partial class Activity
{
    /// <summary>Makes a message.</summary>
    /// <returns>The message, with empty lists.</returns>
    public static IMessageActivity CreateMessageActivity() => new Activity
    {
        Type = ActivityTypes.Message,
        Attachments = [],
        Entities = [],
    };

    /// <summary>Makes a typing activity.</summary>
    /// <returns>The activity.</returns>
    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    /// <summary>Makes an event.</summary>
    /// <returns>The event.</returns>
    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    /// <summary>Makes an invoke.</summary>
    /// <returns>The invoke.</returns>
    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    /// <summary>Makes an end of a conversation.</summary>
    /// <returns>The activity.</returns>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() =>
        new Activity { Type = ActivityTypes.EndOfConversation };

    /// <summary>Makes a conversation update.</summary>
    /// <returns>The activity, with empty lists.</returns>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [],
        MembersRemoved = [],
    };

    /// <summary>Makes a message that answers this activity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="locale">The locale of the text; that of this activity if null.</param>
    /// <returns>The reply, addressed back.</returns>
    public Activity CreateReply(string? text = null, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        From = Recipient is null ? null : new ChannelAccount(Recipient.Id, Recipient.Name, Recipient.Role, Recipient.AadObjectId),
        Recipient = From is null ? null : new ChannelAccount(From.Id, From.Name, From.Role, From.AadObjectId),
        ReplyToId = IsKeptByChannel ? Id : null,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };
}
