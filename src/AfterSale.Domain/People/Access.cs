using AfterSale.Domain.Customers;

namespace AfterSale.Domain.People;

/// <summary>Who may do what with a customer. There is no other rule of this anywhere.</summary>
public static class Access
{
    /// <summary>
    /// What a person may do with a customer: the owner, their manager and whoever covers for the owner now act; whoever was offered the
    /// customer and has not answered yet sees it; nobody else knows of it.
    /// </summary>
    /// <param name="person">Who asks.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="absences">Who is away; those of others than the customer's owner are passed over.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="isOffered">Whether the customer is offered to the person.</param>
    public static AccessLevel Of(
        Person person, Customer customer, IEnumerable<Absence> absences, DateTimeOffset now, bool isOffered = false)
    {
        if (!person.Active)
        {
            return AccessLevel.None;
        }

        return customer.Owner == person.Id || person.Manages(customer.Team) || Covers(person, customer, absences, now) ? AccessLevel.Act
            : isOffered ? AccessLevel.See
            : AccessLevel.None;
    }

    private static bool Covers(Person person, Customer customer, IEnumerable<Absence> absences, DateTimeOffset now) =>
        absences.Any(absence => absence.Person == customer.Owner && absence.Cover == person.Id && absence.IsOn(now));
}
