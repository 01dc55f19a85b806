namespace AfterSale.BotFramework.Schema;

/// <summary>The values of <see cref="CardAction.Type"/>.</summary>
public static class ActionTypes
{
    /// <summary>Opens a web address.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Sends the value as a message everyone sees.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value as a message only the bot sees.</summary>
    public const string PostBack = "postBack";

    /// <summary>Sends a text and a value together.</summary>
    public const string MessageBack = "messageBack";
}
