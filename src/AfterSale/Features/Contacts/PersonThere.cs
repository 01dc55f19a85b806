using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Features.LogClose;

namespace AfterSale.Features.Contacts;

/// <summary>Reads the answer of a <see cref="PersonThereField"/>.</summary>
internal static class PersonThere
{
    /// <summary>The name in a stored answer.</summary>
    public static string? NameIn(string? stored) => ContactField.NameIn(stored);

    /// <summary>Whom the answer means: one of the customer's contacts, or somebody new; <see langword="null"/> when nobody was named.</summary>
    /// <param name="file">The customer; an id that is not of theirs means nobody known.</param>
    /// <param name="stored">The answer.</param>
    /// <param name="id">The id of somebody new.</param>
    public static Contact? Of(CustomerFile file, string? stored, ContactId id) =>
        file.Contacts.FirstOrDefault(contact => contact.Id.Value == ContactField.IdIn(stored))
        ?? (ContactField.NameIn(stored) is { } name ? new Contact(id, file.Customer.Id, name, null, null, ContactMethod.Call) : null);

    /// <summary>Whether somebody is one of the customer's contacts already.</summary>
    public static bool IsKnown(CustomerFile file, Contact contact) => file.Contacts.Any(one => one.Id == contact.Id);
}
