namespace AfterSale.BotFramework.Schema;

/// <summary>The values of <see cref="Activity.Type"/> that the Activity Protocol names.</summary>
public static class ActivityTypes
{
    /// <summary>Something said, by the user or by the bot.</summary>
    public const string Message = "message";

    /// <summary>The members or the topic of a conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The other side is composing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation came to its end.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named event without an answer.</summary>
    public const string Event = "event";

    /// <summary>A named call that is answered with a status and a body.</summary>
    public const string Invoke = "invoke";

    /// <summary>The answer to an invoke; it never goes over the wire as an activity.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>The bot was added to or removed from a conversation or a tenant.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Reactions to a message were added or taken back.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Diagnostics for the Emulator.</summary>
    public const string Trace = "trace";

    /// <summary>A pause between two outgoing activities; it never goes over the wire.</summary>
    public const string Delay = "delay";
}
