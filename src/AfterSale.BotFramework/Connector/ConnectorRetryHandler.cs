using System.Net;
using System.Runtime.CompilerServices;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AfterSale.BotFramework.Connector;

/// <summary>
/// The one place that says when a call is repeated. Nearly every call succeeds at once, so the strategies come in only when one has failed: the
/// failed attempt is their first.
/// </summary>
internal sealed class ConnectorRetryHandler : DelegatingHandler
{
    private readonly ConnectorOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ResiliencePipeline<HttpResponseMessage> _strategies;

    public ConnectorRetryHandler(ConnectorOptions options, TimeProvider timeProvider)
    {
        _options = options;
        _timeProvider = timeProvider;
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider };
        builder.AddTimeout(options.TotalTimeout);
        if (options.MaxRetryAttempts > 0)
        {
            builder.AddRetry(CreateRetry());
        }

        builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout, Name = "Attempt" });
        _strategies = builder.Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var first = await AttemptAsync(request, cancellationToken);
        return ShouldRetry(first) && _options.MaxRetryAttempts > 0
            ? await AgainAsync(first, request, cancellationToken)
            : first.Exception is null ? first.Result! : throw first.Exception;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome<HttpResponseMessage>> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.AttemptTimeout, _timeProvider);
        await using var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), limit);
        try
        {
            return Outcome.FromResult(await base.SendAsync(request, limit.Token));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutRejectedException();
        }
        catch (HttpRequestException exception)
        {
            return Outcome.FromException<HttpResponseMessage>(exception);
        }
    }

    private async Task<HttpResponseMessage> AgainAsync(
        Outcome<HttpResponseMessage> first, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isFirst = true;
        return await _strategies.ExecuteAsync(
            async token =>
            {
                if (isFirst)
                {
                    isFirst = false;
                    return first.Exception is null ? first.Result! : throw first.Exception;
                }

                return await base.SendAsync(request, token);
            },
            cancellationToken);
    }

    private RetryStrategyOptions<HttpResponseMessage> CreateRetry() => new()
    {
        MaxRetryAttempts = _options.MaxRetryAttempts,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = _options.RetryDelay,
        MaxDelay = _options.MaxRetryDelay,
        ShouldHandle = arguments => new(ShouldRetry(arguments.Outcome)),
        DelayGenerator = arguments => new(arguments.Outcome.Result is { } response ? ConnectorHttp.RetryAfter(response, _timeProvider) : null),
    };

    private bool ShouldRetry(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } =>
            IsPassing(response.StatusCode) && !(ConnectorHttp.RetryAfter(response, _timeProvider) > _options.MaxRetryDelay),

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
