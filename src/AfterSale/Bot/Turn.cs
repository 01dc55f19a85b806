using System.Globalization;
using AfterSale.BotFramework;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.People;
using AfterSale.Forms;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>One turn of the conversation, as the features see it: who speaks, what day it is for them, and how to answer.</summary>
/// <param name="context">The turn of the Bot Framework.</param>
/// <param name="person">Who speaks; found by the channel's id, never by what a card says.</param>
/// <param name="now">The moment, UTC.</param>
/// <param name="culture">The culture of their client: it orders day and month.</param>
/// <param name="cards">Where the cards that stand in the conversation are kept.</param>
internal sealed class Turn(ITurnContext context, Person person, DateTimeOffset now, CultureInfo culture, ISentCards cards)
{
    private readonly HashSet<string> _shown = [];

    /// <summary>The turn of the Bot Framework.</summary>
    public ITurnContext Context => context;

    /// <summary>Who speaks.</summary>
    public Person Person => person;

    /// <summary>The moment, UTC.</summary>
    public DateTimeOffset Now => now;

    /// <summary>The culture of their client.</summary>
    public CultureInfo Culture => culture;

    /// <summary>Today in their calendar.</summary>
    public DateOnly Today { get; } = LocalTime.DateIn(now, person.Rhythm.TimeZoneId);

    /// <summary>The card with which an invoke is answered: the one that replaced the card whose button was pressed.</summary>
    public AdaptiveCard? InvokeAnswer { get; private set; }

    /// <summary>Whether a card was shown in this turn, so that whoever reads it needs no words beside it.</summary>
    /// <param name="cardId">Our name for the card.</param>
    public bool HasShown(string cardId) => _shown.Contains(cardId);

    /// <summary>The form that is to follow the one that was finished in this turn.</summary>
    public NextForm? Following { get; private set; }

    /// <summary>Lets a form follow the one that is being finished.</summary>
    /// <param name="next">The form.</param>
    public void Follow(NextForm? next) => Following = next;

    /// <summary>The turn that a Bot Framework turn stands for.</summary>
    /// <exception cref="InvalidOperationException">The bot did not open one.</exception>
    public static Turn Of(ITurnContext context) =>
        context.TurnState.Get<Turn>() ?? throw new InvalidOperationException("The bot has not opened this turn.");

    /// <summary>Says something, with buttons for likely answers.</summary>
    /// <param name="markdown">What; users' own words in it are escaped.</param>
    /// <param name="suggestions">What the buttons say and send.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SayAsync(string markdown, IReadOnlyList<string> suggestions, CancellationToken cancellationToken)
    {
        var activity = MessageFactory.Text(markdown);
        activity.TextFormat = TextFormatTypes.Markdown;
        if (suggestions.Count > 0)
        {
            activity.SuggestedActions = new SuggestedActions
            {
                Actions = [.. suggestions.Take(6).Select(words => new CardAction { Type = ActionTypes.ImBack, Title = words, Value = words })],
            };
        }

        return context.SendActivityAsync(activity, cancellationToken);
    }

    /// <summary>Says something.</summary>
    /// <param name="markdown">What; users' own words in it are escaped.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SayAsync(string markdown, CancellationToken cancellationToken) => SayAsync(markdown, [], cancellationToken);

    /// <summary>Shows a card as a message of its own.</summary>
    /// <param name="card">The card.</param>
    /// <param name="cardId">Our name for it, or <see langword="null"/> when nothing on it is ever changed.</param>
    /// <param name="summary">What a notification says of it, in plain words.</param>
    /// <param name="touchPoint">The touch point that it tells of, if any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ShowAsync(
        AdaptiveCard card, string? cardId, string summary, TouchPointId? touchPoint, CancellationToken cancellationToken)
    {
        var activity = (Activity)MessageFactory.Attachment(card.ToAttachment());
        activity.Summary = summary;
        activity.ReceiptId = cardId;
        var sent = await context.SendActivityAsync(activity, cancellationToken);
        if (cardId is not null)
        {
            _shown.Add(cardId);
        }

        if (cardId is not null && sent?.Id is { Length: > 0 } activityId)
        {
            var reference = context.Activity.GetConversationReference();
            await cards.SaveAsync(new(cardId, person.Id, reference, activityId, touchPoint, now), cancellationToken);
        }
    }

    /// <summary>Replaces a card where it stands. In Teams the press of a button is answered with the new card too.</summary>
    /// <param name="cardId">Our name for the card.</param>
    /// <param name="card">What it becomes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see langword="false"/> when no such card of this person stands anywhere.</returns>
    public async Task<bool> ReplaceAsync(string cardId, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var standing = await cards.FindAsync(cardId, cancellationToken);
        if (standing is null || standing.Person != person.Id)
        {
            return false;
        }

        if (context.Activity.ReplyToId is null || context.Activity.ReplyToId == standing.ActivityId)
        {
            InvokeAnswer = card;
        }

        if (standing.Conversation.Conversation?.Id != context.Activity.Conversation?.Id)
        {
            return false;
        }

        var activity = (Activity)MessageFactory.Attachment(card.ToAttachment());
        activity.Id = standing.ActivityId;
        activity.ReceiptId = cardId;
        try
        {
            await context.UpdateActivityAsync(activity, cancellationToken);
            return true;
        }
        catch (ErrorResponseException)
        {
            // The message may have been deleted; what was done is done all the same, and the caller says it in words.
            return false;
        }
    }
}
