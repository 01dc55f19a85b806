namespace AfterSale.Domain.TalkingPoints;

/// <summary>The three strategies for the motivation dip and the six for Maintenance and Development (playbook, section 1; [MD]).</summary>
public enum Strategy
{
    /// <summary>Dip: start before the contract is signed; clear up the concerns that the sale left.</summary>
    StartBeforeTheContract,

    /// <summary>Dip: involve the customer; a plan of their own makes trouble survivable.</summary>
    InvolveTheCustomer,

    /// <summary>Dip: put in effort early; prevention is cheaper than fire-fighting.</summary>
    PutInEffortEarly,

    /// <summary>Maintain but actively develop: a persuasive call.</summary>
    DevelopTheAccount,

    /// <summary>Document the good news: a reminder call.</summary>
    DocumentGoodNews,

    /// <summary>Educate on new developments: an informative call.</summary>
    Educate,

    /// <summary>Generate referrals: a lead-generation call.</summary>
    GenerateReferrals,

    /// <summary>Rethink the customer's needs: a needs-assessment call.</summary>
    RethinkNeeds,

    /// <summary>Influence future decision criteria: a decision-criteria call.</summary>
    InfluenceCriteria,
}
