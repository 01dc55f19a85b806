using System.Text.Json;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>A dialog made of dialogs, with a stack of its own.</summary>
/// <param name="dialogId">Its id; the name of its type if null.</param>
public class ComponentDialog(string? dialogId = null) : Dialog(dialogId)
{
    /// <summary>The name of the inner stack in the state of this dialog.</summary>
    public const string PersistedDialogState = "dialogs";

    /// <summary>The dialogs within.</summary>
    public DialogSet Dialogs { get; } = new();

    /// <summary>The id of the dialog to begin with: the first that was added, if not set.</summary>
    public string? InitialDialogId { get; set; }

    /// <summary>Adds a dialog.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This dialog.</returns>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <summary>Finds a dialog within.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <inheritdoc/>
    /// <returns>The id and a digest of the versions of the dialogs within.</returns>
    public override string GetVersion() => $"{Id}:{Dialogs.GetVersion()}";

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Guard.NotAToken(options);
        var inner = CreateInnerContext(dc, dc.ActiveDialog!);
        return await ReturnAsync(dc, await OnBeginDialogAsync(inner, options, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var inner = CreateInnerContext(dc, dc.ActiveDialog!);
        return await ReturnAsync(dc, await OnContinueDialogAsync(inner, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        // A dialog that was put on top of this one has ended: what is within this one still waits, so it asks again.
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        await CreateInnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (reason == DialogReason.CancelCalled)
        {
            await CreateInnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>The dialogs within, while this one is active.</summary>
    /// <param name="dc">The dialogs around.</param>
    /// <returns>The dialogs within, or null if another dialog is active.</returns>
    public virtual DialogContext? CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } instance && instance.Id == Id ? CreateInnerContext(dc, instance) : null;
    }

    /// <summary>Begins; by default the initial dialog.</summary>
    /// <param name="innerDc">The dialogs within.</param>
    /// <param name="options">What this dialog was begun with.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs within are left.</returns>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        var initial = InitialDialogId ?? throw new InvalidOperationException($"The component {Id} has no dialogs.");
        return innerDc.BeginDialogAsync(initial, options, cancellationToken);
    }

    /// <summary>Continues; the place for interruptions such as help and cancel.</summary>
    /// <param name="innerDc">The dialogs within.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs within are left.</returns>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>Is called when this dialog leaves the stack.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="instance">This dialog on the stack.</param>
    /// <param name="reason">Why it leaves.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Is called after the dialogs within asked again.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">This dialog on the stack.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task.</returns>
    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Ends this dialog with the result of the dialogs within.</summary>
    /// <param name="outerDc">The dialogs around.</param>
    /// <param name="result">The result.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs around are left.</returns>
    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    private async Task<DialogTurnResult> ReturnAsync(DialogContext outerDc, DialogTurnResult inner, CancellationToken cancellationToken)
    {
        switch (inner.Status)
        {
            case DialogTurnStatus.Waiting:
                return EndOfTurn;
            case DialogTurnStatus.Cancelled:
                // As in the SDK: the dialog around resumes, and the caller sees that this one was cancelled.
                await EndComponentAsync(outerDc, inner.Result, cancellationToken);
                return new DialogTurnResult(DialogTurnStatus.Cancelled, inner.Result);
            default:
                return await EndComponentAsync(outerDc, inner.Result, cancellationToken);
        }
    }

    private static DialogState InnerState(DialogInstance instance, JsonSerializerOptions options)
    {
        var state = DialogValues.GetOrAdd<DialogState>(instance.State, PersistedDialogState, options);
        return state.IsComplete() ? state : throw new DialogStateException($"The inner stack of {instance.Id} is of another form.");
    }

    private DialogContext CreateInnerContext(DialogContext outerDc, DialogInstance instance) =>
        new(Dialogs, outerDc, InnerState(instance, outerDc.JsonOptions));

    private DialogContext CreateInnerContext(ITurnContext turnContext, DialogInstance instance) =>
        new(Dialogs, turnContext, InnerState(instance, DialogContext.JsonOptionsOf(turnContext)));
}
