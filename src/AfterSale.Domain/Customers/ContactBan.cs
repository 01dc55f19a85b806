using AfterSale.Domain.Plans;

namespace AfterSale.Domain.Customers;

/// <summary>What it means that somebody does not want to be contacted (playbook, section 2: life happens).</summary>
public static class ContactBan
{
    /// <summary>The refusal that stands: the customer's, else the contact's.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="contact">Whom the touch point is with.</param>
    public static DoNotContact? Of(Customer customer, Contact contact) => customer.DoNotContact ?? contact.DoNotContact;

    /// <summary>Whether a touch point's nudge waits for it: whoever wants no contact is asked for nothing.</summary>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="customer">Its customer.</param>
    /// <param name="contact">Whom it is with.</param>
    public static bool HoldsBack(TouchPoint touchPoint, Customer customer, Contact contact) =>
        Of(customer, contact) is not null && touchPoint.Asks();
}
