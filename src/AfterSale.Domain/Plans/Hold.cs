namespace AfterSale.Domain.Plans;

/// <summary>
/// What a touch point waits for (playbook, section 2: an open complaint or a broken promise holds referral, testimonial, upsell and
/// renewal until it is recovered).
/// </summary>
/// <param name="Reason">What is in the way, in words.</param>
/// <param name="Since">The day on which it began.</param>
public sealed record Hold(string Reason, DateOnly Since);
