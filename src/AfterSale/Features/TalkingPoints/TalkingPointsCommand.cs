using AfterSale.Bot;
using AfterSale.Domain.TalkingPoints;
using AfterSale.Features.TouchPoints;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.TalkingPoints;

/// <summary>
/// Gives the rep something of value to say at a touch point (playbook, section 4), each point with its reason and
/// source. Asked again on the same card, it gives others.
/// </summary>
internal sealed class TalkingPointsCommand(TalkingPointLibrary library, TouchPointFinder finder, OwnBook book, ISentCards cards)
{
    /// <summary>Typed: <c>talking points &lt;customer&gt;</c>.</summary>
    public async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, Text.Of("word.talking_points"), words, cancellationToken) is not { } found
            || await book.ViewAsync(turn.Person, found, turn.Today, cancellationToken) is not { } view)
        {
            return;
        }

        var cardId = Guid.NewGuid().ToString("n");
        var card = Draw(turn, view, cardId, Pick(view, []));
        await turn.ShowAsync(card, cardId, TouchPointCard.Summary(view), view.TouchPoint.Id, cancellationToken);
    }

    /// <summary>The button on a touch point's card.</summary>
    public async Task PressedAsync(Turn turn, TouchPointPress press, CancellationToken cancellationToken)
    {
        if (await book.TouchPointAsync(turn.Person, press.TouchPoint, turn.Today, cancellationToken) is not { } view)
        {
            await turn.SayAsync(Text.Of("touchpoint.not_yours"), cancellationToken);
            return;
        }

        var standing = press.CardId is { } id ? await cards.FindAsync(id, cancellationToken) : null;
        var cardId = standing?.CardId ?? Guid.NewGuid().ToString("n");
        var card = Draw(turn, view, cardId, Pick(view, press.Seen));
        if (standing is null || !await turn.ReplaceAsync(cardId, card, cancellationToken))
        {
            await turn.ShowAsync(card, cardId, TouchPointCard.Summary(view), view.TouchPoint.Id, cancellationToken);
        }
    }

    private static BotFramework.AdaptiveCards.AdaptiveCard Draw(
        Turn turn, TouchPointView view, string cardId, IReadOnlyList<SuggestedPoint> points) =>
        TouchPointCard.Draw(view, cardId, turn.Today, turn.Person.Rhythm.TimeZoneId, points);

    private IReadOnlyList<SuggestedPoint> Pick(TouchPointView view, IReadOnlyList<string> seen) =>
        TalkingPointEngine.Pick(
            library.Points,
            new TalkingSituation(
                view.Stage.Stage,
                [.. view.TouchPoint.Objectives.Select(objective => objective.Kind).Distinct()],
                view.Sale,
                view.Customer,
                view.Contact,
                view.Reading.Trouble.Count > 0),
            seen);
}
