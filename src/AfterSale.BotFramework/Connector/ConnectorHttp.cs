using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AfterSale.BotFramework.Connector;

/// <summary>The HTTP client of the connector.</summary>
public static class ConnectorHttp
{
    /// <summary>The name of the client.</summary>
    public const string ClientName = "AfterSale.Connector";

    internal const string KeysClientName = "AfterSale.SigningKeys";
    internal const string TokensClientName = "AfterSale.Tokens";

    // Larger answers than this are not expected, and would only fill the memory.
    private const int LongestResponse = 4 * 1024 * 1024;

    internal static IHttpClientBuilder AddConnectorHttpClient(this IServiceCollection services)
    {
        // The handler times out, by the clock of the container.
        var client = services.AddHttpClient(ClientName, client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.MaxResponseContentBufferSize = LongestResponse;
        });
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            // A redirect could carry an activity to another place than the service URL.
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });

        // The calls are traced and measured by the client itself; a log line for each would only repeat that.
        client.RemoveAllLoggers();
        client.AddHttpMessageHandler(provider => new ConnectorRetryHandler(
            provider.GetRequiredService<IOptions<ConnectorOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        return client;
    }

    // Keys and tokens come from elsewhere and matter to every turn: they are asked for with the usual patience, and without cookies.
    internal static void AddAuthenticationHttpClients(this IServiceCollection services)
    {
        foreach (var name in (string[])[KeysClientName, TokensClientName])
        {
            services.AddHttpClient(name, client => client.Timeout = TimeSpan.FromSeconds(15))
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
                {
                    UseCookies = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(15),
                })
                .RemoveAllLoggers();
        }
    }

    internal static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider timeProvider)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - timeProvider.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
