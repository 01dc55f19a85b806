namespace AfterSale.BotFramework.Dialogs;

/// <summary>
/// A part of a conversation that takes one or more turns. It keeps nothing in fields: dialogs are shared by all conversations.
/// </summary>
public abstract class Dialog
{
    private string _id;

    /// <summary>Creates a dialog.</summary>
    /// <param name="dialogId">Its id; the name of its type if null.</param>
    protected Dialog(string? dialogId = null) => _id = string.IsNullOrWhiteSpace(dialogId) ? GetType().Name : dialogId;

    /// <summary>Ends the turn, but not the dialog.</summary>
    public static DialogTurnResult EndOfTurn => new(DialogTurnStatus.Waiting);

    /// <summary>The id under which the stack names it: renaming it cancels what is under way.</summary>
    public string Id
    {
        get => _id;
        set => _id = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// What changes whenever the dialog changes so that what was stored of it can no longer be continued. It is stored with the dialog; one
    /// of another version is not continued.
    /// </summary>
    /// <returns>The id, unless a dialog says more of itself.</returns>
    public virtual string GetVersion() => Id;

    /// <summary>Is called when the dialog is begun.</summary>
    /// <param name="dc">The dialogs of the turn.</param>
    /// <param name="options">What it was begun with.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Is called when a turn comes while the dialog is active; by default the dialog ends.</summary>
    /// <param name="dc">The dialogs of the turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Is called when a dialog that this one began has ended; by default this one ends with the same result.</summary>
    /// <param name="dc">The dialogs of the turn.</param>
    /// <param name="reason">Why it is called.</param>
    /// <param name="result">The result of the dialog that ended.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog on the stack.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Is called when the dialog leaves the stack.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog on the stack.</param>
    /// <param name="reason">Why it leaves.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;
}
