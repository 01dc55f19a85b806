using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Proves tokens of one issuer, and remembers those that it proved.</summary>
internal sealed class TokenProof : IDisposable
{
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly SigningKeys _keys;
    private readonly TokenRules _rules;
    private readonly BotAuthenticationOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ProvenTokens _proven;

    public TokenProof(SigningKeys keys, TokenRules rules, BotAuthenticationOptions options, TimeProvider timeProvider)
    {
        _keys = keys;
        _rules = rules;
        _options = options;
        _timeProvider = timeProvider;
        _proven = new ProvenTokens(timeProvider);
    }

    /// <summary>Whether a token says that it is of this issuer. It is not proven by that.</summary>
    public bool IsIssuerOf(string token) =>
        _handler.CanReadToken(token) && TryRead(token) is { } read && _rules.Issuers.Contains(read.Issuer);

    /// <summary>Proves a token.</summary>
    public async ValueTask<BotAuthenticationResult> ProveAsync(string token, CancellationToken cancellationToken)
    {
        if (await _keys.GetAsync(cancellationToken) is not { } keys)
        {
            return BotAuthenticationResult.Unavailable(RefusalReason.NoKeys);
        }

        var hash = ProvenTokens.HashOf(token);
        if (_proven.Find(hash, keys) is { } known)
        {
            return BotAuthenticationResult.Success(known);
        }

        var result = await _handler.ValidateTokenAsync(token, Parameters(keys));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The service may sign with a new key.
            if (await _keys.GetNewerAsync(keys, cancellationToken) is not { } newer || newer == keys)
            {
                return BotAuthenticationResult.Unauthorized(RefusalReason.UnknownKey);
            }

            keys = newer;
            result = await _handler.ValidateTokenAsync(token, Parameters(keys));
        }

        if (!result.IsValid || Proven(result, keys) is not { } proven)
        {
            return BotAuthenticationResult.Unauthorized(RefusalReason.InvalidToken);
        }

        _proven.Add(hash, proven);
        return BotAuthenticationResult.Success(proven);
    }

    public void Dispose() => _keys.Dispose();

    private static JsonWebToken? TryRead(string token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (ArgumentException)
        {
            // Not a token at all; the proof will say so.
            return null;
        }
    }

    private ProvenToken? Proven(TokenValidationResult result, KeySet keys)
    {
        var token = (JsonWebToken)result.SecurityToken;
        var claims = result.ClaimsIdentity;
        if (_rules.IsEmulator && Claim(claims, "appid", "azp") != _options.AppId)
        {
            return null;
        }

        IReadOnlySet<string> channels = keys.Endorsements.TryGetValue(token.Kid ?? "", out var endorsed) ? endorsed : new HashSet<string>();
        return new ProvenToken(
            claims, keys, Claim(claims, "serviceurl"), channels, new DateTimeOffset(token.ValidTo, TimeSpan.Zero) + _options.ClockSkew, _rules.IsEmulator);
    }

    private static string? Claim(ClaimsIdentity claims, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (claims.FindFirst(name)?.Value is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private TokenValidationParameters Parameters(KeySet keys) => new()
    {
        ValidIssuers = _rules.Issuers,
        ValidAudience = _options.AppId,
        IssuerSigningKeys = keys.Keys,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = _options.ClockSkew,
        LifetimeValidator = IsInTime,
    };

    private bool IsInTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + _options.ClockSkew && !(notBefore is { } begin && begin > now + _options.ClockSkew);
    }
}
