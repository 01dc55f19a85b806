using System.Globalization;
using System.Security.Claims;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>
/// Connects a bot to channels over HTTP. Turns of one conversation run one after the other, in the order of arrival; those of different
/// conversations run in parallel. A turn has its own time limit: a client that hangs up does not stop it halfway. A turn that answers an
/// activity has one effect: what it writes is stored in one piece, then its replies leave.
/// </summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly IConnectorClientFactory _connectors;
    private readonly IBotRequestAuthenticator _authenticator;
    private readonly BotFrameworkOptions _options;
    private readonly ILogger _logger;
    private readonly ConversationLock _conversations;
    private readonly TurnStore _store;
    private readonly RefusalLimiter? _refusals;
    private readonly ReplyDelivery _delivery;

    /// <summary>Creates the adapter.</summary>
    /// <param name="connectors">Makes the clients of connector services.</param>
    /// <param name="authenticator">Decides who may send activities.</param>
    /// <param name="options">How turns are run.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="logger">Where turns that fail are noted.</param>
    /// <param name="middleware">The middleware, in the order in which it runs.</param>
    /// <param name="store">Where turns are stored.</param>
    /// <param name="authentication">How often requests may be refused; left out, they may as often as they come.</param>
    public CloudAdapter(
        IConnectorClientFactory connectors,
        IBotRequestAuthenticator authenticator,
        IOptions<BotFrameworkOptions> options,
        TimeProvider timeProvider,
        ILogger<CloudAdapter> logger,
        IEnumerable<IMiddleware> middleware,
        TurnStore store,
        IOptions<BotAuthenticationOptions>? authentication = null)
        : base(timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(middleware);
        ArgumentNullException.ThrowIfNull(store);
        _connectors = connectors;
        _authenticator = authenticator;
        _options = options.Value;
        _logger = logger;
        _conversations = new ConversationLock(timeProvider);
        _store = store;
        _refusals = authenticator is BotConnectorAuthenticator && authentication is not null ? new RefusalLimiter(authentication.Value) : null;
        _delivery = new ReplyDelivery(store, timeProvider, logger);
        foreach (var item in middleware)
        {
            Use(item);
        }
    }

    /// <summary>How many conversations are busy.</summary>
    public int BusyConversations => _conversations.Count;

    /// <inheritdoc/>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var caller = await _authenticator.AuthenticateAsync(httpRequest, cancellationToken);
        if (caller.Identity is null)
        {
            Refuse(httpRequest, httpResponse, caller);
            return;
        }

        var (activity, failureStatus) = await ActivityReader.ReadAsync(httpRequest, _options, TimeProvider, cancellationToken);
        if (activity is null)
        {
            Log.ActivityRefused(_logger, failureStatus);
            BotTelemetry.Refused(nameof(RefusalReason.Body), failureStatus);
            await BotResponses.WriteProblemAsync(httpResponse, failureStatus);
            return;
        }

        caller = await _authenticator.AuthorizeAsync(caller.Identity, activity, cancellationToken);
        if (caller.Identity is null)
        {
            Refuse(httpRequest, httpResponse, caller);
            return;
        }

        await AnswerAsync(httpResponse, caller.Identity, activity, bot);
    }

    /// <summary>Runs the turn of an activity whose sender is known, without HTTP.</summary>
    /// <param name="identity">The sender.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn, as does its time limit.</param>
    /// <returns>The answer to an invoke, or to an activity that expects replies; otherwise null.</returns>
    /// <exception cref="TimeoutException">Earlier turns of the conversation take too long; this one did not begin.</exception>
    public Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity identity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(callback);
        activity.CallerId = null;
        return RunTurnAsync(identity, activity, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        return RunTurnAsync(IdentityOf(botAppId), reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var created = await _connectors.Create(serviceUrl).Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = (Activity)Activity.CreateEventActivity();
        activity.Name = ActivityEventNames.CreateConversation;
        activity.ChannelId = channelId;
        activity.ServiceUrl = string.IsNullOrEmpty(created.ServiceUrl) ? serviceUrl : created.ServiceUrl;
        activity.Id = created.ActivityId ?? Guid.NewGuid().ToString("n");
        activity.Conversation = new ConversationAccount(
            isGroup: conversationParameters.IsGroup, id: created.Id, tenantId: conversationParameters.TenantId);
        activity.ChannelData = conversationParameters.ChannelData;
        activity.Recipient = conversationParameters.Bot;
        activity.From = conversationParameters is { IsGroup: not true, Members: [var person] } ? person : null;
        await RunTurnAsync(IdentityOf(botAppId), activity, callback, cancellationToken);
    }

    private static ClaimsIdentity IdentityOf(string botAppId)
    {
        // A bot without an app id runs on this machine only.
        return new ClaimsIdentity([new Claim("aud", botAppId ?? string.Empty), new Claim("appid", botAppId ?? string.Empty)]);
    }

    private async Task AnswerAsync(HttpResponse httpResponse, ClaimsIdentity identity, Activity activity, IBot bot)
    {
        try
        {
            var response = await ProcessActivityAsync(identity, activity, bot.OnTurnAsync, CancellationToken.None);
            await BotResponses.WriteAsync(httpResponse, response);
        }
        catch (ConversationBusyException)
        {
            Log.ConversationBusy(_logger);
            httpResponse.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
#pragma warning disable CA1031 // The boundary of a turn: whatever failed is noted, and answered without a word about it.
        catch (Exception)
#pragma warning restore CA1031
        {
            await BotResponses.WriteProblemAsync(httpResponse, StatusCodes.Status500InternalServerError);
        }
    }

    // Whoever is refused learns nothing of the reason; whoever is refused again and again is told to wait.
    private void Refuse(HttpRequest httpRequest, HttpResponse httpResponse, BotAuthenticationResult refused)
    {
        var status = refused.FailureStatus;
        if (status != StatusCodes.Status503ServiceUnavailable && _refusals?.Count(httpRequest.HttpContext.Connection.RemoteIpAddress) is { } wait)
        {
            status = StatusCodes.Status429TooManyRequests;
            httpResponse.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
        else if (status == StatusCodes.Status401Unauthorized)
        {
            httpResponse.Headers.WWWAuthenticate = "Bearer";
        }

        Log.CallerRefused(_logger, status, refused.Reason);
        BotTelemetry.Refused(refused.Reason.ToString(), status);
        httpResponse.StatusCode = status;
    }

    private static partial class Log
    {
        // The message of an exception may quote what a user said, so only its type and place are noted.
        [LoggerMessage(1, LogLevel.Error, "A turn failed: channel {Channel}, activity {Type}, {Exception}\n{StackTrace}")]
        public static partial void TurnFailed(ILogger logger, string? channel, string? type, string exception, string? stackTrace);

        [LoggerMessage(2, LogLevel.Warning, "A request was refused with {Status}: it holds no activity")]
        public static partial void ActivityRefused(ILogger logger, int status);

        [LoggerMessage(3, LogLevel.Warning, "A caller was refused with {Status}: {Reason}")]
        public static partial void CallerRefused(ILogger logger, int status, RefusalReason reason);

        [LoggerMessage(4, LogLevel.Warning, "An activity was answered with 503: earlier turns of its conversation take too long")]
        public static partial void ConversationBusy(ILogger logger);

        [LoggerMessage(5, LogLevel.Information, "An activity of type {Type} came again and was left out")]
        public static partial void ActivityRepeated(ILogger logger, string? type);

        [LoggerMessage(6, LogLevel.Information, "A turn lost to another one and is run anew (attempt {Attempt})")]
        public static partial void RunAnew(ILogger logger, int attempt);

        [LoggerMessage(7, LogLevel.Warning, "An activity of a failed turn could not be marked as seen: {Exception}")]
        public static partial void MarkFailed(ILogger logger, string exception);

        [LoggerMessage(8, LogLevel.Error, "What was to follow a stored turn failed: {Exception}\n{StackTrace}")]
        public static partial void AfterwardsFailed(ILogger logger, string exception, string? stackTrace);
    }
}
