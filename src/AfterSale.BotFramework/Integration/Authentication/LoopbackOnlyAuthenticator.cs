using System.Net;
using System.Security.Claims;
using AfterSale.BotFramework.Schema;
using Microsoft.AspNetCore.Http;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>
/// For development on one machine: takes activities without a token, but only over a loopback connection, under a loopback host name (so
/// that a web page cannot reach the bot by rebinding its own name), not through a proxy or tunnel, and only with answers to loopback.
/// </summary>
public sealed class LoopbackOnlyAuthenticator : IBotRequestAuthenticator
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-Host"];

    /// <inheritdoc/>
    public ValueTask<BotAuthenticationResult> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsLoopback(request.HttpContext.Connection.RemoteIpAddress)
            || Array.Exists(ForwardingHeaders, request.Headers.ContainsKey))
        {
            return new(BotAuthenticationResult.Unauthorized(RefusalReason.Place));
        }

        return IsLoopbackName(request.Host.Host) && HasLocalOrigin(request)
            ? new(BotAuthenticationResult.Success(new ClaimsIdentity("Loopback")))
            : new(BotAuthenticationResult.Forbidden(RefusalReason.Place));
    }

    /// <inheritdoc/>
    public ValueTask<BotAuthenticationResult> AuthorizeAsync(
        ClaimsIdentity identity, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return IsLoopbackAddress(activity.ServiceUrl)
            ? new(BotAuthenticationResult.Success(identity))
            : new(BotAuthenticationResult.Forbidden(RefusalReason.Place));
    }

    private static bool HasLocalOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0 || (origin.Count == 1 && IsLoopbackAddress(origin[0]));
    }

    private static bool IsLoopbackAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && IsLoopbackName(uri.Host);

    private static bool IsLoopbackName(string? host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host?.Trim('[', ']'), out var address) && IsLoopback(address));

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
