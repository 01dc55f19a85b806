using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace AfterSale.BotFramework.Connector;

/// <summary>
/// The addresses that the bot's token may go to: those that an authenticated activity has named, and those of the settings. They are stored, as
/// proactive messages go out through references that an earlier process kept.
/// </summary>
/// <param name="storage">Where they are kept, in one document that is written when a new one appears.</param>
/// <param name="options">The settings.</param>
public sealed class ServiceUrlTrust(IStorage storage, IOptions<ConnectorOptions> options)
{
    private const string Key = "trustedServiceUrls";
    private const int Tries = 5;

    // Channels have a few, one a region.
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, bool> _known = new(
        options.Value.TrustedServiceUrls.Select(url => KeyValuePair.Create(Normal(url), true)), StringComparer.Ordinal);

    /// <summary>Trusts an address that an authenticated activity has named.</summary>
    /// <param name="serviceUrl">The address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is stored.</returns>
    public async ValueTask TrustAsync(string serviceUrl, CancellationToken cancellationToken)
    {
        var url = Normal(serviceUrl);
        if (_known.ContainsKey(url))
        {
            return;
        }

        for (var attempt = 1; ; attempt++)
        {
            var (urls, tag) = await ReadAsync(cancellationToken);
            if (urls.Contains(url))
            {
                break;
            }

            try
            {
                var document = StateDocument.From(
                    new Dictionary<string, string[]> { ["urls"] = [.. urls.TakeLast(Most - 1), url] }, BotState.DefaultJsonOptions);
                document.ETag = tag;
                await storage.WriteAsync(new Dictionary<string, object> { [Key] = document }, cancellationToken);
                break;
            }
            catch (EtagException) when (attempt < Tries)
            {
                // Another turn or process added one at the same time.
                continue;
            }
        }

        _known[url] = true;
    }

    /// <summary>Whether the token may go to an address.</summary>
    /// <param name="serviceUrl">The address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>True if it may.</returns>
    public async ValueTask<bool> IsTrustedAsync(string serviceUrl, CancellationToken cancellationToken)
    {
        var url = Normal(serviceUrl);
        if (_known.ContainsKey(url))
        {
            return true;
        }

        if (!(await ReadAsync(cancellationToken)).Urls.Contains(url))
        {
            return false;
        }

        _known[url] = true;
        return true;
    }

    // A client puts the path after it, with or without a slash between.
    private static string Normal(string serviceUrl) => serviceUrl.TrimEnd('/');

    private async Task<(string[] Urls, string? Tag)> ReadAsync(CancellationToken cancellationToken)
    {
        var found = await storage.ReadAsync([Key], cancellationToken);
        if (!found.TryGetValue(Key, out var value))
        {
            return ([], null);
        }

        var document = StateDocument.From(value, BotState.DefaultJsonOptions);
        return (document.As<Dictionary<string, string[]>>(BotState.DefaultJsonOptions)?.GetValueOrDefault("urls") ?? [], document.ETag);
    }
}
