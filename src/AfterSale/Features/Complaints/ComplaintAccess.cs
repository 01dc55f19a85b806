using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.Features.Complaints;

/// <summary>
/// Who may see a complaint: whoever may act on its customer, its owner (law 5: it stays with whoever heard or took it), and whoever it is
/// offered to, who sees this one complaint and nothing else of the customer.
/// </summary>
internal sealed class ComplaintAccess(CustomerFileDesk desk, ICustomerFiles files, ICustomers customers, IOpenItems items, IPeople people)
{
    private const int MostItems = 400;

    /// <summary>The customer's complaints with anything left to do that a person may see, the oldest first.</summary>
    public async Task<IReadOnlyList<ComplaintView>> OfAsync(Person person, CustomerId customer, CancellationToken cancellationToken)
    {
        var own = await desk.OpenAsync(person, customer, cancellationToken);
        var file = own ?? await files.OpenAsync(customer, cancellationToken);
        if (file is null)
        {
            return [];
        }

        var seen = file.UnfinishedComplaints().Where(complaint => own is not null || IsTheirs(person, complaint)).ToList();
        return seen.Count == 0 ? [] : await ViewsAsync(person, file, seen, own is not null, cancellationToken);
    }

    /// <summary>One complaint, finished or not; <see langword="null"/> when the person may not see it.</summary>
    public async Task<ComplaintView?> OpenAsync(Person person, CustomerId customer, ComplaintId id, CancellationToken cancellationToken)
    {
        var own = await desk.OpenAsync(person, customer, cancellationToken);
        var file = own ?? await files.OpenAsync(customer, cancellationToken);
        return file?.Complaints().FirstOrDefault(complaint => complaint.Id == id) is { } found && (own is not null || IsTheirs(person, found))
            ? (await ViewsAsync(person, file, [found], own is not null, cancellationToken))[0]
            : null;
    }

    /// <summary>The complaint as somebody sees it after something was recorded.</summary>
    public async Task<ComplaintView> AgainAsync(ComplaintView view, CustomerFile after, CancellationToken cancellationToken)
    {
        var complaint = after.Complaints().Single(one => one.Id == view.Complaint.Id);
        return (await ViewsAsync(view.Viewer, after, [complaint], view.Acts || complaint.Owner == view.Viewer.Id, cancellationToken))[0];
    }

    /// <summary>The complaints that a person owns or is offered, the soonest due first.</summary>
    public async Task<IReadOnlyList<ComplaintView>> OwnAsync(Person person, CancellationToken cancellationToken)
    {
        List<ComplaintView> views = [];
        foreach (var customer in (await ItemsAsync(person, cancellationToken)).OrderBy(item => item.DueAt).Select(item => item.Customer).Distinct())
        {
            views.AddRange((await OfAsync(person, customer, cancellationToken)).Where(view => IsTheirs(person, view.Complaint)));
        }

        return views;
    }

    /// <summary>The customers of complaints that a person owns or is offered; they need not be theirs.</summary>
    public async Task<IReadOnlyList<Customer>> CustomersAsync(Person person, CancellationToken cancellationToken)
    {
        List<Customer> found = [];
        foreach (var id in (await ItemsAsync(person, cancellationToken)).Select(item => item.Customer).Distinct())
        {
            if (await customers.FindAsync(id, cancellationToken) is { } customer)
            {
                found.Add(customer);
            }
        }

        return found;
    }

    private static bool IsTheirs(Person person, Complaint complaint) => complaint.Owner == person.Id || complaint.OfferedTo == person.Id;

    private async Task<IReadOnlyList<OpenItem>> ItemsAsync(Person person, CancellationToken cancellationToken) =>
    [
        .. await items.OwnedByAsync(person.Id, OpenItemKind.ComplaintStep, MostItems, cancellationToken),
        .. await items.OwnedByAsync(person.Id, OpenItemKind.ComplaintOffer, MostItems, cancellationToken),
    ];

    private async Task<List<ComplaintView>> ViewsAsync(
        Person person, CustomerFile file, IReadOnlyList<Complaint> complaints, bool acts, CancellationToken cancellationToken)
    {
        var everybody = await people.AllAsync(cancellationToken);
        var names = everybody.ToDictionary(one => one.Id, one => one.Name);
        Person[] colleagues = [.. everybody.Where(one => one.Active && one.Team == person.Team && one.Id != person.Id)];
        return [.. complaints.Select(complaint =>
            new ComplaintView(file, complaint, person, acts || complaint.Owner == person.Id, names) { Colleagues = colleagues })];
    }
}
