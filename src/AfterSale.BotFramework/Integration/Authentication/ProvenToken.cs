using System.Security.Claims;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>What a valid token says of the caller.</summary>
/// <param name="claims">Its claims.</param>
/// <param name="keys">The keys that proved it.</param>
/// <param name="serviceUrl">The only service URL that the caller may name.</param>
/// <param name="channels">The channels that its key is endorsed for.</param>
/// <param name="goodUntil">When it expires, the skew added.</param>
/// <param name="isEmulator">Whether it is of the Emulator or the Agents Playground.</param>
internal sealed class ProvenToken(
    ClaimsIdentity claims, KeySet keys, string? serviceUrl, IReadOnlySet<string> channels, DateTimeOffset goodUntil, bool isEmulator)
    : ClaimsIdentity(claims)
{
    public KeySet Keys => keys;

    public string? ServiceUrl => serviceUrl;

    public IReadOnlySet<string> Channels => channels;

    public DateTimeOffset GoodUntil => goodUntil;

    public bool IsEmulator => isEmulator;
}
