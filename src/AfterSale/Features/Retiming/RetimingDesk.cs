using AfterSale.Bot;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Readings;
using AfterSale.Forms;
using AfterSale.Store;

namespace AfterSale.Features.Retiming;

/// <summary>
/// Lays the open part of a customer's plan out again from what stands in their file (playbook, section 2). One touch point moves with what it
/// follows from; more are proposed first.
/// </summary>
internal sealed class RetimingDesk(CustomerReader reader, IPeople people)
{
    // Ask before moving many (playbook, section 2): one may move with what it follows from.
    private const int MostUnasked = 1;

    /// <summary>What a re-plan of the sale that counts would change.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PlanProposal> ReadAsync(Turn turn, CustomerFile file, CancellationToken cancellationToken)
    {
        if (file.Sale is not { End: null } sale || file.Contact is not { } contact)
        {
            return PlanProposal.Between([], []);
        }

        var owner = await people.FindAsync(file.Customer.Owner, cancellationToken) ?? turn.Person;
        var existing = file.Plan.Where(touchPoint => touchPoint.Sale == sale.Id).ToList();
        var today = LocalTime.DateIn(turn.Now, owner.Rhythm.TimeZoneId);
        var template = templates.For(sale);
        var evidence = EvidenceOf(CustomerReading.Of(file, sale, template, owner.Rhythm, today));
        var after = PlanBuilder.Replan(existing, template, sale, file.Customer, contact, owner, today, turn.Person.Id, turn.Now, evidence);
        return PlanProposal.Between(existing, after);
    }

    /// <summary>Whether so much would change that it is asked for first.</summary>
    /// <param name="proposal">What would change.</param>
    public static bool Asks(PlanProposal proposal) => Count(proposal) > MostUnasked;

    /// <summary>How many touch points a proposal is about.</summary>
    /// <param name="proposal">What would change.</param>
    public static int Count(PlanProposal proposal) => proposal.Moves + proposal.Added.Count + proposal.LeftOut.Count + proposal.Held.Count + proposal.Released.Count;

    /// <summary>A change with what it does to the plan, when that is little enough not to ask.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer as it is.</param>
    /// <param name="change">What changes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FileChange> IntoAsync(Turn turn, CustomerFile file, FileChange change, CancellationToken cancellationToken)
    {
        var proposal = await ReadAsync(turn, file.With(change), cancellationToken);
        if (Asks(proposal))
        {
            return change;
        }

        var plan = proposal.Change;
        var own = change.TouchPoints.Where(touchPoint => plan.TouchPoints.All(one => one.Id != touchPoint.Id));
        return change with { TouchPoints = [.. own, .. plan.TouchPoints], Dropped = [.. change.Dropped, .. plan.Dropped] };
    }

    /// <summary>The question that follows a change which moves many touch points; <see langword="null"/> when there is nothing to ask.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer as it is now.</param>
    /// <param name="why">What it follows from, in plain words.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<NextForm?> FollowAsync(Turn turn, CustomerFile file, string why, CancellationToken cancellationToken) =>
        Asks(await ReadAsync(turn, file, cancellationToken))
            ? new(RetimeDialog.DialogId, FormStart.About(CustomerForm.SubjectOf(file.Customer.Id)) with { Lead = why })
            : null;

    // What is known beside the dates: what is in the way holds the asks, a dip pulls the next check in, results move the stages.
    private static PlanEvidence EvidenceOf(CustomerReading reading) => new()
    {
        EffectivenessFrom = reading switch
        {
            { Stage.Stage: Stage.Effectiveness, HasResults: true } => reading.Stage.Since,
            { Stage.Stage: Stage.Learning, HasResults: false } => PlanEvidence.HeldInLearning(reading.Template.Stages, reading.Sale.Dates, reading.Today),
            _ => null,
        },
        Hold = reading.Trouble is [var first, ..] ? new(first.Reason, first.Since) : null,
        Dip = reading.Dip is { } dip ? new(dip.Day, dip.NextCheckBy) : null,
    };
}
