namespace AfterSale.BotFramework;

/// <summary>Saves state at the end of a turn that did not fail.</summary>
/// <param name="botStates">The states.</param>
public class AutoSaveStateMiddleware(params BotState[] botStates) : IMiddleware
{
    /// <summary>The states.</summary>
    public BotStateSet BotStateSet { get; } = new(botStates);

    /// <summary>Adds a state.</summary>
    /// <param name="botState">The state.</param>
    /// <returns>This middleware.</returns>
    public AutoSaveStateMiddleware Add(BotState botState)
    {
        BotStateSet.Add(botState);
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        await next(cancellationToken);
        await BotStateSet.SaveAllChangesAsync(turnContext, false, cancellationToken);
    }
}
