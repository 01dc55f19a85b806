using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;

namespace AfterSale.Domain.Implementations;

/// <summary>Reads the implementation plan of a sale from the journal.</summary>
public static class ImplementationReader
{
    /// <summary>The plan of a sale; empty before anything was written.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="sale">The sale.</param>
    public static ImplementationPlan Implementation(this CustomerFile file, SaleId sale)
    {
        var plan = new ImplementationPlan(sale, [], [], Pace: null, PaceSince: null, Status: null);
        foreach (var (entry, fact) in file.Facts<JournalFact>())
        {
            plan = After(plan, entry, fact);
        }

        return plan with { Steps = [.. plan.Steps.Where(step => step.State != StepState.Dropped)] };
    }

    private static ImplementationPlan After(ImplementationPlan plan, JournalEntry entry, JournalFact fact) => fact switch
    {
        ImplementationStepWritten one when one.Sale == plan.Sale => plan with { Steps = [.. plan.Steps, Written(plan, entry, one)] },
        ImplementationStepChanged one => Changed(plan, one.Step, step =>
            step with { What = one.What, Owner = one.Owner, Who = one.Who, Due = one.Due, ChangedOn = entry.Day }),
        ImplementationStepDone one => Closed(plan, one.Step, StepState.Done, entry.Day, one.Note),
        ImplementationStepReopened one => Closed(plan, one.Step, StepState.Open, entry.Day, one.Reason),
        ImplementationStepDropped one => Closed(plan, one.Step, StepState.Dropped, entry.Day, one.Reason),
        TransitionMemberJoined one when one.Sale == plan.Sale => plan with { Team = Joined(plan.Team, one) },
        TransitionMemberLeft one when one.Sale == plan.Sale =>
            plan with { Team = [.. plan.Team.Where(member => !IsSame(member, one.Side, one.Name))] },
        ImplementationPaceSet one when one.Sale == plan.Sale => plan with { Pace = one.Pace, PaceSince = entry.Day },
        ImplementationStatusGiven one when one.Sale == plan.Sale =>
            plan with { Status = new ImplementationStatus(entry.Day, one.Light, one.Text) },
        _ => plan,
    };

    private static ImplementationStep Written(ImplementationPlan plan, JournalEntry entry, ImplementationStepWritten one) => new(
        one.Step, plan.Steps.Count + 1, one.What, one.Owner, one.Who, one.WrittenBy, one.Due, StepState.Open, entry.Day, Note: null);

    private static ImplementationPlan Closed(ImplementationPlan plan, ImplementationStepId id, StepState state, DateOnly day, string? note) =>
        Changed(plan, id, step => step with { State = state, ChangedOn = day, Note = note });

    private static ImplementationPlan Changed(ImplementationPlan plan, ImplementationStepId id, Func<ImplementationStep, ImplementationStep> change) =>
        plan with { Steps = [.. plan.Steps.Select(step => step.Id == id ? change(step) : step)] };

    private static List<TransitionMember> Joined(IReadOnlyList<TransitionMember> team, TransitionMemberJoined one)
    {
        var member = new TransitionMember(one.Side, one.Name, one.Role);
        return team.Any(known => IsSame(known, one.Side, one.Name))
            ? [.. team.Select(known => IsSame(known, one.Side, one.Name) ? member : known)]
            : [.. team, member];
    }

    private static bool IsSame(TransitionMember member, Side side, string name) =>
        member.Side == side && Names.Fold(member.Name) == Names.Fold(name);
}
