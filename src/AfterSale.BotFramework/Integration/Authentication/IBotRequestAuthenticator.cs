using System.Security.Claims;
using AfterSale.BotFramework.Schema;
using Microsoft.AspNetCore.Http;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Decides who may send activities: first by the request, before its body is read, then by the activity.</summary>
public interface IBotRequestAuthenticator
{
    /// <summary>Says who calls, by connection and headers.</summary>
    /// <param name="request">The request; its body is not read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The caller, or the status that refuses it.</returns>
    ValueTask<BotAuthenticationResult> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <summary>Says whether the caller may send this activity: its service URL and channel must be those of the caller.</summary>
    /// <param name="identity">The caller.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The caller, or the status that refuses it.</returns>
    ValueTask<BotAuthenticationResult> AuthorizeAsync(ClaimsIdentity identity, Activity activity, CancellationToken cancellationToken);
}
