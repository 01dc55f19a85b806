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

    /// <summary>The form that is being filled in, or <see langword="null"/>.</summary>
    public FormDialog? OpenForm(DialogContext dialogs) =>
        dialogs.ActiveDialog is { } active ? _forms.FirstOrDefault(form => form.Id == active.Id) : null;
}
