namespace AfterSale.BotFramework;

/// <summary>A bot: it answers one turn at a time.</summary>
public interface IBot
{
    /// <summary>Answers one incoming activity.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task that ends with the turn.</returns>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
