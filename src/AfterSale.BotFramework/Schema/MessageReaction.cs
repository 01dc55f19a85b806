namespace AfterSale.BotFramework.Schema;

/// <summary>One reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>The kind, such as like.</summary>
    public string? Type { get; set; }
}
