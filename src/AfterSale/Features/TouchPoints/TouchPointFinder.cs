using AfterSale.Bot;
using AfterSale.Domain.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.TouchPoints;

/// <summary>
/// Finds which touch point is meant by a command that names a customer: the one in hand (due, told or snoozed), else the next.
/// </summary>
internal sealed class TouchPointFinder(CustomerFinder customers, OwnBook book)
{
    /// <summary>
    /// The customer's planned touch point in hand that has waited longest, one that is not snoozed first; without any the next
    /// one. When none is found the speaker is told why.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">The command's word, for the hint on how to say it.</param>
    /// <param name="words">What was typed as the customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TouchPoint?> FindAsync(Turn turn, string command, string words, CancellationToken cancellationToken)
    {
        if (await customers.FindAsync(turn, command, words, cancellationToken) is not { } customer)
        {
            return null;
        }

        var planned = (await book.PlanAsync(turn.Person, customer.Id, cancellationToken)).Planned();
        var inHand = planned.Where(touchPoint => touchPoint.IsInHand(turn.Today)).ToList();
        var found = inHand.Find(touchPoint => !touchPoint.IsSnoozed()) ?? inHand.Concat(planned).FirstOrDefault();
        if (found is null)
        {
            await turn.SayAsync(Text.Of("touchpoint.none_planned", Say.Words(customer.Name, 120)), cancellationToken);
        }

        return found;
    }
}
