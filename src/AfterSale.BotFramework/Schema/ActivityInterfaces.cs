namespace AfterSale.BotFramework.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The text.</summary>
    string? Text { get; set; }

    /// <summary>The text to speak.</summary>
    string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string? InputHint { get; set; }

    /// <summary>A short text for a notification.</summary>
    string? Summary { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>Buttons that go away once one is used.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>What a card sent.</summary>
    object? Value { get; set; }

    /// <summary>Whether there is anything to show.</summary>
    /// <returns>True if there is text, a summary, an attachment or channel data.</returns>
    bool HasContent();

    /// <summary>The mentions in the text.</summary>
    /// <returns>The mentions, or none.</returns>
    Mention[] GetMentions();
}

/// <summary>A message that was edited.</summary>
public interface IMessageUpdateActivity : IMessageActivity;

/// <summary>A message that was deleted.</summary>
public interface IMessageDeleteActivity : IActivity;

/// <summary>A change of members or topic.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who came.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The new topic.</summary>
    string? TopicName { get; set; }
}

/// <summary>A named event.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>The value.</summary>
    object? Value { get; set; }

    /// <summary>The conversation that the event is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}

/// <summary>A named call that is answered.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>The value.</summary>
    object? Value { get; set; }

    /// <summary>The conversation that the call is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}

/// <summary>The bot was added or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>Add or remove, in Teams also add-upgrade and remove-upgrade.</summary>
    string? Action { get; set; }
}

/// <summary>Reactions to a message.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>The new ones.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Those taken back.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}

/// <summary>The other side is composing.</summary>
public interface ITypingActivity : IActivity;

/// <summary>The end of a conversation.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    string? Code { get; set; }

    /// <summary>A text.</summary>
    string? Text { get; set; }
}
