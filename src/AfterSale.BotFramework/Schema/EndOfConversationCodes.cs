namespace AfterSale.BotFramework.Schema;

/// <summary>The values of <see cref="Activity.Code"/>.</summary>
public static class EndOfConversationCodes
{
    /// <summary>The reason is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>It ended as planned.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The user ended it.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>The bot did not answer in time.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The bot sent an activity that the channel refused.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The channel could not go on.</summary>
    public const string ChannelFailed = "channelFailed";
}
