using AfterSale.BotFramework;
using AfterSale.BotFramework.Dialogs;
using AfterSale.Forms;

namespace AfterSale.Bot;

/// <summary>Opens the conversation's stack of dialogs. Every form that there is stands here.</summary>
internal sealed class DialogDesk
{
    private readonly DialogSet _dialogs;
    private readonly IReadOnlyList<FormDialog> _forms;

    /// <summary>Makes the set of dialogs.</summary>
    /// <param name="state">Where the stack is kept.</param>
    /// <param name="forms">The forms.</param>
    public DialogDesk(ConversationState state, IEnumerable<FormDialog> forms)
    {
        _forms = [.. forms];
        _dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        foreach (var form in _forms)
        {
            _dialogs.Add(form);
        }
    }

    /// <summary>The stack of the turn's conversation.</summary>
    public Task<DialogContext> OpenAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _dialogs.CreateContextAsync(context, cancellationToken);

    /// <summary>Leaves whatever is open and begins a form.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="form">The form's dialog.</param>
    /// <param name="start">What it starts with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task BeginAsync(Turn turn, string form, FormStart start, CancellationToken cancellationToken)
    {
        var stack = await OpenAsync(turn.Context, cancellationToken);
        if (OpenForm(stack) is { } open)
        {
            await open.AbandonAsync(turn.Context, cancellationToken);
        }

        await stack.CancelAllDialogsAsync(cancellationToken);
        await stack.BeginDialogAsync(form, start, cancellationToken);
        await FollowAsync(turn, stack, cancellationToken);
    }

    /// <summary>Begins the form that follows the one that was just finished, if one does.</summary>
    public static async Task FollowAsync(Turn turn, DialogContext stack, CancellationToken cancellationToken)
    {
        while (turn.Following is { } next)
        {
            turn.Follow(null);
            await stack.BeginDialogAsync(next.Form, next.Start, cancellationToken);
        }
    }

    /// <summary>A form by its dialog's name, or <see langword="null"/>.</summary>
    public FormDialog? Form(string? id) => _forms.FirstOrDefault(form => form.Id == id);

    /// <summary>The form that is being filled in, or <see langword="null"/>.</summary>
    public FormDialog? OpenForm(DialogContext dialogs) =>
        dialogs.ActiveDialog is { } active ? _forms.FirstOrDefault(form => form.Id == active.Id) : null;
}
