namespace AfterSale.BotFramework.Schema;

/// <summary>The values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Replies go through the connector.</summary>
    public const string Normal = "normal";

    /// <summary>The activity is a notification.</summary>
    public const string Notification = "notification";

    /// <summary>Replies are the body of the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The activity is not kept by the channel.</summary>
    public const string Ephemeral = "ephemeral";
}
