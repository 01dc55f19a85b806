namespace AfterSale.BotFramework.Connector;

/// <summary>Gets tokens for calls of connector services.</summary>
public interface ITokenProvider
{
    /// <summary>Gets a token.</summary>
    /// <param name="serviceUrl">The address of the service.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The bearer token, or null to call without one.</returns>
    ValueTask<string?> GetTokenAsync(string serviceUrl, CancellationToken cancellationToken = default);
}
