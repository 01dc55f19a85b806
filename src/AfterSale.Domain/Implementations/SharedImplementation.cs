using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Implementations;

/// <summary>
/// An implementation plan as both sides read it: steps, team and the last status. The rep's own notes are not in it, nor are steps that were
/// dropped.
/// </summary>
/// <param name="Product">What is brought into use.</param>
/// <param name="Steps">The steps: what is to be done, then what is done.</param>
/// <param name="Team">The people of both sides.</param>
/// <param name="Status">The last status.</param>
public sealed record SharedImplementation(
    string Product, IReadOnlyList<SharedStep> Steps, IReadOnlyList<TransitionMember> Team, ImplementationStatus? Status)
{
    /// <summary>What both sides may read; <see langword="null"/> when there is nothing yet.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sale">Its sale.</param>
    public static SharedImplementation? Of(ImplementationPlan plan, Sale sale) => plan.IsBegun
        ? new(
            sale.Product,
            [.. plan.InOrder.Select(step => new SharedStep(step.Number, step.What, step.Owner, step.Who, step.WrittenBy, step.Due, !step.IsOpen))],
            plan.Team,
            plan.Status)
        : null;
}

/// <summary>A step as both sides read it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Whose step it is.</param>
/// <param name="Who">Who does it there, if named.</param>
/// <param name="WrittenBy">Who wrote it.</param>
/// <param name="Due">By which day, if one was given.</param>
/// <param name="IsDone">Whether it is done.</param>
public sealed record SharedStep(int Number, string What, Side Owner, string? Who, Side WrittenBy, DateOnly? Due, bool IsDone);
