namespace AfterSale.BotFramework;

/// <summary>States that are loaded and saved together.</summary>
public class BotStateSet
{
    /// <summary>Creates a set.</summary>
    /// <param name="botStates">The states.</param>
    public BotStateSet(params BotState[] botStates) => BotStates.AddRange(botStates);

    /// <summary>The states.</summary>
    public List<BotState> BotStates { get; } = [];

    /// <summary>Adds a state.</summary>
    /// <param name="botState">The state.</param>
    /// <returns>This set.</returns>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    /// <summary>Loads every state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to load again and forget changes.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <returns>A task.</returns>
    public Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken)));

    /// <summary>Saves every state that changed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to save those that did not change.</param>
    /// <param name="cancellationToken">Cancels the saving.</param>
    /// <returns>A task.</returns>
    public Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken)));
}
