using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Readings;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>
/// The customers and touch points that a person may see and touch: <see cref="Access"/> decides. Every command, card action, link and file
/// asks here, whatever the card's data says.
/// </summary>
internal sealed class OwnBook(
    ICustomers customers,
    ISales sales,
    ITouchPoints touchPoints,
    IPeople people,
    IAbsences absences,
    IOpenItems openItems,
    CustomerReader reader,
    TimeProvider time)
{
    private const int MostOffers = 200;

    /// <summary>The customers that a person looks after: their own, and those of reps whom they cover today; by name.</summary>
    public async Task<IReadOnlyList<Customer>> CustomersAsync(Person person, CancellationToken cancellationToken)
    {
        var own = await customers.OwnedByAsync(person.Id, cancellationToken);
        var covered = await CoveredAsync(person, cancellationToken);
        return covered.Count == 0 ? own : ByName([own, .. await Task.WhenAll(covered.Select(rep => customers.OwnedByAsync(rep, cancellationToken)))]);
    }

    /// <summary>The customers of a manager's team, by name; none for others.</summary>
    public async Task<IReadOnlyList<Customer>> TeamCustomersAsync(Person manager, CancellationToken cancellationToken) =>
        manager.Manages(manager.Team) ? await customers.OfTeamAsync(manager.Team, cancellationToken) : [];

    /// <summary>Every customer on which a person may act, by name: those they look after, and for a manager those of the team.</summary>
    public async Task<IReadOnlyList<Customer>> WithinReachAsync(Person person, CancellationToken cancellationToken)
    {
        var own = await CustomersAsync(person, cancellationToken);
        var team = await TeamCustomersAsync(person, cancellationToken);
        return team.Count == 0 ? own : ByName([own, team]);
    }

    /// <summary>The reps whom a person covers today.</summary>
    public async Task<IReadOnlyList<PersonId>> CoveredAsync(Person person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return [.. (await absences.CoveredByAsync(person.Id, cancellationToken)).Where(absence => absence.IsOn(now)).Select(absence => absence.Person)];
    }

    /// <summary>What a person has to do up to a day: their own planned touch points and those of reps whom they cover, the longest due first.</summary>
    public async Task<IReadOnlyList<TouchPoint>> PlannedAsync(Person person, DateOnly until, int limit, CancellationToken cancellationToken)
    {
        var own = await touchPoints.PlannedForAsync(person.Id, until, limit, cancellationToken);
        var covered = await CoveredAsync(person, cancellationToken);
        var theirs = await Task.WhenAll(covered.Select(rep => touchPoints.PlannedForAsync(rep, until, limit, cancellationToken)));
        return theirs.Length == 0 ? own : [.. own.Concat(theirs.SelectMany(of => of)).OrderBy(touchPoint => touchPoint.DueOn).Take(limit)];
    }

    /// <summary>Finds a customer within the person's reach by what they typed.</summary>
    public async Task<CustomerFinding> FindCustomerAsync(Person person, string words, CancellationToken cancellationToken) =>
        CustomerLookup.Find(words, await WithinReachAsync(person, cancellationToken));

    /// <summary>A customer on which the person may act, or <see langword="null"/>: it does not exist, or it is somebody else's.</summary>
    public async Task<Customer?> CustomerAsync(Person person, CustomerId id, CancellationToken cancellationToken) =>
        await customers.FindAsync(id, cancellationToken) is { } customer
        && await AccessAsync(person, customer, cancellationToken) == AccessLevel.Act
            ? customer
            : null;

    /// <summary>What a person may do with a customer.</summary>
    public async Task<AccessLevel> AccessAsync(Person person, Customer customer, CancellationToken cancellationToken)
    {
        var away = customer.Owner == person.Id ? null : await absences.OfAsync(customer.Owner, cancellationToken);
        var access = Access.Of(person, customer, away is null ? [] : [away], time.GetUtcNow());
        return access == AccessLevel.None && (await OffersAsync(person, cancellationToken)).Any(offer => offer.Customer == customer.Id)
            ? Access.Of(person, customer, [], time.GetUtcNow(), isOffered: true)
            : access;
    }

    /// <summary>The customers that are offered to a person and wait for their answer, by name.</summary>
    public async Task<IReadOnlyList<Customer>> OfferedAsync(Person person, CancellationToken cancellationToken)
    {
        var offered = new List<Customer>();
        foreach (var offer in await OffersAsync(person, cancellationToken))
        {
            if (await customers.FindAsync(offer.Customer, cancellationToken) is { } customer
                && await AccessAsync(person, customer, cancellationToken) != AccessLevel.None)
            {
                offered.Add(customer);
            }
        }

        return ByName([offered]);
    }

    /// <summary>Who looks after a customer; the asker when nobody else is known.</summary>
    public async Task<Person> OwnerAsync(Person asker, Customer customer, CancellationToken cancellationToken) =>
        customer.Owner == asker.Id ? asker : await people.FindAsync(customer.Owner, cancellationToken) ?? asker;

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
        if (await CustomerAsync(person, touchPoint.Customer, cancellationToken) is not { } customer
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
            PlanKit.At(reading.Template, touchPoint, sale, customer, contact))
        {
            Whose = await OwnerAsync(person, customer, cancellationToken) is var owner && owner.Id != person.Id ? owner.Name : null,
        };
    }

    private Task<IReadOnlyList<OpenItem>> OffersAsync(Person person, CancellationToken cancellationToken) =>
        openItems.OwnedByAsync(person.Id, OpenItemKind.HandOver, MostOffers, cancellationToken);

    private static List<Customer> ByName(IEnumerable<IReadOnlyList<Customer>> lists) =>
        [.. lists.SelectMany(list => list).DistinctBy(customer => customer.Id)
            .OrderBy(customer => customer.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(customer => customer.Id.Value, StringComparer.Ordinal)];
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

    /// <summary>Who looks after the customer, when it is not whoever looks at the touch point.</summary>
    public string? Whose { get; init; }
}
