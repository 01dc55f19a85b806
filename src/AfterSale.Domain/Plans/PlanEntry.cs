using AfterSale.Domain.Plans.Templates;

namespace AfterSale.Domain.Plans;

/// <summary>One coming of a template's row: what the rows are made of before they meet on days.</summary>
/// <param name="Order">Its place in the sequence.</param>
/// <param name="Objective">What it is to achieve.</param>
/// <param name="Row">The row.</param>
/// <param name="Date">The working day on which it belongs, past or not.</param>
/// <param name="Fixed">The touch point whose day somebody chose, when it belongs to such a one.</param>
/// <param name="Hold">What it waits for, if anything is in its way.</param>
internal sealed record PlanEntry(
    int Order, Objective Objective, PlanRow Row, DateOnly Date, TouchPointId? Fixed = null, Hold? Hold = null)
{
    /// <summary>Whether it has to come before its anchor, like a row of delivery − 5 wd.</summary>
    public bool IsBefore => Row.When.Offset.Count < 0;
}
