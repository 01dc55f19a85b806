using AfterSale.Bot;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
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
    /// <summary>The plan of the sale that counts, as it is and as it should be.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Retimed> ReadAsync(Turn turn, CustomerFile file, CancellationToken cancellationToken)
    {
        if (file.Sale is not { End: null } sale || file.Contact is not { } contact)
        {
            return new([], []);
        }

        var owner = await people.FindAsync(file.Customer.Owner, cancellationToken) ?? turn.Person;
        var now = file.Plan.Where(touchPoint => touchPoint.Sale == sale.Id).ToList();
        var (own, ofTemplate) = (now.Where(OwnTouchPoint.Is).ToList(), now.Where(touchPoint => !OwnTouchPoint.Is(touchPoint)).ToList());
        var after = PlanBuilder.Replan(
            ofTemplate, templates.For(sale), sale, file.Customer, contact, owner, FirstDay(owner, turn), turn.Person.Id, turn.Now);
        return new(now, [.. after, .. own]);
    }

    /// <summary>A change with what it does to the plan, when that is little enough not to ask.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer as it is.</param>
    /// <param name="change">What changes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FileChange> IntoAsync(Turn turn, CustomerFile file, FileChange change, CancellationToken cancellationToken)
    {
        var retimed = await ReadAsync(turn, file.With(change), cancellationToken);
        if (retimed.Asks)
        {
            return change;
        }

        var plan = retimed.Change;
        var own = change.TouchPoints.Where(touchPoint => plan.TouchPoints.All(one => one.Id != touchPoint.Id));
        return change with { TouchPoints = [.. own, .. plan.TouchPoints], Dropped = [.. change.Dropped, .. plan.Dropped] };
    }

    /// <summary>The question that follows a change which moves many touch points; <see langword="null"/> when there is nothing to ask.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer as it is now.</param>
    /// <param name="why">What it follows from, in plain words.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<NextForm?> FollowAsync(Turn turn, CustomerFile file, string why, CancellationToken cancellationToken) =>
        (await ReadAsync(turn, file, cancellationToken)).Asks
            ? new(RetimeDialog.DialogId, FormStart.About(CustomerForm.SubjectOf(file.Customer.Id)) with { Lead = why })
            : null;

    private static DateOnly FirstDay(Person owner, Turn turn) => Domain.Calendars.LocalTime.DateIn(turn.Now, owner.Rhythm.TimeZoneId);
}
