using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Whether a caller may do what it asks for.</summary>
public sealed record BotAuthenticationResult
{
    private BotAuthenticationResult(ClaimsIdentity? identity, int failureStatus) => (Identity, FailureStatus) = (identity, failureStatus);

    /// <summary>The caller is not known: 401.</summary>
    public static BotAuthenticationResult Unauthorized { get; } = new(null, StatusCodes.Status401Unauthorized);

    /// <summary>The caller is known but may not: 403.</summary>
    public static BotAuthenticationResult Forbidden { get; } = new(null, StatusCodes.Status403Forbidden);

    /// <summary>Who the caller is, if it may.</summary>
    public ClaimsIdentity? Identity { get; }

    /// <summary>The status of the response, if it may not.</summary>
    public int FailureStatus { get; }

    /// <summary>The caller may.</summary>
    /// <param name="identity">Who it is.</param>
    /// <returns>The result.</returns>
    public static BotAuthenticationResult Success(ClaimsIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new BotAuthenticationResult(identity, 0);
    }
}
