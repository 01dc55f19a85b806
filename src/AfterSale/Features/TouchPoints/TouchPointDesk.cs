using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.TouchPoints;

/// <summary>
/// Where a touch point is done, put off or left out, by card or by word. Each change is made once however often it is
/// asked for; every card that tells of the touch point is brought up to date in place.
/// </summary>
internal sealed class TouchPointDesk(OwnBook book, CustomerFileDesk files, ISentCards cards)
{
    /// <summary>Changes a touch point of the speaker's.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">Which one; it is looked up anew and must be the speaker's.</param>
    /// <param name="pressedCard">The card whose button was pressed, or <see langword="null"/> when it was said in words.</param>
    /// <param name="change">What to do with it.</param>
    /// <param name="said">What to say when it was changed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ChangeAsync(
        Turn turn,
        TouchPointId id,
        string? pressedCard,
        Func<TouchPointView, TouchPointChange> change,
        Func<TouchPointView, string> said,
        CancellationToken cancellationToken)
    {
        if (await book.TouchPointAsync(turn.Person, id, turn.Today, cancellationToken) is not { } view
            || await files.OpenAsync(turn.Person, view.Customer.Id, cancellationToken) is not { } file)
        {
            await turn.SayAsync(Text.Of("touchpoint.not_yours"), cancellationToken);
            return;
        }

        if (change(view) is not TouchPointChange.Changed changed)
        {
            await ShowAsync(turn, view, pressedCard, Before(turn, view), cancellationToken);
            return;
        }

        await files.RecordAsync(
            turn, file, JournalEntryId.New(), [Fact(changed.TouchPoint)], new FileChange { TouchPoints = [changed.TouchPoint] }, cancellationToken);
        var now = view with { TouchPoint = changed.TouchPoint };
        await ShowAsync(turn, now, pressedCard, said(now), cancellationToken);
    }

    private static JournalFact Fact(TouchPoint touchPoint) => touchPoint.State switch
    {
        TouchPointState.Done => new TouchPointDone(touchPoint.Id, touchPoint.Title, touchPoint.History[^1].Note),
        TouchPointState.Skipped => new TouchPointSkipped(touchPoint.Id, touchPoint.Title, touchPoint.History[^1].Note),
        _ => new TouchPointSnoozed(touchPoint.Id, touchPoint.Title, touchPoint.Nudge.At),
    };

    /// <summary>Brings every card that tells of a touch point up to date.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">Which one; nothing is shown when it is not the speaker's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RefreshAsync(Turn turn, TouchPointId id, CancellationToken cancellationToken)
    {
        if (await book.TouchPointAsync(turn.Person, id, turn.Today, cancellationToken) is not { } view)
        {
            return;
        }

        foreach (var card in await cards.OfTouchPointAsync(id, cancellationToken))
        {
            await turn.ReplaceAsync(card.CardId, Drawn(turn, view, card.CardId), cancellationToken);
        }
    }

    private static AdaptiveCard Drawn(Turn turn, TouchPointView view, string cardId) =>
        TouchPointCard.Draw(view, cardId, turn.Today, turn.Person.Rhythm.TimeZoneId, []);

    private static string Before(Turn turn, TouchPointView view)
    {
        var closed = view.TouchPoint.History.LastOrDefault(what => what.What is TouchPointEventKind.Done or TouchPointEventKind.Skipped);
        var key = view.TouchPoint.State == TouchPointState.Done ? "touchpoint.already_done" : "touchpoint.already_skipped";
        return Text.Of(
            key,
            Say.Words(view.TouchPoint.Title, 120),
            Say.Words(view.Customer.Name, 120),
            closed is null ? "" : Say.Moment(closed.At, turn.Person.Rhythm.TimeZoneId));
    }

    private async Task ShowAsync(
        Turn turn, TouchPointView view, string? pressedCard, string words, CancellationToken cancellationToken)
    {
        var shownOnPressed = false;
        var standing = await cards.OfTouchPointAsync(view.TouchPoint.Id, cancellationToken);
        foreach (var card in standing.OrderBy(card => card.CardId == pressedCard))
        {
            shownOnPressed = await turn.ReplaceAsync(card.CardId, Drawn(turn, view, card.CardId), cancellationToken) && card.CardId == pressedCard;
        }

        if (!shownOnPressed)
        {
            await turn.SayAsync(words, [Text.Of("word.my_day"), "undo"], cancellationToken);
        }
    }
}
