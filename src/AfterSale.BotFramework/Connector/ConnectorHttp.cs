using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AfterSale.BotFramework.Connector;

/// <summary>The HTTP client of the connector, and the one place that says when a call is repeated.</summary>
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
        // The strategies below time out, by the clock of the container.
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
        client.AddResilienceHandler(ClientName, (pipeline, context) =>
        {
            var timeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            var options = context.ServiceProvider.GetRequiredService<IOptions<ConnectorOptions>>().Value;
            pipeline.TimeProvider = timeProvider;
            pipeline.AddTimeout(options.TotalTimeout);
            if (options.MaxRetryAttempts > 0)
            {
                pipeline.AddRetry(CreateRetry(options, timeProvider));
            }

            pipeline.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout, Name = "Attempt" });
        });
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

    private static RetryStrategyOptions<HttpResponseMessage> CreateRetry(ConnectorOptions options, TimeProvider timeProvider) => new()
    {
        MaxRetryAttempts = options.MaxRetryAttempts,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.MaxRetryDelay,
        ShouldHandle = arguments => new(ShouldRetry(arguments.Outcome, options, timeProvider)),
        DelayGenerator = arguments => new(arguments.Outcome.Result is { } response ? RetryAfter(response, timeProvider) : null),
    };

    private static bool ShouldRetry(
        Outcome<HttpResponseMessage> outcome, ConnectorOptions options, TimeProvider timeProvider) => outcome switch
    {
        { Result: { } response } => IsPassing(response.StatusCode) && !(RetryAfter(response, timeProvider) > options.MaxRetryDelay),

        // Only where the request cannot have arrived: a message that was sent twice shows twice. A timeout is not among them.
        { Exception: HttpRequestException fault } => fault.HttpRequestError
            is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError,
        _ => false,
    };

    private static bool IsPassing(HttpStatusCode status) => status
        is HttpStatusCode.PreconditionFailed
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;
}
