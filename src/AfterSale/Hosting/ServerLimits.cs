using AfterSale.LocalChat;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AfterSale.Hosting;

/// <summary>
/// How much of the server one client can hold. Every endpoint takes small JSON from clients that are quick: whoever is slow or large beyond
/// reason is let go, before it costs the others anything.
/// </summary>
internal static class ServerLimits
{
    // The endpoints refuse what is over their own limit, and say so; chunks around a body of just that size are not held against it.
    private const long LargestBody = JsonBody.MaxBytes + (16 * 1024);

    // A token of the Bot Connector has about 2 KB.
    private const int LargestHeaders = 16 * 1024;

    // Each costs some kilobytes. The local chat's pages hold one upgraded connection each.
    private const int MostConnections = 10_000;
    private const int MostUpgraded = 1_000;

    // Bytes a second, after a time in which a slow line may gather pace.
    private static readonly MinDataRate Slowest = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>Sets the limits.</summary>
    /// <param name="options">The server's options.</param>
    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = LargestBody;
        options.Limits.MinRequestBodyDataRate = Slowest;
        options.Limits.MinResponseDataRate = Slowest;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        options.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
        options.Limits.MaxRequestHeaderCount = 64;
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.MaxConcurrentUpgradedConnections = MostUpgraded;
    }
}
