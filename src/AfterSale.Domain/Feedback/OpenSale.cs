using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Feedback;

/// <summary>A sale that is still open: the customer has not confirmed being satisfied with it ([N5]; playbook, section 2).</summary>
/// <param name="Sale">The sale.</param>
/// <param name="Why">What is missing.</param>
/// <param name="Since">Since when it is missing, or when it is expected: the day of delivery, or the day of the complaint.</param>
/// <param name="Words">The complaint, when one is open.</param>
public sealed record OpenSale(Sale Sale, OpenSaleReason Why, DateOnly Since, string? Words = null);

/// <summary>Why a sale is still open.</summary>
public enum OpenSaleReason
{
    /// <summary>It is not delivered yet.</summary>
    NotDelivered,

    /// <summary>A complaint is open.</summary>
    ComplaintOpen,

    /// <summary>Delivered, and nobody has checked in since.</summary>
    NoCheckIn,

    /// <summary>Everything is there but the customer's word.</summary>
    NotConfirmed,
}
