using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace AfterSale.BotFramework.Connector;

/// <summary>
/// Gets tokens from Microsoft Entra by MSAL, as the bot's own app, and keeps the one that is good. It is renewed before it ends: from the moment
/// that Entra advises, or else five minutes before. A token goes only where <see cref="ServiceUrlTrust"/> lets it.
/// </summary>
/// <param name="app">Asks for a token; with true, for one that is not out of MSAL's cache.</param>
/// <param name="trust">The addresses that may have it.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="logger">Where failures are noted.</param>
internal sealed partial class MsalTokenProvider(
    Func<bool, CancellationToken, Task<AuthenticationResult>> app, ServiceUrlTrust trust, TimeProvider timeProvider, ILogger<MsalTokenProvider> logger)
    : ITokenProvider, IDisposable
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private volatile Token? _current;

    /// <inheritdoc/>
    public async ValueTask<string?> GetTokenAsync(string serviceUrl, CancellationToken cancellationToken = default)
    {
        if (!await trust.IsTrustedAsync(serviceUrl, cancellationToken))
        {
            throw new UntrustedServiceUrlException();
        }

        return _current is { } token && timeProvider.GetUtcNow() < token.RenewAt
            ? token.Value
            : await AskAsync(null, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> RenewTokenAsync(string serviceUrl, string refused, CancellationToken cancellationToken = default) =>
        await trust.IsTrustedAsync(serviceUrl, cancellationToken) ? await AskAsync(refused, cancellationToken) : null;

    /// <inheritdoc/>
    public void Dispose() => _asking.Dispose();

    private async Task<string> AskAsync(string? refused, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited finds what the first one got.
            var now = timeProvider.GetUtcNow();
            if (_current is { } current && now < current.RenewAt && current.Value != refused)
            {
                return current.Value;
            }

            var result = await app(refused is not null, cancellationToken);
            _current = new Token(result.AccessToken, RenewAt(result, now), result.ExpiresOn);
            return result.AccessToken;
        }
        catch (MsalException exception) when (refused is null && _current is { } old && timeProvider.GetUtcNow() < old.GoodUntil)
        {
            // The old one is good for a while yet.
            Log.NotRenewed(logger, exception.ErrorCode);
            return old.Value;
        }
        catch (MsalException exception)
        {
            Log.NotGiven(logger, exception.ErrorCode);
            throw exception is MsalServiceException { IsRetryable: true }
                ? new HttpRequestException("Microsoft Entra cannot give a token at present.", exception)
                : new HttpRequestException(HttpRequestError.UserAuthenticationError, "Microsoft Entra gives the bot no token.", exception);
        }
        finally
        {
            _asking.Release();
        }
    }

    private static DateTimeOffset RenewAt(AuthenticationResult result, DateTimeOffset now)
    {
        var latest = result.ExpiresOn - Ahead;
        return result.AuthenticationResultMetadata?.RefreshOn is { } advised && advised < latest && advised > now ? advised : latest;
    }

    private sealed record Token(string Value, DateTimeOffset RenewAt, DateTimeOffset GoodUntil);

    private static partial class Log
    {
        [LoggerMessage(1, Microsoft.Extensions.Logging.LogLevel.Warning, "The bot's token could not be renewed ahead: {Error}")]
        public static partial void NotRenewed(ILogger logger, string error);

        [LoggerMessage(2, Microsoft.Extensions.Logging.LogLevel.Error, "Microsoft Entra gave the bot no token: {Error}")]
        public static partial void NotGiven(ILogger logger, string error);
    }
}
