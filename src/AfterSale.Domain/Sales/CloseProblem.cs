namespace AfterSale.Domain.Sales;

/// <summary>Why something that a rep typed for a close cannot be taken, with what a kind message needs.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Limit">The most (or, for <see cref="CloseProblemReason.TooShort"/>, the least) that would do.</param>
/// <param name="Actual">How much it is.</param>
/// <param name="Bound">The day that it must not be before or after; the reason says which.</param>
/// <param name="Item">Which one of several, counted from 1.</param>
public sealed record CloseProblem(
    CloseProblemReason Reason, decimal? Limit = null, decimal? Actual = null, DateOnly? Bound = null, int? Item = null);

/// <summary>What can be wrong with a part of a close.</summary>
public enum CloseProblemReason
{
    /// <summary>Nothing readable was typed.</summary>
    Missing,

    /// <summary>Shorter than <c>Limit</c> characters.</summary>
    TooShort,

    /// <summary>Longer than <c>Limit</c> characters.</summary>
    TooLong,

    /// <summary>More than <c>Limit</c> of them.</summary>
    TooMany,

    /// <summary>It holds control characters or broken text.</summary>
    NotText,

    /// <summary>The close lies after <c>Bound</c>.</summary>
    CloseTooLate,

    /// <summary>The close lies before <c>Bound</c>.</summary>
    CloseTooOld,

    /// <summary>Delivery lies before the close, <c>Bound</c>.</summary>
    DeliveryBeforeClose,

    /// <summary>Delivery lies after <c>Bound</c>.</summary>
    DeliveryTooLate,

    /// <summary>The renewal does not lie after the close, <c>Bound</c>.</summary>
    RenewalNotAfterClose,

    /// <summary>The renewal does not lie after delivery, <c>Bound</c>.</summary>
    RenewalNotAfterDelivery,

    /// <summary>The renewal lies after <c>Bound</c>.</summary>
    RenewalTooLate,

    /// <summary>The value is below zero.</summary>
    Negative,

    /// <summary>The value is above <c>Limit</c>.</summary>
    TooLarge,

    /// <summary>The value has more than <c>Limit</c> decimals.</summary>
    TooManyDecimals,

    /// <summary>Not a currency code of ISO 4217.</summary>
    UnknownCurrency,

    /// <summary>Not the shape of an e-mail address.</summary>
    NotAnEmail,

    /// <summary>Not the shape of a phone number.</summary>
    NotAPhone,
}
