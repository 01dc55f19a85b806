namespace AfterSale.BotFramework.Dialogs;

/// <summary>How a turn left the dialogs.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog was active.</summary>
    Empty,

    /// <summary>The active dialog waits for the user.</summary>
    Waiting,

    /// <summary>The last dialog ended.</summary>
    Complete,

    /// <summary>The dialogs were cancelled, or what was stored of them could not be continued.</summary>
    Cancelled,
}
