namespace AfterSale.BotFramework;

/// <summary>Continues with the next middleware, at last with the bot.</summary>
/// <param name="cancellationToken">Ends with the turn's own time limit.</param>
/// <returns>A task that ends when all that follows has ended.</returns>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Works before and after the bot in every turn.</summary>
public interface IMiddleware
{
    /// <summary>Takes part in a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">Continues; not calling it ends the turn here.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>A task that ends with the turn.</returns>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
