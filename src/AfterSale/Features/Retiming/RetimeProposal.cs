using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Retiming;

/// <summary>
/// Proposes a new timing on one card, each move from and to: Apply or Keep, also typed. What is applied is worked out anew at that moment; a
/// card's data is never trusted, and nothing changes by keeping.
/// </summary>
internal sealed class RetimeProposal(DialogDesk dialogs, CustomerFileDesk files)
{
    /// <summary>Proposes it; a single move is made at once and told.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer as it is.</param>
    /// <param name="replanned">The plan as it should be; the touch points of other sales may be left out.</param>
    /// <param name="why">What it follows from, in plain words.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ProposeAsync(
        Turn turn, CustomerFile file, IReadOnlyList<TouchPoint> replanned, string why, CancellationToken cancellationToken)
    {
        var sales = replanned.Select(touchPoint => touchPoint.Sale).ToHashSet();
        var proposal = PlanProposal.Between([.. file.Plan.Where(touchPoint => sales.Contains(touchPoint.Sale))], replanned);
        if (RetimingDesk.Asks(proposal))
        {
            var start = FormStart.About(CustomerForm.SubjectOf(file.Customer.Id)) with { Lead = why };
            await dialogs.BeginAsync(turn, RetimeDialog.DialogId, start, cancellationToken);
        }
        else if (!proposal.IsEmpty)
        {
            var fact = RetimeDialog.FactOf(proposal, why);
            await files.RecordAsync(turn, file, JournalEntryId.New(), [fact], proposal.Change, cancellationToken);
            await turn.SayAsync(
                Text.Of("retime.done_one", Say.Words(why, 400), string.Join(' ', RetimeCard.Lines(proposal, turn.Today))), cancellationToken);
        }
    }
}
