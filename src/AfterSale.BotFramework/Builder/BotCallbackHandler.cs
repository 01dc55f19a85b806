namespace AfterSale.BotFramework;

/// <summary>The bot logic at the end of the pipeline.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="cancellationToken">Ends with the turn's own time limit.</param>
/// <returns>A task that ends with the turn.</returns>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
