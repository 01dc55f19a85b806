using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Whether a caller may do what it asks for.</summary>
public sealed record BotAuthenticationResult
{
    private BotAuthenticationResult(ClaimsIdentity? identity, int failureStatus, RefusalReason reason) =>
        (Identity, FailureStatus, Reason) = (identity, failureStatus, reason);

    /// <summary>Who the caller is, if it may.</summary>
    public ClaimsIdentity? Identity { get; }

    /// <summary>The status of the response, if it may not.</summary>
    public int FailureStatus { get; }

    /// <summary>Why it may not.</summary>
    public RefusalReason Reason { get; }

    /// <summary>The caller may.</summary>
    /// <param name="identity">Who it is.</param>
    /// <returns>The result.</returns>
    public static BotAuthenticationResult Success(ClaimsIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new BotAuthenticationResult(identity, 0, RefusalReason.None);
    }

    /// <summary>The caller is not known: 401.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The result.</returns>
    public static BotAuthenticationResult Unauthorized(RefusalReason reason) => new(null, StatusCodes.Status401Unauthorized, reason);

    /// <summary>The caller is known but may not: 403.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The result.</returns>
    public static BotAuthenticationResult Forbidden(RefusalReason reason) => new(null, StatusCodes.Status403Forbidden, reason);

    /// <summary>Nobody can be let in at present: 503.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The result.</returns>
    public static BotAuthenticationResult Unavailable(RefusalReason reason) => new(null, StatusCodes.Status503ServiceUnavailable, reason);
}
