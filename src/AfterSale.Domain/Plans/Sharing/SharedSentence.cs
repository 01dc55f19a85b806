namespace AfterSale.Domain.Plans.Sharing;

/// <summary>What a customer reads of a contact whose row says nothing for them.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What it brings the customer; may hold slots.</param>
internal sealed record SharedSentence(string Title, string Text)
{
    /// <summary>The sentence of a kind; <see langword="null"/> for kinds that are not the customer's to see.</summary>
    public static SharedSentence? Of(TouchPointKind kind) => kind switch
    {
        TouchPointKind.ThankYou => new("Thank you", "We confirm your order, the next steps and whom to call for what."),
        TouchPointKind.ImplementationPlan => new("Your implementation plan", "You draft how {product} comes into use, and we help with it."),
        TouchPointKind.ConcernFollowUp => new("Your open questions", "We bring answers to what you asked before you decided."),
        TouchPointKind.StatusUpdate => new("Where things stand", "We tell you what has been done, what comes next and by when."),
        TouchPointKind.DeliveryConfirmation => new("Before the delivery", "We confirm day, time and what has to be ready."),
        TouchPointKind.DeliveryCheck => new("After the delivery", "We make sure that all of {product} has arrived and that it works for you."),
        TouchPointKind.NoveltyCheck => new("First experiences", "We ask how the first days with {product} went and clear what is in the way."),
        TouchPointKind.LearningCheck => new("{product} in daily use", "We go through how you use {product}, and offer training where it helps."),
        TouchPointKind.EffectivenessReview => new("Review of the results", "Together we set the results against what you bought {product} for: {benefits}."),
        TouchPointKind.Maintenance => new("Regular talk", "We bring you something of use and ask what has changed on your side."),
        TouchPointKind.Anniversary => new("A year together", "We look back at the year and ahead at the next."),
        TouchPointKind.Renewal => new("Looking ahead", "We look at what you need next, in good time before a decision is due."),
        TouchPointKind.DoorOpener => new("Staying in touch", "We ask how things have gone and what has changed."),
        TouchPointKind.InternalHandOver or TouchPointKind.Referral or TouchPointKind.Own => null,
        _ => null,
    };
}
