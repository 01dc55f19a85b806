using System.Runtime.ExceptionServices;
using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Hosting;
using AfterSale.Store;
using Microsoft.Extensions.Options;

namespace AfterSale.Features.Nudges;

/// <summary>Sends one nudge: a proactive message to the owner, or to whoever covers for them today, through the conversation that was stored for them.</summary>
internal sealed class NudgeSender(
    CloudAdapter adapter,
    Recipients recipients,
    IConversations conversations,
    ITouchPoints touchPoints,
    OwnBook book,
    TimeProvider time,
    IOptions<BotOptions> bot)
{
    /// <summary>Sends and records it.</summary>
    /// <param name="claimed">The touch point, claimed by the caller.</param>
    /// <param name="cancellationToken">Gives up before it is sent.</param>
    /// <returns><see langword="false"/> when nobody could be told; it is parked then.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    /// <exception cref="HttpRequestException">The channel could not be reached.</exception>
    public async Task<bool> SendAsync(TouchPoint claimed, CancellationToken cancellationToken)
    {
        if (await recipients.OfAsync(claimed.Owner, cancellationToken) is not var (person, reference))
        {
            await ParkAsync(claimed, cancellationToken);
            return false;
        }

        var sent = false;
        ExceptionDispatchInfo? fault = null;
        await adapter.ContinueConversationAsync(bot.Value.MicrosoftAppId, reference, TryTellAsync, cancellationToken);
        fault?.Throw();
        return sent;

        // The adapter answers a turn's fault to the person; here the caller has to know of it, and nobody is waiting for an answer.
        async Task TryTellAsync(ITurnContext context, CancellationToken token)
        {
            try
            {
                await TellAsync(context, token);
            }
            catch (Exception exception)
            {
                fault = ExceptionDispatchInfo.Capture(exception);
            }
        }

        // It runs in the conversation's turn order: a button pressed at the same moment comes before or after it, never between.
        async Task TellAsync(ITurnContext context, CancellationToken token)
        {
            var now = time.GetUtcNow();
            var today = LocalTime.DateIn(now, person.Rhythm.TimeZoneId);
            if (await touchPoints.FindAsync(claimed.Id, token) is not { } current
                || current.MarkNudged(now) is not TouchPointChange.Changed told
                || current.Nudge.State != NudgeState.Waiting)
            {
                return;
            }

            var view = await book.ViewAsync(person, current, today, token)
                ?? throw new InvalidOperationException("The touch point's sale, contact or customer is missing, or the customer has another owner.");

            if (ContactBan.HoldsBack(current, view.Customer, view.Contact))
            {
                // Looked at again tomorrow: it may have been lifted by then.
                await touchPoints.ReleaseAsync(claimed.Id, now.AddDays(1), token);
                return;
            }

            TurnCulture.Speak(TurnCulture.Of(reference.Locale));
            var cardId = Guid.NewGuid().ToString("n");
            var card = TouchPointCard.Draw(
                view with { TouchPoint = told.TouchPoint }, cardId, today, person.Rhythm.TimeZoneId, []);
            var activity = (Activity)MessageFactory.Attachment(card.ToAttachment());
            activity.Summary = TouchPointCard.Summary(view);
            var response = await context.SendActivityAsync(activity, token);

            // Once it is out it is recorded even if the process is asked to stop now.
            await touchPoints.RecordSentAsync(
                told.TouchPoint,
                new SentCard(cardId, person.Id, reference, response?.Id ?? "", claimed.Id, now),
                CancellationToken.None);
            sent = true;
        }
    }

    /// <summary>The channel says that whoever was to be told removed or blocked the bot: their conversation is forgotten until they come back.</summary>
    public async Task UnreachableAsync(TouchPoint claimed, CancellationToken cancellationToken)
    {
        if (await recipients.OfAsync(claimed.Owner, cancellationToken) is ({ } person, { Conversation.Id: { } conversation }))
        {
            await conversations.ForgetAsync(person.Id, conversation, cancellationToken);
            if (person.Id != claimed.Owner)
            {
                // The cover is gone: the owner is told instead, at once.
                await touchPoints.ReleaseAsync(claimed.Id, time.GetUtcNow(), cancellationToken);
                return;
            }
        }

        await ParkAsync(claimed, cancellationToken);
    }

    /// <summary>Keeps it until its owner can be reached.</summary>
    public async Task ParkAsync(TouchPoint claimed, CancellationToken cancellationToken)
    {
        if (claimed.Park() is TouchPointChange.Changed parked)
        {
            await touchPoints.SaveAsync(parked.TouchPoint, cancellationToken);
        }
    }
}
