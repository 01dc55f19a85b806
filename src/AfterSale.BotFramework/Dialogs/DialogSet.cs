using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>Dialogs by their ids.</summary>
public class DialogSet
{
    internal const string JsonOptionsKey = "AfterSale.BotFramework.Dialogs.JsonOptions";

    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private string? _version;

    /// <summary>Creates a set for dialogs within a dialog.</summary>
    public DialogSet()
    {
    }

    /// <summary>Creates the outermost set of a conversation.</summary>
    /// <param name="dialogState">Where the stack is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>
    /// Adds a dialog. One whose id another dialog has is renamed: a number from 2 on is put behind its id. Which one is renamed is a
    /// matter of order, so that dialogs are best named apart.
    /// </summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This set.</returns>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var other) && other == dialog)
        {
            return this;
        }

        var id = dialog.Id;
        for (var suffix = 2; _dialogs.ContainsKey(dialog.Id); suffix++)
        {
            dialog.Id = string.Create(CultureInfo.InvariantCulture, $"{id}{suffix}");
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
        if (_dialogState is null)
        {
            throw new InvalidOperationException("The set has no state: give it a state property.");
        }

        if (_dialogState is IJsonOptionsSource source)
        {
            turnContext.TurnState.Set(JsonOptionsKey, source.JsonOptions);
        }

        try
        {
            var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken) ?? new DialogState();
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
        await _dialogState.SetAsync(turnContext, empty, cancellationToken);
        return new DialogContext(this, turnContext, empty) { IsStackUnreadable = true };
    }

    /// <summary>Finds a dialog.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog? Find(string dialogId)
    {
        Guard.Id(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>What changes whenever a dialog is added or removed, or the version of one changes before it is first asked for.</summary>
    /// <returns>A digest of the versions of the dialogs.</returns>
    public string GetVersion() => _version ??= Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _dialogs.Values.Select(dialog => dialog.GetVersion())))));

    /// <summary>The dialogs.</summary>
    /// <returns>The dialogs, in no order.</returns>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;
}
