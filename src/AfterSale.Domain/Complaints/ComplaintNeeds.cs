namespace AfterSale.Domain.Complaints;

/// <summary>What has to be said with a step, so that it means something later (playbook, section 5).</summary>
public static class ComplaintNeeds
{
    /// <summary>Whether the step needs words: what was done, the customer's own words, the cause.</summary>
    /// <param name="step">The step.</param>
    public static bool NeedsNote(this ComplaintStep step) =>
        step is not (ComplaintStep.Acknowledge or ComplaintStep.Understand or ComplaintStep.TellCustomer);

    /// <summary>Whether the step needs the source of the belief (law 1).</summary>
    /// <param name="step">The step.</param>
    public static bool NeedsSource(this ComplaintStep step) => step == ComplaintStep.Understand;
}
