using System.Net;

namespace AfterSale.LocalChat;

/// <summary>
/// Lets only this machine's own user in: the connection comes from loopback, names a loopback host (so that a foreign
/// name that resolves to 127.0.0.1 gets nowhere), passed no proxy, and, when a browser sent it, comes from our own page.
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host"];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsOurOwn(context.HttpContext)
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.Problem(
                "The local chat answers this machine only.", statusCode: StatusCodes.Status403Forbidden));

    private static bool IsOurOwn(HttpContext http) =>
        // There is no remote address where the transport has none: pipes, Unix sockets and the test server.
        (http.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote))
        && IsLoopbackName(http.Request.Host.Host)
        && !ProxyHeaders.Any(http.Request.Headers.ContainsKey)
        && IsSameOrigin(http.Request);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsSameOrigin(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || request.Headers.Origin == $"{request.Scheme}://{request.Host.Value}";
}

/// <summary>Puts <see cref="LoopbackOnly"/> on endpoints.</summary>
internal static class LoopbackOnlyExtensions
{
    /// <summary>Refuses, with 403, whatever does not come from this machine.</summary>
    /// <typeparam name="TBuilder">The kind of endpoint.</typeparam>
    /// <param name="endpoints">One endpoint or a group.</param>
    public static TBuilder RequireLoopback<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter<TBuilder, LoopbackOnly>();
}
