namespace AfterSale.BotFramework.Dialogs;

/// <summary>How a turn left the dialogs, and the result of the last one if it ended.</summary>
/// <param name="status">How the turn left the dialogs.</param>
/// <param name="result">The result of the last dialog.</param>
public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    /// <summary>How the turn left the dialogs.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>The result of the last dialog.</summary>
    public object? Result { get; set; } = result;
}
