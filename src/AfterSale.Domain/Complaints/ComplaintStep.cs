namespace AfterSale.Domain.Complaints;

/// <summary>The steps from hearing a complaint to preventing the next (playbook, section 5; [FU], [TL]).</summary>
public enum ComplaintStep
{
    /// <summary>Tell the customer that it was heard, on the same working day.</summary>
    Acknowledge,

    /// <summary>Find the source: laws 1 and 2.</summary>
    Understand,

    /// <summary>Put it right, within 48 hours unless the team says otherwise.</summary>
    PutRight,

    /// <summary>Tell the customer as it goes: law 9.</summary>
    TellCustomer,

    /// <summary>Make good for the trouble they had.</summary>
    MakeGood,

    /// <summary>The customer's own word that it is right.</summary>
    ConfirmSatisfied,

    /// <summary>Why it happened.</summary>
    RootCause,

    /// <summary>What keeps it from happening again.</summary>
    Prevention,
}

/// <summary>Where the belief behind a complaint comes from (playbook, section 5: law 1).</summary>
public enum ComplaintSource
{
    /// <summary>Us: the product, the delivery, what was said.</summary>
    Us,

    /// <summary>A competitor.</summary>
    Competitor,

    /// <summary>The market.</summary>
    Market,

    /// <summary>Hearsay.</summary>
    Hearsay,
}
