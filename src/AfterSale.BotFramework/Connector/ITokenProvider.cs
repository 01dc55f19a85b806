namespace AfterSale.BotFramework.Connector;

/// <summary>Gets tokens for calls of connector services.</summary>
public interface ITokenProvider
{
    /// <summary>Gets a token.</summary>
    /// <param name="serviceUrl">The address of the service.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The bearer token, or null to call without one.</returns>
    /// <exception cref="UntrustedServiceUrlException">Nothing may be sent to that address.</exception>
    ValueTask<string?> GetTokenAsync(string serviceUrl, CancellationToken cancellationToken = default);

    /// <summary>Gets another token because the service refused one with 401.</summary>
    /// <param name="serviceUrl">The address of the service.</param>
    /// <param name="refused">The token that it refused.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A fresh token, or null if there is no other.</returns>
    ValueTask<string?> RenewTokenAsync(string serviceUrl, string refused, CancellationToken cancellationToken = default) => new((string?)null);
}
