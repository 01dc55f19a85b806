namespace AfterSale.BotFramework.Connector;

/// <summary>Calls without a token: for services on this machine, such as the Agents Playground.</summary>
public sealed class NoTokenProvider : ITokenProvider
{
    /// <inheritdoc/>
    public ValueTask<string?> GetTokenAsync(string serviceUrl, CancellationToken cancellationToken = default) => new((string?)null);
}
