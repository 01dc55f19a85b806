using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Counts refused requests by the address that they come from. Whoever is let in is never counted.</summary>
internal sealed class RefusalLimiter(BotAuthenticationOptions options) : IDisposable
{
    private const int BytesOfNetwork = 8;

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetFixedWindowLimiter(NetworkOf(address), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.RefusalsPerWindow,
            Window = options.RefusalWindow,
            QueueLimit = 0,
        }));

    /// <summary>Counts one.</summary>
    /// <returns>How long the address should wait, if there were too many; otherwise null.</returns>
    public TimeSpan? Count(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : options.RefusalWindow;
    }

    public void Dispose() => _limiter.Dispose();

    // Whoever has one address of IPv6 has its whole network.
    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, BytesOfNetwork, bytes.Length - BytesOfNetwork);
        return new IPAddress(bytes);
    }
}
