using AfterSale.Domain.Plans;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Readings;

/// <summary>Reads what moves, holds and adds to a plan from the customer's state of mind (playbook, sections 1 and 2).</summary>
public static class PlanEvidenceReader
{
    /// <summary>The evidence for laying the plan out again.</summary>
    /// <param name="reading">The reading of the sale.</param>
    public static PlanEvidence PlanEvidence(this CustomerReading reading) => new()
    {
        EffectivenessFrom = EffectivenessFrom(reading),
        Hold = reading.Trouble.Count > 0 ? new Hold(reading.Trouble[0].Reason, reading.Trouble[0].Since) : null,
        Dip = reading.Dip is { } dip ? new Plans.DipAlert(dip.Day, dip.NextCheckBy) : null,
    };

    private static DateOnly? EffectivenessFrom(CustomerReading reading) => reading.Stage.Stage switch
    {
        Stage.Effectiveness => reading.Stage.Since,
        Stage.Maintenance => reading.Stage.Since.AddDays(-reading.Template.Stages.Effectiveness),
        _ => Plans.PlanEvidence.HeldInLearning(reading.Template.Stages, reading.Sale.Dates, reading.Today),
    };
}
