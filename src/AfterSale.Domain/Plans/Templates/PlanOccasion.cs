namespace AfterSale.Domain.Plans.Templates;

/// <summary>What a plan follows (playbook, section 2).</summary>
public enum PlanOccasion
{
    /// <summary>A sale that was made.</summary>
    Sale,

    /// <summary>A sale that was lost: it has a plan as well; its close is the day on which it was lost [FU].</summary>
    LostSale,
}
