namespace AfterSale.BotFramework.Dialogs;

/// <summary>Runs a dialog as the main one of a conversation.</summary>
public static class DialogExtensions
{
    /// <summary>Continues what is under way, or begins the dialog; also begins it if what was under way cannot be continued.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="accessor">Where the stack is kept.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    public static async Task<DialogTurnResult> RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor).Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var result = await dc.ContinueDialogAsync(cancellationToken);
        return result.Status == DialogTurnStatus.Empty || dc.IsStackUnreadable
            ? await dc.BeginDialogAsync(dialog.Id, null, cancellationToken)
            : result;
    }
}
