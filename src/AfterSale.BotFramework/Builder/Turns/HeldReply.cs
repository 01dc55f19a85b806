namespace AfterSale.BotFramework;

/// <summary>Something that a turn does in its conversation once it is stored.</summary>
internal sealed class HeldReply
{
    /// <summary>What is done.</summary>
    public HeldReplyKind Kind { get; set; }

    /// <summary>The bot's name for it, or one of our making; the id that the bot is told until the channel gives one.</summary>
    public string HeldId { get; set; } = string.Empty;

    /// <summary>Whether the bot named it, and so wants to hear its id.</summary>
    public bool WantsReceipt { get; set; }

    /// <summary>The conversation.</summary>
    public string ConversationId { get; set; } = string.Empty;

    /// <summary>The activity that is answered, replaced or deleted.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The activity as it goes out, in UTF-8; empty where none does.</summary>
    public ReadOnlyMemory<byte> Json { get; set; }

    /// <summary>How long a delay takes, in milliseconds.</summary>
    public int Milliseconds { get; set; }
}

/// <summary>What is done in a conversation.</summary>
internal enum HeldReplyKind
{
    /// <summary>An activity is sent.</summary>
    Send,

    /// <summary>An activity is replaced.</summary>
    Update,

    /// <summary>An activity is deleted.</summary>
    Delete,

    /// <summary>Nothing is done for a while.</summary>
    Delay,
}
