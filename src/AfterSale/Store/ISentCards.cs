using AfterSale.BotFramework.Schema;
using AfterSale.Domain;

namespace AfterSale.Store;

/// <summary>
/// Keeps which activity shows which card, so that a card is updated in place: its data names the card, as the
/// postbacks of some clients do not name the activity.
/// </summary>
public interface ISentCards
{
    /// <summary>The card, or <see langword="null"/>.</summary>
    /// <param name="cardId">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<SentCard?> FindAsync(string cardId, CancellationToken cancellationToken);

    /// <summary>The cards that tell of a touch point, the latest last.</summary>
    /// <param name="touchPoint">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<SentCard>> OfTouchPointAsync(TouchPointId touchPoint, CancellationToken cancellationToken);

    /// <summary>Stores a card that was sent.</summary>
    /// <param name="card">The card.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task SaveAsync(SentCard card, CancellationToken cancellationToken);

    /// <summary>Stores which activity shows a card: replies leave after their turn is stored, so a card is stored before it has an activity.</summary>
    /// <param name="cardId">Which one; unknown ones are passed over.</param>
    /// <param name="activityId">The channel's id of the activity.</param>
    /// <param name="cancellationToken">Gives up before the write begins.</param>
    Task ShownByAsync(string cardId, string activityId, CancellationToken cancellationToken);
}

/// <summary>A card that stands in a conversation.</summary>
/// <param name="CardId">Our name for it, carried in its data.</param>
/// <param name="Person">To whom it was sent: only they may use it.</param>
/// <param name="Conversation">Where it stands.</param>
/// <param name="ActivityId">The channel's id of the activity that shows it; the card's own name while none does.</param>
/// <param name="TouchPoint">The touch point it tells of, if any.</param>
/// <param name="SentAt">When it was sent, UTC.</param>
public sealed record SentCard(
    string CardId,
    PersonId Person,
    ConversationReference Conversation,
    string ActivityId,
    TouchPointId? TouchPoint,
    DateTimeOffset SentAt);
