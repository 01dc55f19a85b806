namespace AfterSale.Domain.Stages;

/// <summary>Where a sale stands in the customer's mind (playbook, section 1; [MD]).</summary>
public enum Stage
{
    /// <summary>From the signed contract: the purchase is new and expectations are high.</summary>
    Novelty,

    /// <summary>The motivation dip: more work, and worry about results.</summary>
    Learning,

    /// <summary>Results appear and motivation climbs back.</summary>
    Effectiveness,

    /// <summary>Step two, Maintenance and Development: improving or decaying, never static.</summary>
    Maintenance,
}
