using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Forms;
using AfterSale.Plans;

namespace AfterSale.Features.LogClose;

/// <summary>Puts a form's answers together into the sale, its customer and contact, and lays out the plan.</summary>
internal sealed class CloseAssembly(OwnBook book, PlanTemplates templates)
{
    /// <summary>Assembles the close. What the answers name by id must still be the person's own; otherwise it is made anew by name.</summary>
    /// <param name="person">The rep.</param>
    /// <param name="scope">The answers, complete.</param>
    /// <param name="draftId">Names the sale.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<LoggedClose> AssembleAsync(
        Person person, FormScope scope, string draftId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var customer = await CustomerAsync(person, scope, draftId, now, cancellationToken);
        var contact = await ContactAsync(person, scope, customer, draftId, cancellationToken);

        // A manager or a cover may log it: the follow-up belongs to whoever looks after the customer.
        var owner = await book.OwnerAsync(person, customer, cancellationToken);
        var sale = Sale(person, scope, customer, contact, draftId, now);
        var today = LocalTime.DateIn(now, owner.Rhythm.TimeZoneId);
        var plan = PlanBuilder.Build(templates.For(sale), sale, customer, contact, owner, FirstDay(owner, today, now));
        return new LoggedClose(customer, contact, sale, plan);
    }

    /// <summary>The first day on which anything may be due: today while the rep's hour is still ahead, else tomorrow.</summary>
    internal static DateOnly FirstDay(Person person, DateOnly today, DateTimeOffset now) =>
        now < LocalTime.InstantOf(today, person.Rhythm.NudgeHour, person.Rhythm.TimeZoneId) ? today : today.AddDays(1);

    // Ids of what is new are made from the draft, so that confirming twice makes the same.
    private async Task<Customer> CustomerAsync(
        Person person, FormScope scope, string draftId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = scope[CloseKeys.Customer];
        return CustomerField.IdIn(answer) is { } id
            && await book.CustomerAsync(person, new CustomerId(id), cancellationToken) is { } known
                ? known with { LostOn = null }
                : new Customer(new CustomerId("c" + draftId), CustomerField.NameIn(answer) ?? "", person.Id, person.Team, now);
    }

    /// <summary>The contact of the answers: one already known, or a new one.</summary>
    /// <param name="person">The rep.</param>
    /// <param name="scope">The answers.</param>
    /// <param name="customer">Where they work.</param>
    /// <param name="draftId">Names a new one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Contact> ContactAsync(
        Person person, FormScope scope, Customer customer, string draftId, CancellationToken cancellationToken)
    {
        var answer = scope[CloseKeys.Contact];
        if (ContactField.IdIn(answer) is { } id
            && (await book.ContactsAsync(person, customer.Id, cancellationToken)).FirstOrDefault(contact => contact.Id.Value == id) is { } known)
        {
            return known;
        }

        var preferred = Enum.TryParse<ContactMethod>(scope[CloseKeys.Preferred], out var method)
            ? method
            : scope[CloseKeys.Phone] is null && scope[CloseKeys.Email] is not null ? ContactMethod.Email : ContactMethod.Call;
        return new Contact(
            new ContactId("p" + draftId), customer.Id, ContactField.NameIn(answer) ?? "", scope[CloseKeys.Email], scope[CloseKeys.Phone], preferred);
    }

    private Sale Sale(Person person, FormScope scope, Customer customer, Contact contact, string draftId, DateTimeOffset now) => new(
        new SaleId(draftId),
        customer.Id,
        contact.Id,
        person.Id,
        scope[CloseKeys.Product]!,
        scope[CloseKeys.Template] is { } template && templates.Has(template) ? template : templates.Default.Key,
        scope[CloseKeys.Value] is { } value ? MoneyField.Load(value) : null,
        new SaleDates(scope.Date(CloseKeys.Close)!.Value, scope.Date(CloseKeys.Delivery)!.Value, scope.Date(CloseKeys.Renewal)),
        scope.Lines(CloseKeys.Benefits),
        scope[CloseKeys.Match],
        [
            .. scope.Lines(CloseKeys.OpenConcerns).Select(text => new Concern(text, FullyResolved: false)),
            .. scope.Lines(CloseKeys.ResolvedConcerns).Select(text => new Concern(text, FullyResolved: true)),
        ],
        scope[CloseKeys.CheckUps] == YesNoField.Yes,
        now);
}
