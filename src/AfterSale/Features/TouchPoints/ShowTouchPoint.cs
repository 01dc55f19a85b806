using AfterSale.Bot;
using AfterSale.Texts;

namespace AfterSale.Features.TouchPoints;

/// <summary>Shows the card of a touch point that stands in a list.</summary>
internal sealed class ShowTouchPoint(OwnBook book)
{
    /// <summary>The button beside the list.</summary>
    public async Task PressedAsync(Turn turn, TouchPointPress press, CancellationToken cancellationToken)
    {
        if (await book.TouchPointAsync(turn.Person, press.TouchPoint, turn.Today, cancellationToken) is not { } view)
        {
            await turn.SayAsync(Text.Of("touchpoint.not_yours"), cancellationToken);
            return;
        }

        var cardId = Guid.NewGuid().ToString("n");
        var card = TouchPointCard.Draw(view, cardId, turn.Today, turn.Person.Rhythm.TimeZoneId, []);
        await turn.ShowAsync(card, cardId, TouchPointCard.Summary(view), view.TouchPoint.Id, cancellationToken);
    }
}
