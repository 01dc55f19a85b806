using System.Runtime.ExceptionServices;
using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.People;
using AfterSale.Hosting;
using AfterSale.Store;
using AfterSale.Texts;
using Microsoft.Extensions.Options;

namespace AfterSale.Features.Complaints;

/// <summary>
/// Tells a colleague of a complaint without their having written: that one is offered to them, or what became of their offer. It leaves after
/// the turn is stored. Whoever cannot be reached finds it under "complaints".
/// </summary>
internal sealed class ComplaintMessenger(
    CloudAdapter adapter,
    IPeople people,
    IConversations conversations,
    ISentCards cards,
    ComplaintAccess access,
    TimeProvider time,
    IOptions<BotOptions> bot)
{
    /// <summary>Shows the complaint to whom it is offered.</summary>
    /// <returns>Whether they can be reached; otherwise nobody is told.</returns>
    public async Task<bool> OfferAsync(Turn turn, ComplaintView offered, Person to, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(to.Id, cancellationToken) is not { } reference)
        {
            return false;
        }

        await turn.Context.DoAfterwardsAsync(
            token => SendAsync(reference, (context, inner) => ShowAsync(context, reference, offered, to.Id, inner), token), cancellationToken);
        return true;
    }

    /// <summary>Tells somebody what became of the offer.</summary>
    public async Task AnswerAsync(Turn turn, ComplaintView view, PersonId to, string said, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(to, cancellationToken) is not { } reference)
        {
            return;
        }

        var words = $"complaint {SayButton.Name(view.File.Customer.Id)} {ComplaintPick.Name(view.Complaint.Id)}";
        await turn.Context.DoAfterwardsAsync(
            token => SendAsync(reference, (context, inner) => TellAsync(context, said, words, inner), token), cancellationToken);
    }

    private static async Task TellAsync(ITurnContext context, string said, string words, CancellationToken cancellationToken)
    {
        var card = new AdaptiveCard { Body = [new TextBlock(said)], Actions = [SayButton.Of(Text.Of("complaint.button.show"), words)] };
        var activity = (Activity)MessageFactory.Attachment(card.ToAttachment());
        activity.Summary = said;
        await context.SendActivityAsync(activity, cancellationToken);
    }

    private async Task ShowAsync(
        ITurnContext context, ConversationReference reference, ComplaintView offered, PersonId to, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(to, cancellationToken) is not { Active: true } person
            || await access.OpenAsync(person, offered.File.Customer.Id, offered.Complaint.Id, cancellationToken) is not { IsOffered: true } view)
        {
            return;
        }

        TurnCulture.Speak(TurnCulture.Of(reference.Locale));
        var now = time.GetUtcNow();
        var cardId = Guid.NewGuid().ToString("n");
        var activity = (Activity)MessageFactory.Attachment(ComplaintCard.Draw(view, cardId, now).ToAttachment());
        activity.Summary = Text.Of("complaint.summary", view.File.Customer.Name);
        var response = await context.SendActivityAsync(activity, cancellationToken);
        await cards.SaveAsync(new SentCard(cardId, to, reference, response?.Id ?? "", null, now), CancellationToken.None);
    }

    // The adapter answers a turn's fault to the person; here nobody is waiting for an answer, and the turn that this follows notes it.
    private async Task SendAsync(
        ConversationReference reference, Func<ITurnContext, CancellationToken, Task> tell, CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? fault = null;
        await adapter.ContinueConversationAsync(bot.Value.MicrosoftAppId, reference, TryAsync, cancellationToken);
        fault?.Throw();

        async Task TryAsync(ITurnContext context, CancellationToken token)
        {
            try
            {
                await tell(context, token);
            }
            catch (Exception exception)
            {
                fault = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
