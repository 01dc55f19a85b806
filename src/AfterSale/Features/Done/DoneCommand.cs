using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.Done;

/// <summary>Marks a touch point as done: "done northwind", with the result behind a colon if there is one to tell.</summary>
internal sealed class DoneCommand(TouchPointDesk desk, TouchPointFinder finder)
{
    private const int LongestNote = 2000;

    /// <summary>Typed: <c>done &lt;customer&gt;[: result]</c>; <c>done &lt;customer&gt; now</c> for one that is not due yet.</summary>
    public async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var note = colon < 0 ? null : Say.Shorten(words[(colon + 1)..].Trim(), LongestNote);
        var customer = (colon < 0 ? words : words[..colon]).Trim();
        var early = customer.EndsWith(" now", StringComparison.OrdinalIgnoreCase) || customer.EndsWith(" early", StringComparison.OrdinalIgnoreCase);
        if (early)
        {
            customer = customer[..customer.LastIndexOf(' ')];
        }

        if (await finder.FindAsync(turn, "done", customer, cancellationToken) is not { } found)
        {
            return;
        }

        if (!found.IsInHand(turn.Today) && !early)
        {
            var name = Say.Words(customer, 120);
            await turn.SayAsync(
                Text.Of("done.not_due_yet", name, Say.Words(found.Title, 120), Say.Day(found.DueOn, turn.Today)),
                [Text.Of("done.now", customer) + (string.IsNullOrEmpty(note) ? "" : ": " + note)],
                cancellationToken);
            return;
        }

        await DoneAsync(turn, found.Id, null, string.IsNullOrEmpty(note) ? null : note, cancellationToken);
    }

    /// <summary>The button on a touch point's card.</summary>
    public Task PressedAsync(Turn turn, TouchPointPress press, CancellationToken cancellationToken) =>
        DoneAsync(turn, press.TouchPoint, press.CardId, null, cancellationToken);

    private Task DoneAsync(Turn turn, TouchPointId id, string? card, string? note, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            turn,
            id,
            card,
            view => view.TouchPoint.Complete(turn.Person.Id, turn.Now, note),
            view => Text.Of("done.said", Say.Words(view.TouchPoint.Title, 120), Say.Words(view.Customer.Name, 120)),
            cancellationToken);
}
