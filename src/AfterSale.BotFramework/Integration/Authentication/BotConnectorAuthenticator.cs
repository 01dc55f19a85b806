using System.Security.Claims;
using System.Text.Json;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>
/// Lets in the Bot Connector service alone: by a token that its keys have signed, for this bot, for the service URL and the channel of the
/// activity, from a tenant that may use the bot. Two things are stricter than in the SDK: a token must expire, and its key must be endorsed for
/// the channel.
/// </summary>
/// <remarks>Bot Framework authentication: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication</remarks>
public sealed class BotConnectorAuthenticator : IBotRequestAuthenticator, IDisposable
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;

    private readonly BotAuthenticationOptions _options;
    private readonly ServiceUrlTrust _trust;
    private readonly TokenProof _connector;
    private readonly TokenProof? _emulator;
    private readonly HashSet<string> _tenants;

    /// <summary>Creates the authenticator.</summary>
    /// <param name="options">Who may send activities.</param>
    /// <param name="trust">Learns the service URLs that were proven.</param>
    /// <param name="httpClientFactory">Fetches the keys.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="logger">Where it is noted that keys cannot be fetched.</param>
    public BotConnectorAuthenticator(
        IOptions<BotAuthenticationOptions> options,
        ServiceUrlTrust trust,
        IHttpClientFactory httpClientFactory,
        TimeProvider timeProvider,
        ILogger<BotConnectorAuthenticator> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(httpClientFactory);
        _options = options.Value;
        _trust = trust;
        _tenants = new(_options.AllowedTenants.Count > 0 ? _options.AllowedTenants : [_options.TenantId], StringComparer.OrdinalIgnoreCase);
        _connector = new TokenProof(Keys(_options.MetadataAddress), TokenRules.OfConnector(_options), _options, timeProvider);
        _emulator = _options.AllowEmulator
            ? new TokenProof(Keys(EmulatorMetadata(_options)), TokenRules.OfEmulator(_options), _options, timeProvider)
            : null;

        SigningKeys Keys(string address) =>
            new(address, _options, httpClientFactory.CreateClient(ConnectorHttp.KeysClientName), timeProvider, logger);
    }

    /// <inheritdoc/>
    public async ValueTask<BotAuthenticationResult> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.Authorization is not [{ } header]
            || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || header.Length > LongestToken)
        {
            return BotAuthenticationResult.Unauthorized(RefusalReason.NoToken);
        }

        var token = header[Scheme.Length..].Trim();
        var proof = _emulator is not null && _emulator.IsIssuerOf(token) ? _emulator : _connector;
        return await proof.ProveAsync(token, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<BotAuthenticationResult> AuthorizeAsync(
        ClaimsIdentity identity, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (identity is not ProvenToken token)
        {
            return BotAuthenticationResult.Unauthorized(RefusalReason.InvalidToken);
        }

        if (token.IsEmulator ? !IsLoopback(activity.ServiceUrl) : token.ServiceUrl is null || token.ServiceUrl != activity.ServiceUrl)
        {
            return BotAuthenticationResult.Forbidden(RefusalReason.ServiceUrl);
        }

        if (!token.IsEmulator && (activity.ChannelId is null || !token.Channels.Contains(activity.ChannelId)))
        {
            return BotAuthenticationResult.Forbidden(RefusalReason.Channel);
        }

        if (!token.IsEmulator && !IsTenantAllowed(activity))
        {
            return BotAuthenticationResult.Forbidden(RefusalReason.Tenant);
        }

        await _trust.TrustAsync(activity.ServiceUrl!, cancellationToken);
        return BotAuthenticationResult.Success(token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connector.Dispose();
        _emulator?.Dispose();
    }

    private static string EmulatorMetadata(BotAuthenticationOptions options) =>
        options.EmulatorMetadataAddress.Length > 0
            ? options.EmulatorMetadataAddress
            : $"https://login.microsoftonline.com/{Uri.EscapeDataString(options.TenantId)}/v2.0/.well-known/openid-configuration";

    private static bool IsLoopback(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback && uri.Scheme is "http" or "https";

    // Teams names the tenant in two places; neither may be another's.
    private bool IsTenantAllowed(Activity activity)
    {
        var named = new[] { activity.Conversation?.TenantId, TenantOfChannelData(activity.ChannelData) }
            .Where(tenant => !string.IsNullOrEmpty(tenant)).ToList();
        return named.Count == 0 ? activity.ChannelId != Channels.Msteams : named.TrueForAll(tenant => _tenants.Contains(tenant!));
    }

    private static string? TenantOfChannelData(object? channelData) =>
        channelData is JsonElement { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
