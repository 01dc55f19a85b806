using Microsoft.AspNetCore.Http;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>An adapter that takes activities from HTTP.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Reads an activity, runs its turn and writes the answer.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="httpResponse">Its response.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Cancels the reading of the request; the turn, once begun, goes on to its end.</param>
    /// <returns>A task that ends when the turn is done and the answer written.</returns>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
