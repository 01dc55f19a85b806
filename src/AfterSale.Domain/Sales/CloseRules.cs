namespace AfterSale.Domain.Sales;

/// <summary>
/// What a close may hold. Each check gives the first problem, or <see langword="null"/> when all is fine; lengths count what a
/// reader sees as one character, after trimming. The texts for the problems live with the bot.
/// </summary>
public static class CloseRules
{
    /// <summary>The longest name of a customer or contact.</summary>
    public const int NameLength = 200;

    /// <summary>The longest product name.</summary>
    public const int ProductLength = 200;

    /// <summary>The most benefits, and the most concerns.</summary>
    public const int Items = 10;

    /// <summary>The longest benefit, concern or reason.</summary>
    public const int ItemLength = 150;

    /// <summary>The longest note.</summary>
    public const int NoteLength = 800;

    /// <summary>The longest e-mail address.</summary>
    public const int EmailLength = 254;

    /// <summary>How many years a close may lie back, and delivery after it.</summary>
    public const int Years = 5;

    /// <summary>How many years after the close a renewal may lie.</summary>
    public const int RenewalYears = 10;

    /// <summary>The most that a sale may be worth.</summary>
    public const decimal LargestValue = 1_000_000_000_000m;

    /// <summary>Checks the name of a customer or contact.</summary>
    /// <param name="name">The name typed.</param>
    public static CloseProblem? Name(string? name) => Line(name, NameLength);

    /// <summary>Checks the product.</summary>
    /// <param name="product">The product typed.</param>
    public static CloseProblem? Product(string? product) => Line(product, ProductLength);

    /// <summary>Checks the benefits bought; none is fine.</summary>
    /// <param name="benefits">The benefits typed, one each.</param>
    public static CloseProblem? Benefits(IReadOnlyList<string> benefits) => List(benefits);

    /// <summary>Checks the concerns; none is fine.</summary>
    /// <param name="concerns">The concerns typed, one each.</param>
    public static CloseProblem? Concerns(IReadOnlyList<string> concerns) => List(concerns);

    /// <summary>
    /// Checks a note, such as the match against competitors or the result of a touch point; nothing is fine, and so are several
    /// lines.
    /// </summary>
    /// <param name="note">The note typed.</param>
    public static CloseProblem? Note(string? note) =>
        string.IsNullOrWhiteSpace(note) ? null : VisibleText.Check(note, NoteLength, manyLines: true);

    /// <summary>Checks the day of the close: at most tomorrow (the rep's day may be ahead), at most five years ago.</summary>
    /// <param name="close">The day typed.</param>
    /// <param name="today">The rep's today.</param>
    public static CloseProblem? Close(DateOnly close, DateOnly today)
    {
        var (first, last) = (today.AddYears(-Years), today.AddDays(1));
        return close > last ? new CloseProblem(CloseProblemReason.CloseTooLate, Bound: last)
            : close < first ? new CloseProblem(CloseProblemReason.CloseTooOld, Bound: first)
            : null;
    }

    /// <summary>Checks the day of delivery: on the close or after it, at most five years later.</summary>
    /// <param name="delivery">The day typed.</param>
    /// <param name="close">The day of the close.</param>
    public static CloseProblem? Delivery(DateOnly delivery, DateOnly close)
    {
        var last = close.AddYears(Years);
        return delivery < close ? new CloseProblem(CloseProblemReason.DeliveryBeforeClose, Bound: close)
            : delivery > last ? new CloseProblem(CloseProblemReason.DeliveryTooLate, Bound: last)
            : null;
    }

    /// <summary>Checks the day of renewal: after the close and after delivery, at most ten years after the close; none is fine.</summary>
    /// <param name="renewal">The day typed, if any.</param>
    /// <param name="close">The day of the close.</param>
    /// <param name="delivery">The day of delivery.</param>
    public static CloseProblem? Renewal(DateOnly? renewal, DateOnly close, DateOnly delivery)
    {
        var last = close.AddYears(RenewalYears);
        return renewal is null ? null
            : renewal <= close ? new CloseProblem(CloseProblemReason.RenewalNotAfterClose, Bound: close)
            : renewal <= delivery ? new CloseProblem(CloseProblemReason.RenewalNotAfterDelivery, Bound: delivery)
            : renewal > last ? new CloseProblem(CloseProblemReason.RenewalTooLate, Bound: last)
            : null;
    }

    /// <summary>Checks what the sale is worth; none is fine.</summary>
    /// <param name="value">The amount typed, if any.</param>
    public static CloseProblem? Value(Money? value) => value is null ? null : Amount(value.Amount) ?? Currency(value.Currency);

    /// <summary>Checks an amount: from zero to a million million, at most two decimals.</summary>
    /// <param name="amount">The amount typed.</param>
    public static CloseProblem? Amount(decimal amount) =>
        amount < 0 ? new CloseProblem(CloseProblemReason.Negative, Limit: 0, Actual: amount)
        : amount > LargestValue ? new CloseProblem(CloseProblemReason.TooLarge, Limit: LargestValue, Actual: amount)
        : decimal.Round(amount, 2) != amount ? new CloseProblem(CloseProblemReason.TooManyDecimals, Limit: 2, Actual: amount)
        : null;

    /// <summary>Checks a currency.</summary>
    /// <param name="code">The code typed, such as <c>EUR</c>.</param>
    public static CloseProblem? Currency(string? code) =>
        string.IsNullOrWhiteSpace(code) ? new CloseProblem(CloseProblemReason.Missing)
        : Currencies.IsKnown(code) ? null
        : new CloseProblem(CloseProblemReason.UnknownCurrency);

    /// <summary>Checks the shape of an e-mail address; none is fine. Whether it exists only a mail can tell.</summary>
    /// <param name="email">The address typed.</param>
    public static CloseProblem? Email(string? email)
    {
        var address = email?.Trim() ?? string.Empty;
        return address.Length == 0 ? null
            : address.Length > EmailLength ? new CloseProblem(CloseProblemReason.TooLong, EmailLength, address.Length)
            : VisibleText.HasUnreadable(address, manyLines: false) ? new CloseProblem(CloseProblemReason.NotText)
            : address.Any(char.IsWhiteSpace) || address.Split('@') is not [{ Length: > 0 }, { Length: > 0 }]
                ? new CloseProblem(CloseProblemReason.NotAnEmail)
            : null;
    }

    /// <summary>Checks the shape of a phone number; none is fine.</summary>
    /// <param name="phone">The number typed.</param>
    public static CloseProblem? Phone(string? phone) => PhoneShape.Check(phone?.Trim() ?? string.Empty);

    private static CloseProblem? Line(string? text, int most) => VisibleText.Check(text ?? string.Empty, most, manyLines: false);

    private static CloseProblem? List(IReadOnlyList<string> items)
    {
        if (items.Count > Items)
        {
            return new CloseProblem(CloseProblemReason.TooMany, Items, items.Count);
        }

        return items
            .Select((item, index) => Line(item, ItemLength) is { } problem ? problem with { Item = index + 1 } : null)
            .FirstOrDefault(problem => problem is not null);
    }
}
