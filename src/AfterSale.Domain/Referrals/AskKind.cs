namespace AfterSale.Domain.Referrals;

/// <summary>What a customer is asked for (playbook, section 2, row 10).</summary>
public enum AskKind
{
    /// <summary>Contacts and introductions.</summary>
    Referral,

    /// <summary>Their words, to be shown to others.</summary>
    Testimonial,

    /// <summary>To be called by somebody who thinks of buying.</summary>
    Reference,
}

/// <summary>What came of an ask.</summary>
public enum AskOutcome
{
    /// <summary>Not yet: come back to it.</summary>
    NotYet,

    /// <summary>Given.</summary>
    Given,

    /// <summary>Declined.</summary>
    Declined,
}
