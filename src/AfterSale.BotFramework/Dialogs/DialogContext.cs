using System.Text.Json;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>The dialogs of a turn: their stack, and what can be done with it.</summary>
public class DialogContext
{
    /// <summary>Creates the dialogs of a turn.</summary>
    /// <param name="dialogs">The dialogs that can be begun.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>Creates the dialogs within a dialog.</summary>
    /// <param name="dialogs">The dialogs that can be begun.</param>
    /// <param name="parentDialogContext">The dialogs around it.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) =>
        Parent = parentDialogContext;

    /// <summary>The dialogs that can be begun.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The stack; the active dialog is first.</summary>
    public IList<DialogInstance> Stack { get; }

    /// <summary>The dialogs around these, if any.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The dialogs within the active one, if it has such.</summary>
    public DialogContext? Child =>
        ActiveDialog is { Id: { } id } && FindDialog(id) is ComponentDialog component ? component.CreateChildContext(this) : null;

    /// <summary>The active dialog.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>
    /// Whether what was stored could not be continued: it was not readable, names a dialog that no longer exists, or is of another version
    /// (<see cref="IsStackOutdated"/>). The stack is empty then, <see cref="ContinueDialogAsync"/> returned or returns <see cref="DialogTurnStatus.Cancelled"/>, and the caller begins anew.
    /// </summary>
    public bool IsStackUnreadable { get; internal set; }

    /// <summary>
    /// Whether what was stored could not be continued because a dialog has changed since (<see cref="Dialog.GetVersion"/>); whatever the
    /// product keeps of it elsewhere may help it to begin anew.
    /// </summary>
    public bool IsStackOutdated { get; private set; }

    /// <summary>The options of the state, which know the types of the product.</summary>
    public JsonSerializerOptions JsonOptions => JsonOptionsOf(Context);

    /// <summary>Begins a dialog on top of the stack.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="options">What it is begun with; must survive JSON.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    /// <exception cref="ArgumentNullException">The id is null or blank.</exception>
    /// <exception cref="ArgumentException">There is no such dialog, or the options are a cancellation token.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Guard.NotAToken(options);
        Guard.Id(dialogId);
        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"A dialog with the id '{dialogId}' was not found: add it to this set, or to the component or one around it.", nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId, Version = dialog.GetVersion() });
        return await dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        Guard.Id(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Continues the active dialog with this turn.</summary>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>
    /// How the dialogs are left: empty if none was active; cancelled, with an empty stack, if what was stored cannot be continued
    /// (<see cref="IsStackUnreadable"/>).
    /// </returns>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } active)
        {
            return new DialogTurnResult(IsStackUnreadable ? DialogTurnStatus.Cancelled : DialogTurnStatus.Empty);
        }

        try
        {
            foreach (var instance in Stack)
            {
                RequireSameVersion(instance);
            }

            return await Find(active).ContinueDialogAsync(this, cancellationToken);
        }
        catch (DialogStateException exception) when (Parent is null)
        {
            IsStackUnreadable = true;
            IsStackOutdated = exception is DialogVersionException;
            return await CancelAllDialogsAsync(cancellationToken);
        }
    }

    /// <summary>Ends the active dialog and resumes the one below it.</summary>
    /// <param name="result">Its result; must survive JSON if it is kept.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Guard.NotAToken(result);
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } below
            ? await Find(below).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    /// <param name="dialogId">The id of the other.</param>
    /// <param name="options">What it is begun with; must survive JSON.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Guard.NotAToken(options);
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Cancels every dialog of this stack.</summary>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>Cancelled; empty if there was none, and no dialog is around these.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, cancellationToken);

    /// <summary>Cancels every dialog of this stack.</summary>
    /// <param name="cancelParents">Whether to cancel those around it too.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>Cancelled; empty if there was none, and no dialog is around these.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, CancellationToken cancellationToken = default)
    {
        var any = ActiveDialog is not null || Parent is not null;
        for (var dc = this; dc is not null; dc = cancelParents ? dc.Parent : null)
        {
            while (dc.ActiveDialog is not null)
            {
                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }
        }

        return new DialogTurnResult(any ? DialogTurnStatus.Cancelled : DialogTurnStatus.Empty);
    }

    /// <summary>Lets the active dialog ask again, after an interruption.</summary>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is { } active)
        {
            await Find(active).RepromptDialogAsync(Context, active, cancellationToken);
        }
    }

    /// <summary>Finds a dialog here or in the dialogs around.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    internal static JsonSerializerOptions JsonOptionsOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<JsonSerializerOptions>(DialogSet.JsonOptionsKey) ?? BotState.DefaultJsonOptions;

    private Dialog Find(DialogInstance instance) =>
        (string.IsNullOrWhiteSpace(instance.Id) ? null : FindDialog(instance.Id))
            ?? throw new DialogStateException($"The stack names the dialog {instance.Id}, which no longer exists.");

    // The dialogs below the active one too: they are resumed where they were left.
    private void RequireSameVersion(DialogInstance instance)
    {
        if (instance is { Version: { } stored, Id: { Length: > 0 } id } && FindDialog(id) is { } dialog && dialog.GetVersion() != stored)
        {
            throw new DialogVersionException($"The stored state of the dialog {instance.Id} is of another version of it.");
        }
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        try
        {
            if (instance.Id is { } id && FindDialog(id) is { } dialog)
            {
                await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
            }
        }
        catch (DialogStateException) when (reason == DialogReason.CancelCalled)
        {
            // Cancelling is the way out of a state that cannot be read, so it cannot fail because of it.
        }
        finally
        {
            Stack.Remove(instance);
        }
    }
}
