using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.Preparation;
using AfterSale.Domain.Sales;
using AfterSale.Plans;

namespace AfterSale.Samples;

/// <summary>Sample customers that never signed: one that is being prepared, and one that bought elsewhere.</summary>
internal static class SampleProspects
{
    /// <summary>Their entries.</summary>
    /// <param name="templates">The plan templates.</param>
    /// <param name="now">The moment, UTC.</param>
    public static IReadOnlyList<SampleEntry> Entries(PlanTemplates templates, DateTimeOffset now)
    {
        var today = LocalTime.DateIn(now, SamplePeople.Alex.Rhythm.TimeZoneId);
        return [Museum(today), Homes(templates, today)];
    }

    private static SampleEntry Museum(DateOnly today)
    {
        var (customer, contact) = New("museum", "Greyfriars Museum", "Ivy Sand", "curator", today.AddDays(-3));
        var prepared = new Prepared(
            contact.Name,
            "Climate loggers",
            Template: null,
            new Money(14_900m, "GBP"),
            today.AddDays(9),
            today.AddDays(30),
            ["loans that lenders trust", "no paper charts"],
            "Ours run two years on a battery; the other offer wants cables in listed walls.",
            [new("who reads them on Sundays?", false), new("do they beep?", true)],
            ["two weeks after the loggers hang", "after the first loan"]);
        return Entry(customer, contact, today.AddDays(-3), [prepared], new FileChange { Customer = customer, Contacts = [contact] });
    }

    private static SampleEntry Homes(PlanTemplates templates, DateOnly today)
    {
        var on = today.AddDays(-6);
        var (customer, contact) = New("homes", "Foxley Homes", "Peter Vane", "buyer", on);
        const string reason = "They wanted fitting included.";
        const string wonBy = "Hallam Doors";
        var sale = new Sale(
            new SaleId("sample-homes"), customer.Id, contact.Id, customer.Owner, "Door entry system", (templates.ForParting ?? templates.Default).Key,
            new Money(22_000m, "GBP"), new SaleDates(on, on, Renewal: null), ["no lost keys"], null, [], CheckUpsAgreed: false, customer.Since,
            new SaleEnd(SaleEndKind.NotSigned, on, reason, wonBy));
        var plan = templates.ForParting is { } template
            ? PartingPlan.Build(template, sale, customer, contact, SamplePeople.Alex, on, today.AddDays(1))
            : [];
        return Entry(
            customer,
            contact,
            on,
            [new SaleLost(sale.Id, sale.Product, reason, wonBy)],
            new FileChange { Customer = customer, Contacts = [contact], Sales = [sale], TouchPoints = plan });
    }

    private static (Customer Customer, Contact Contact) New(string id, string name, string person, string role, DateOnly on)
    {
        var alex = SamplePeople.Alex;
        var customer = new Customer(new CustomerId("c-sample-" + id), name, alex.Id, alex.Team, At(on));
        return (customer, new Contact(
            new ContactId("p-sample-" + id), customer.Id, person, SampleBook.Email(person, name), null, ContactMethod.Email, role, Decides: true));
    }

    private static SampleEntry Entry(
        Customer customer, Contact contact, DateOnly on, IReadOnlyList<JournalFact> facts, FileChange change)
    {
        var file = new CustomerFile(customer, [contact], [], [], []);
        var entry = JournalWriter.Write(file, new JournalEntryId(customer.Id.Value + "-001"), customer.Owner, At(on), on, facts, FileChange.None);
        return new SampleEntry(entry, change, file.With(entry, change).OpenItems(SamplePeople.Alex.Rhythm));
    }

    private static DateTimeOffset At(DateOnly day) => LocalTime.InstantOf(day, new TimeOnly(15, 0), SamplePeople.Alex.Rhythm.TimeZoneId);
}
