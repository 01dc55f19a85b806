using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>
/// The keys that a token service signs with. They are fetched when they are first needed, when they are old, and when a token names one that is
/// not among them; if the service does not answer, the last ones stay good. The library's own manager does the same by the clock of the
/// machine; this one goes by the clock of the application.
/// </summary>
internal sealed partial class SigningKeys(
    string metadataAddress, BotAuthenticationOptions options, HttpClient client, TimeProvider timeProvider, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private readonly HttpDocumentRetriever _documents = new(client) { RequireHttps = !IsLoopback(metadataAddress) };
    private volatile KeySet? _current;
    private DateTimeOffset? _triedAt;

    /// <summary>The keys, fetched anew if they are old.</summary>
    /// <returns>The keys, or null if there never were any: then nobody can be let in.</returns>
    public async ValueTask<KeySet?> GetAsync(CancellationToken cancellationToken)
    {
        var current = _current;
        return current is not null && timeProvider.GetUtcNow() - current.FetchedAt < options.RefreshKeysEvery
            ? current
            : await FetchAsync(current, cancellationToken);
    }

    /// <summary>Fetches the keys because one is missing in these, unless that was done just now.</summary>
    /// <returns>Newer keys, or the same.</returns>
    public async ValueTask<KeySet?> GetNewerAsync(KeySet than, CancellationToken cancellationToken) =>
        _current == than ? await FetchAsync(than, cancellationToken) : _current;

    /// <inheritdoc/>
    public void Dispose() => _fetching.Dispose();

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private async ValueTask<KeySet?> FetchAsync(KeySet? known, CancellationToken cancellationToken)
    {
        await _fetching.WaitAsync(cancellationToken);
        try
        {
            var now = timeProvider.GetUtcNow();
            if (_current != known || (_triedAt is { } tried && now - tried < options.FetchKeysNoSoonerThan))
            {
                return _current;
            }

            _triedAt = now;
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, _documents, cancellationToken);
            _current = new KeySet([.. found.SigningKeys], Endorsements(found.JsonWebKeySet), found.Issuer, now);
            Log.Fetched(logger, found.SigningKeys.Count);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidOperationException or ArgumentException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotFetched(logger, exception.GetType().Name, _current is not null);
        }
        finally
        {
            _fetching.Release();
        }

        return _current;
    }

    private static Dictionary<string, HashSet<string>> Endorsements(JsonWebKeySet? keys)
    {
        var endorsements = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var key in keys?.Keys ?? [])
        {
            if (key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } channels)
            {
                endorsements[key.Kid ?? ""] = [.. channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)];
            }
        }

        return endorsements;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Fetched {Count} signing keys")]
        public static partial void Fetched(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Error, "Signing keys could not be fetched ({Exception}); there are earlier ones: {HasKeys}")]
        public static partial void NotFetched(ILogger logger, string exception, bool hasKeys);
    }
}

/// <summary>Keys as they were fetched together.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Endorsements">For which channels each key, by its id, may speak.</param>
/// <param name="Issuer">Whom the service says it is.</param>
/// <param name="FetchedAt">When.</param>
internal sealed record KeySet(
    IReadOnlyList<SecurityKey> Keys, IReadOnlyDictionary<string, HashSet<string>> Endorsements, string? Issuer, DateTimeOffset FetchedAt);
