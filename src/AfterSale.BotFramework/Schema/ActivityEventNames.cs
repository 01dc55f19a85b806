namespace AfterSale.BotFramework.Schema;

/// <summary>Names of the events that start a proactive turn.</summary>
public static class ActivityEventNames
{
    /// <summary>The event of a turn that continues a known conversation.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The event of the first turn of a conversation that the bot created.</summary>
    public const string CreateConversation = "CreateConversation";
}
