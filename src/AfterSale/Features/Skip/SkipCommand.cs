using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.Skip;

/// <summary>Leaves a touch point out, with the reason: "skip northwind because they are on holiday".</summary>
internal sealed class SkipCommand(TouchPointDesk desk, TouchPointFinder finder)
{
    private const int LongestReason = 500;

    private static readonly string[] Separators = [" because of ", " because ", " as ", ": ", " - "];

    /// <summary>Typed: <c>skip &lt;customer&gt; because &lt;reason&gt;</c>.</summary>
    public async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (customer, reason) = Split(words);
        var early = customer.EndsWith(" now", StringComparison.OrdinalIgnoreCase);
        if (early)
        {
            customer = customer[..customer.LastIndexOf(' ')];
        }

        if (await finder.FindAsync(turn, "skip", customer, cancellationToken) is not { } found)
        {
            return;
        }

        if (!found.IsInHand(turn.Today) && !early)
        {
            await turn.SayAsync(
                Text.Of("skip.not_due_yet", Say.Words(customer, 120), Say.Words(found.Title, 120), Say.Day(found.DueOn, turn.Today)), cancellationToken);
            return;
        }

        if (reason.Length == 0)
        {
            await turn.SayAsync(Text.Of("skip.why", Say.Words(found.Title, 120), Say.Words(customer, 120)), cancellationToken);
            return;
        }

        await SkipAsync(turn, found.Id, null, reason, cancellationToken);
    }

    /// <summary>The button on a touch point's card.</summary>
    public Task PressedAsync(Turn turn, TouchPointPress press, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(press.Reason)
            ? turn.SayAsync(Text.Of("skip.reason_missing"), cancellationToken)
            : SkipAsync(turn, press.TouchPoint, press.CardId, press.Reason.Trim(), cancellationToken);

    private static (string Customer, string Reason) Split(string words)
    {
        var said = words.TrimEnd() + " ";
        foreach (var separator in Separators)
        {
            var at = said.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return (said[..at].Trim(), said[(at + separator.Length)..].Trim());
            }
        }

        return (words.Trim(), "");
    }

    private Task SkipAsync(Turn turn, TouchPointId id, string? card, string reason, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            turn,
            id,
            card,
            view => view.TouchPoint.Skip(turn.Person.Id, turn.Now, Say.Shorten(reason, LongestReason)),
            view => Text.Of("skip.said", Say.Words(view.TouchPoint.Title, 120), Say.Words(view.Customer.Name, 120)),
            cancellationToken);
}
