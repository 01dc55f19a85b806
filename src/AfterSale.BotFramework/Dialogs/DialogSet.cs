using System.Text.Json;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Dialogs by their ids.</summary>
/// <param name="dialogState">Where the stack is kept; only the outermost set needs it.</param>
public class DialogSet(IStatePropertyAccessor<DialogState>? dialogState = null)
{
    internal const string JsonOptionsKey = "AfterSale.BotFramework.Dialogs.JsonOptions";

    private readonly Dictionary<string, Dialog> _dialogs = [];

    /// <summary>Adds a dialog.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This set.</returns>
    /// <exception cref="ArgumentException">Another dialog has this id. (The SDK renames it; a stored stack would not find it.)</exception>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var other) && other != dialog)
        {
            throw new ArgumentException($"There is a dialog with the id {dialog.Id}.", nameof(dialog));
        }

        _dialogs[dialog.Id] = dialog;
        return this;
    }

    /// <summary>Loads the stack of the conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <returns>
    /// The dialogs of the turn. A stack that cannot be read is emptied; see <see cref="DialogContext.IsStackUnreadable"/>.
    /// </returns>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (dialogState is null)
        {
            throw new InvalidOperationException("The set has no state: give it a state property.");
        }

        if (dialogState is IJsonOptionsSource source)
        {
            turnContext.TurnState.Set(JsonOptionsKey, source.JsonOptions);
        }

        try
        {
            var state = await dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken) ?? new DialogState();
            if (state.IsComplete())
            {
                return new DialogContext(this, turnContext, state);
            }
        }
        catch (JsonException)
        {
            // Below, a new stack takes its place.
        }

        var empty = new DialogState();
        await dialogState.SetAsync(turnContext, empty, cancellationToken);
        return new DialogContext(this, turnContext, empty) { IsStackUnreadable = true };
    }

    /// <summary>Finds a dialog.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>The dialogs.</summary>
    /// <returns>The dialogs, in no order.</returns>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;
}
