using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Readings;
using AfterSale.Forms;
using AfterSale.Plans;
using AfterSale.Store;

namespace AfterSale.Features.Retiming;

/// <summary>
/// Lays the open part of a customer's plan out again from what stands in their file (playbook, section 2). One touch point moves with what it
/// follows from; more are proposed first.
/// </summary>
internal sealed class RetimingDesk(PlanTemplates templates, IPeople people)
{
    // Ask before moving many (playbook, section 2): one may move with what it follows from.
    private const int MostUnasked = 1;

    /// <summary>What a re-plan of the sale that counts would change.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PlanProposal> ReadAsync(Turn turn, CustomerFile file, CancellationToken cancellationToken) =>
        (await PlanAnewAsync(turn, file, cancellationToken)).Whole;

    // The whole re-plan, and of it what a dip alert alone brings forward.
    private async Task<(PlanProposal Whole, PlanProposal Dip)> PlanAnewAsync(Turn turn, CustomerFile file, CancellationToken cancellationToken)
    {
        if (file.Sale is not { End: null } sale || file.Contact is not { } contact)
        {
            return (PlanProposal.Between([], []), PlanProposal.Between([], []));
        }

        var owner = await people.FindAsync(file.Customer.Owner, cancellationToken) ?? turn.Person;
        var existing = file.Plan.Where(touchPoint => touchPoint.Sale == sale.Id).ToList();
        var today = LocalTime.DateIn(turn.Now, owner.Rhythm.TimeZoneId);
        var template = templates.For(sale);
        var evidence = CustomerReading.Of(file, sale, template, owner.Rhythm, today).PlanEvidence();
        var after = PlanBuilder.Replan(existing, template, sale, file.Customer, contact, owner, today, turn.Person.Id, turn.Now, evidence);
        var pulledIn = evidence.Dip is { } dip
            ? PlanBuilder.PullIn(existing, sale, contact, owner, today, turn.Person.Id, turn.Now, dip)
            : existing;
        return (PlanProposal.Between(existing, after), PlanProposal.Between(existing, pulledIn));
    }

    /// <summary>Whether so much would change that it is asked for first.</summary>
    /// <param name="proposal">What would change.</param>
    public static bool Asks(PlanProposal proposal) => Count(proposal) > MostUnasked;

    /// <summary>How many touch points would move, come or go. What an open complaint holds, and its recovery releases, is nobody's choice.</summary>
    /// <param name="proposal">What would change.</param>
    public static int Count(PlanProposal proposal) => proposal.Moves + proposal.Added.Count + proposal.LeftOut.Count;

    /// <summary>A change with what it does to the plan, when that is little enough not to ask; what is held or released is so at once.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer as it is.</param>
    /// <param name="change">What changes beside the journal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<FileChange> IntoAsync(Turn turn, CustomerFile file, FileChange change, CancellationToken cancellationToken) =>
        IntoAsync(turn, file, [], change, cancellationToken);

    /// <summary>
    /// What happened, with what it does to the plan, when that is little enough not to ask; what is held or released is so at once, and so is
    /// the check that a dip alert pulls in (playbook, section 1).
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer as it is.</param>
    /// <param name="facts">What happened.</param>
    /// <param name="change">What changes beside the journal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FileChange> IntoAsync(
        Turn turn, CustomerFile file, IReadOnlyList<JournalFact> facts, FileChange change, CancellationToken cancellationToken)
    {
        var then = file.With(change);
        if (facts.Count > 0)
        {
            var entry = JournalWriter.Write(file, JournalEntryId.New(), turn.Person.Id, turn.Now, turn.Today, facts, FileChange.None);
            then = then with { Journal = [.. file.Journal, entry] };
        }

        var (whole, dip) = await PlanAnewAsync(turn, then, cancellationToken);
        return With(file, change, Asks(whole) ? Unasked(turn, whole, dip) : whole.Change);
    }

    private static FileChange Unasked(Turn turn, PlanProposal proposal, PlanProposal dip) => new()
    {
        TouchPoints =
        [
            .. dip.Change.TouchPoints,
            .. proposal.Held.Select(held => proposal.Existing.FirstOrDefault(one => one.Id == held.Id)?.Hold(turn.Person.Id, turn.Now, held.Hold!))
                .OfType<TouchPointChange.Changed>().Select(changed => changed.TouchPoint),
            .. proposal.Released,
        ],
    };

    // One act raises a touch point's revision by one, however often it is changed in it.
    private static FileChange With(CustomerFile file, FileChange change, FileChange plan)
    {
        var stored = file.Plan.ToDictionary(touchPoint => touchPoint.Id, touchPoint => touchPoint.Revision);
        var own = change.TouchPoints.Where(touchPoint =>
            plan.TouchPoints.All(one => one.Id != touchPoint.Id) && !plan.Dropped.Contains(touchPoint.Id));
        return change with
        {
            TouchPoints =
            [
                .. own,
                .. plan.TouchPoints.Select(touchPoint => touchPoint with { Revision = stored.TryGetValue(touchPoint.Id, out var revision) ? revision + 1 : 0 }),
            ],
            Dropped = [.. change.Dropped, .. plan.Dropped.Where(stored.ContainsKey)],
        };
    }

    /// <summary>The question that follows a change which moves many touch points; <see langword="null"/> when there is nothing to ask.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer as it is now.</param>
    /// <param name="why">What it follows from, in plain words.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<NextForm?> FollowAsync(Turn turn, CustomerFile file, string why, CancellationToken cancellationToken) =>
        Asks(await ReadAsync(turn, file, cancellationToken))
            ? new(RetimeDialog.DialogId, FormStart.About(CustomerForm.SubjectOf(file.Customer.Id)) with { Lead = why, IsOptional = true })
            : null;
}
