namespace AfterSale.Domain.OpenItems;

/// <summary>
/// Something that somebody has to do or answer by a moment, beside the touch points of the plan: a promise, the next step of a complaint,
/// feedback that waits. It is read from the customer's journal and kept beside it, so that one person's items are found without reading
/// every customer.
/// </summary>
/// <param name="Id">Made of what it is about and when: what is moved is another item, so that it is told of again.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Owner">Who has to act.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The id of the complaint, promise or feedback.</param>
/// <param name="Text">What it is about, in words as they were noted.</param>
/// <param name="DueAt">By when, UTC.</param>
/// <param name="RemindAt">When its owner is reminded, UTC; <see langword="null"/> for never.</param>
public sealed record OpenItem(
    string Id,
    CustomerId Customer,
    PersonId Owner,
    OpenItemKind Kind,
    string Subject,
    string Text,
    DateTimeOffset DueAt,
    DateTimeOffset? RemindAt);

/// <summary>What an open item is.</summary>
public enum OpenItemKind
{
    /// <summary>A promise to keep.</summary>
    Promise,

    /// <summary>The next step of a complaint.</summary>
    ComplaintStep,

    /// <summary>A step of a complaint that is late: for the manager.</summary>
    LateComplaint,

    /// <summary>A complaint that is offered to somebody who has not answered yet.</summary>
    ComplaintOffer,

    /// <summary>Feedback that was heard and not acted on, or acted on and not told.</summary>
    Feedback,

    /// <summary>A step of the customer's own implementation plan, or its weekly status.</summary>
    Implementation,

    /// <summary>A customer that is offered and waits for an answer.</summary>
    HandOver,

    /// <summary>An ask that was made and not answered: a referral, testimonial or reference.</summary>
    Ask,
}
