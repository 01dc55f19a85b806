using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Maps the endpoint of a bot.</summary>
public static class BotEndpointRouteBuilderExtensions
{
    /// <summary>Maps the endpoint that channels send activities to. The bot is the registered <see cref="IBot"/>.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="pattern">The path.</param>
    /// <returns>The endpoint.</returns>
    public static IEndpointConventionBuilder MapBotMessages(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapPost(pattern, ProcessAsync);
    }

    private static Task ProcessAsync(HttpContext context)
    {
        var adapter = context.RequestServices.GetRequiredService<IBotFrameworkHttpAdapter>();
        var bot = context.RequestServices.GetRequiredService<IBot>();
        return adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
    }
}
