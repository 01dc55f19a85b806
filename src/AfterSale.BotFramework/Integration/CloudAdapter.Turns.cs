using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Security.Principal;
using AfterSale.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Activity = AfterSale.BotFramework.Schema.Activity;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <content>How a turn is run.</content>
public partial class CloudAdapter
{
    private static readonly string ThisProcess = Guid.NewGuid().ToString("n");

    private async Task<InvokeResponse?> RunTurnAsync(
        ClaimsIdentity identity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var started = TimeProvider.GetTimestamp();
        using var trace = BotTelemetry.StartTurn(activity);
        try
        {
            using var place = _conversations.Enter(
                $"{activity.ChannelId}/{activity.Conversation?.Id}", _options.QueueTimeout, cancellationToken);
            await place.Ready();
            return await RunLockedTurnAsync(place, identity, activity, callback, cancellationToken);
        }
        catch (Exception exception) when (exception is not ConversationBusyException)
        {
            NoteFailure(activity, exception);
            trace?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            BotTelemetry.TurnEnded(activity, TimeProvider.GetElapsedTime(started));
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<InvokeResponse?> RunLockedTurnAsync(
        ConversationLock.Place place, ClaimsIdentity identity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.TurnTimeout, TimeProvider);
        using var linked = cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken)
            : null;
        var token = linked?.Token ?? limit.Token;
        return _options.OneEffectPerTurn && TurnLog.KeyOf(activity) is { } key
            ? await RunOnceAsync(key, place, identity, activity, callback, token)
            : await RunAtOnceAsync(identity, activity, callback, token);
    }

    // Proactive turns: what they send leaves at once, as the caller wants to know what became of it.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<InvokeResponse?> RunAtOnceAsync(
        ClaimsIdentity identity, Activity activity, BotCallbackHandler callback, CancellationToken token)
    {
        // Within a turn that is held back, it leaves all the same.
        _conversations.Held?.Leave();
        using var turnContext = NewTurn(identity, activity, callback);
        try
        {
            UseLocaleOf(activity);
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, token);
            if (_options.OneEffectPerTurn)
            {
                await _store.SaveAsync(turnContext, token);
            }
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            return await ToldAsync(turnContext, exception);
        }

        return ResultOf(turnContext, failed: false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<InvokeResponse?> RunOnceAsync(
        ulong key,
        ConversationLock.Place place,
        ClaimsIdentity identity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken token)
    {
        await using var typing = TypingSignal.Start(activity, _connectors, _options.TypingAfter, TimeProvider, _logger);
        for (var attempt = 1; ; attempt++)
        {
            using var transaction = _store.Begin();
            using var turnContext = NewTurn(identity, activity, callback);
            var effect = new TurnEffect();
            turnContext.TurnState.Add(effect);
            place.Effect = effect;
            (TurnLog Log, bool IsRepeated, KeptTurn? Own) stored;
            try
            {
                stored = await StoreAsync(key, turnContext, effect, transaction, callback, token);
            }
            catch (EtagException) when (attempt < _options.TurnAttempts && !effect.HasLeft)
            {
                Log.RunAnew(_logger, attempt + 1);
                continue;
            }
            catch (Exception exception)
            {
                effect.Close();
                transaction?.Dispose();
                await MarkFailedAsync(key, turnContext);
                if (OnTurnError is null)
                {
                    throw;
                }

                return await ToldAsync(turnContext, exception);
            }

            effect.Close();
            transaction?.Dispose();
            await typing.DisposeAsync();
            return await StoredAsync(key, turnContext, stored.Log, stored.IsRepeated, stored.Own, effect, token);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<(TurnLog Log, bool IsRepeated, KeptTurn? Own)> StoreAsync(
        ulong key,
        TurnContext turnContext,
        TurnEffect effect,
        ITurnTransaction? transaction,
        BotCallbackHandler callback,
        CancellationToken token)
    {
        var log = await _store.LogAsync(turnContext, token);
        var isRepeated = log.Has(key);
        KeptTurn? own = null;
        if (!isRepeated)
        {
            UseLocaleOf(turnContext.Activity);
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, token);
            own = NewKept(key, turnContext, effect);
            log.Remember(own, withReplies: !_store.IsVolatile);
        }

        if (log.TakeOver(ThisProcess, _options.ReplyLease, TimeProvider) || own is not null)
        {
            await _store.CommitAsync(turnContext, log, effect, transaction, token);
        }

        return (log, isRepeated, own);
    }

    private KeptTurn NewKept(ulong key, TurnContext turnContext, TurnEffect effect)
    {
        var answer = ResultOf(turnContext, failed: false);
        return new KeptTurn
        {
            Key = key,
            At = TimeProvider.GetUtcNow(),
            Sender = ThisProcess,
            Status = answer?.Status,
            Body = answer?.Body is { } body ? BotJson.ToElement(body) : null,
            Replies = effect.Replies,
        };
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<InvokeResponse?> StoredAsync(
        ulong key, TurnContext turnContext, TurnLog log, bool isRepeated, KeptTurn? own, TurnEffect effect, CancellationToken token)
    {
        var result = isRepeated ? AnswerAgain(turnContext.Activity, log.Find(key)) : ResultOf(turnContext, failed: false);
        try
        {
            var owed = log.OwedBy(ThisProcess, own);
            if (owed.Count > 0 && !await _delivery.DeliverAsync(turnContext, log, owed, token))
            {
                // The channel may deliver the activity again: what is left leaves then.
                result ??= new InvokeResponse { Status = StatusCodes.Status502BadGateway };
            }
        }
        catch (ErrorResponseException exception) when (OnTurnError is not null)
        {
            result = await ToldAsync(turnContext, exception);
        }

        foreach (var work in effect.Afterwards)
        {
            await DoAfterwardsAsync(work, token);
        }

        return result;
    }

    private InvokeResponse? AnswerAgain(Activity activity, KeptTurn? earlier)
    {
        Log.ActivityRepeated(_logger, activity.Type);
        BotTelemetry.Repeated(activity);
        return activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? new InvokeResponse { Status = earlier?.Status ?? StatusCodes.Status200OK, Body = earlier?.Body }
            : null;
    }

    private async Task DoAfterwardsAsync(Func<CancellationToken, Task> work, CancellationToken token)
    {
        try
        {
            await work(token);
        }
#pragma warning disable CA1031 // The turn is stored and answered: what follows it cannot fail it any more.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.AfterwardsFailed(_logger, exception.GetType().Name, exception.StackTrace);
        }
    }

    private async Task MarkFailedAsync(ulong key, TurnContext turnContext)
    {
        try
        {
            await _store.MarkFailedAsync(turnContext, new KeptTurn { Key = key, At = TimeProvider.GetUtcNow() });
        }
#pragma warning disable CA1031 // The exception of the turn is the one to report.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.MarkFailed(_logger, exception.GetType().Name);
        }
    }

    private TurnContext NewTurn(ClaimsIdentity identity, Activity activity, BotCallbackHandler callback)
    {
        var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        turnContext.TurnState.Add(callback);
        turnContext.TurnState.Add(_connectors.Create(activity.ServiceUrl ?? string.Empty));
        return turnContext;
    }

    // The bot says that something went wrong.
    private async Task<InvokeResponse?> ToldAsync(TurnContext turnContext, Exception exception)
    {
        NoteFailure(turnContext.Activity, exception);
        await OnTurnError!(turnContext, exception);
        return ResultOf(turnContext, failed: true);
    }

    private static InvokeResponse? ResultOf(TurnContext turnContext, bool failed)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = StatusCodes.Status200OK, Body = new ExpectedReplies(turnContext.BufferedReplyActivities) };
        }

        if (turnContext.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse
        {
            Status = failed ? StatusCodes.Status500InternalServerError : StatusCodes.Status501NotImplemented,
        };
    }

    private void NoteFailure(Activity activity, Exception exception)
    {
        BotTelemetry.TurnFailed(activity);
        Log.TurnFailed(_logger, activity.ChannelId, activity.Type, exception.GetType().Name, exception.StackTrace);
    }
}
