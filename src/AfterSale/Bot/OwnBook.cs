using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Readings;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>
/// The customers and touch points that a person may see and touch: their own. Every command and every card action
/// asks here, whatever the card's data says.
/// </summary>
internal sealed class OwnBook(ICustomers customers, ISales sales, ITouchPoints touchPoints, CustomerReader reader)
{
    /// <summary>The person's customers, by name.</summary>
    public Task<IReadOnlyList<Customer>> CustomersAsync(Person person, CancellationToken cancellationToken) =>
        customers.OwnedByAsync(person.Id, cancellationToken);

    /// <summary>Finds one of the person's customers by what they typed.</summary>
    public async Task<CustomerFinding> FindCustomerAsync(Person person, string words, CancellationToken cancellationToken) =>
        CustomerLookup.Find(words, await CustomersAsync(person, cancellationToken));

    /// <summary>One of the person's customers, or <see langword="null"/>: it does not exist, or it is somebody else's.</summary>
    public async Task<Customer?> CustomerAsync(Person person, CustomerId id, CancellationToken cancellationToken) =>
        await customers.FindAsync(id, cancellationToken) is { } customer && customer.Owner == person.Id ? customer : null;

    /// <summary>The contacts of one of the person's customers.</summary>
    public async Task<IReadOnlyList<Contact>> ContactsAsync(Person person, CustomerId id, CancellationToken cancellationToken) =>
        await CustomerAsync(person, id, cancellationToken) is null ? [] : await customers.ContactsOfAsync(id, cancellationToken);

    /// <summary>A customer's touch points, done ones too, by due date.</summary>
    public async Task<IReadOnlyList<TouchPoint>> PlanAsync(Person person, CustomerId id, CancellationToken cancellationToken) =>
        await CustomerAsync(person, id, cancellationToken) is null ? [] : await touchPoints.OfCustomerAsync(id, cancellationToken);

    /// <summary>A customer's sales, the latest close first.</summary>
    public async Task<IReadOnlyList<Sale>> SalesAsync(Person person, CustomerId id, CancellationToken cancellationToken) =>
        await CustomerAsync(person, id, cancellationToken) is null ? [] : await sales.OfCustomerAsync(id, cancellationToken);

    /// <summary>One of the person's touch points with all that a card tells of it, or <see langword="null"/> when it is not theirs.</summary>
    public async Task<TouchPointView?> TouchPointAsync(Person person, TouchPointId id, DateOnly today, CancellationToken cancellationToken) =>
        await touchPoints.FindAsync(id, cancellationToken) is { } touchPoint
            ? await ViewAsync(person, touchPoint, today, cancellationToken)
            : null;

    /// <summary>A touch point with all that a card tells of it, or <see langword="null"/> when it is not the person's.</summary>
    public async Task<TouchPointView?> ViewAsync(Person person, TouchPoint touchPoint, DateOnly today, CancellationToken cancellationToken)
    {
        if (touchPoint.Owner != person.Id
            || await CustomerAsync(person, touchPoint.Customer, cancellationToken) is not { } customer
            || await sales.FindAsync(touchPoint.Sale, cancellationToken) is not { } sale
            || await customers.FindContactAsync(sale.Contact, cancellationToken) is not { } contact)
        {
            return null;
        }

        var reading = await reader.ReadAsync(sale, person, today, cancellationToken);
        return new(
            touchPoint,
            customer,
            sale,
            contact,
            reading,
            PlanKit.At(reading.Template, touchPoint, sale, customer, contact));
    }
}

/// <summary>A touch point with all that a card tells of it.</summary>
/// <param name="TouchPoint">The touch point.</param>
/// <param name="Customer">Its customer.</param>
/// <param name="Sale">Its sale.</param>
/// <param name="Contact">Whom to talk to.</param>
/// <param name="Reading">The customer's state of mind about the sale.</param>
/// <param name="Kit">What of the product's kit is offered at it.</param>
internal sealed record TouchPointView(
    TouchPoint TouchPoint, Customer Customer, Sale Sale, Contact Contact, CustomerReading Reading, IReadOnlyList<KitItem> Kit)
{
    /// <summary>Where the sale stands.</summary>
    public StageReading Stage => Reading.Stage;
}
