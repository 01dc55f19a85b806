using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Journal;

/// <summary>What an act changes beside the journal, as it is to be from now on.</summary>
public sealed record FileChange
{
    /// <summary>Nothing beside the journal.</summary>
    public static FileChange None { get; } = new();

    /// <summary>The customer, when it changes.</summary>
    public Customer? Customer { get; init; }

    /// <summary>Contacts, new or changed.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Sales, new or changed.</summary>
    public IReadOnlyList<Sale> Sales { get; init; } = [];

    /// <summary>Touch points, new (revision 0) or changed (one revision on).</summary>
    public IReadOnlyList<TouchPoint> TouchPoints { get; init; } = [];

    /// <summary>Touch points that a re-plan took into others.</summary>
    public IReadOnlyList<TouchPointId> Dropped { get; init; } = [];

    /// <summary>Sales that go again because what brought them is taken back.</summary>
    public IReadOnlyList<SaleId> DroppedSales { get; init; } = [];

    /// <summary>Contacts that go again because what brought them is taken back.</summary>
    public IReadOnlyList<ContactId> DroppedContacts { get; init; } = [];

    /// <summary>The whole plan as a re-plan laid it out: what is missing from it is dropped, what differs is changed.</summary>
    /// <param name="now">The touch points as they are stored.</param>
    /// <param name="after">The touch points as they are to be.</param>
    public static FileChange OfPlan(IReadOnlyList<TouchPoint> now, IReadOnlyList<TouchPoint> after)
    {
        var stored = now.ToDictionary(touchPoint => touchPoint.Id);
        return new()
        {
            TouchPoints = [.. after.Where(touchPoint => !stored.TryGetValue(touchPoint.Id, out var same) || same.Revision != touchPoint.Revision)],
            Dropped = [.. now.Select(touchPoint => touchPoint.Id).Except(after.Select(touchPoint => touchPoint.Id))],
        };
    }
}
