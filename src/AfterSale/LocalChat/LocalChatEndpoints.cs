using AfterSale.LocalChat.Clock;
using AfterSale.LocalChat.DirectLine;
using AfterSale.LocalChat.Page;
using AfterSale.LocalChat.People;
using Microsoft.AspNetCore.Mvc;

namespace AfterSale.LocalChat;

/// <summary>Everything that the local mode serves, and to this machine only.</summary>
internal static class LocalChatEndpoints
{
    /// <summary>Maps the chat page, the Direct Line service behind it and the clock.</summary>
    /// <param name="endpoints">Where.</param>
    public static IEndpointRouteBuilder MapLocalChat(this IEndpointRouteBuilder endpoints)
    {
        var local = endpoints.MapGroup(string.Empty)
            .RequireLoopback()
            .WithMetadata(new RequestSizeLimitAttribute(JsonBody.MaxBytes));

        local.MapPage();
        local.MapPeople();
        local.MapClock();
        local.MapDirectLine();
        local.MapConnector();
        return endpoints;
    }
}
