namespace AfterSale.Domain.Complaints;

/// <summary>Whether a step of a recovery may be taken.</summary>
public enum StepVerdict
{
    /// <summary>It may.</summary>
    Yes,

    /// <summary>It was taken before.</summary>
    TakenBefore,

    /// <summary>Nobody can be satisfied with what has not been put right yet (playbook, section 5).</summary>
    NotPutRight,
}
