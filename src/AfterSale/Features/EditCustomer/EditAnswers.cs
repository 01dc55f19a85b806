using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Sales;
using AfterSale.Features.Contacts;
using AfterSale.Features.LogClose;
using AfterSale.Forms;

namespace AfterSale.Features.EditCustomer;

/// <summary>Turns a customer's file into the answers of the form, and the answers into what changes.</summary>
internal static class EditAnswers
{
    /// <summary>What stands there now, by field.</summary>
    public static Dictionary<string, string> Of(CustomerFile file)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal) { [EditFields.Name] = file.Customer.Name };
        if (file.Contact is { } contact)
        {
            answers[ContactKeys.Email] = contact.Email ?? "";
            answers[ContactKeys.Phone] = contact.Phone ?? "";
            answers[ContactKeys.Preferred] = contact.Preferred.ToString();
        }

        if (file.Sale is { } sale)
        {
            answers[CloseKeys.Product] = sale.Product;
            answers[CloseKeys.Value] = sale.Value is { } value ? MoneyField.Store(value) : "";
            answers[CloseKeys.Delivery] = DateField.Store(sale.Dates.Delivery);
            answers[CloseKeys.Renewal] = sale.Dates.Renewal is { } renewal ? DateField.Store(renewal) : "";
            answers[CloseKeys.Benefits] = string.Join('\n', sale.Benefits);
            answers[CloseKeys.OpenConcerns] = Concerns(sale, resolved: false);
            answers[CloseKeys.ResolvedConcerns] = Concerns(sale, resolved: true);
        }

        return answers;
    }

    /// <summary>What differs from what stands there.</summary>
    public static IReadOnlyList<EditedPart> Changed(FormScope scope, CustomerFile file) =>
    [
        .. Of(file)
            .Select(known => new EditedPart(known.Key, known.Value.Length > 0 ? known.Value : null, scope[known.Key]))
            .Where(part => part.From != part.To),
    ];

    /// <summary>What changes with it.</summary>
    public static FileChange Change(FormScope scope, CustomerFile file) => new()
    {
        Customer = scope[EditFields.Name] is { } name && name != file.Customer.Name ? file.Customer with { Name = name } : null,
        Contacts = file.Contact is { } contact && Edited(scope, contact) is var after && after != contact ? [after] : [],
        Sales = file.Sale is { } sale ? [Edited(scope, sale)] : [],
    };

    private static Contact Edited(FormScope scope, Contact contact) => contact with
    {
        Email = scope[ContactKeys.Email],
        Phone = scope[ContactKeys.Phone],
        Preferred = Enum.TryParse<ContactMethod>(scope[ContactKeys.Preferred], out var method) ? method : contact.Preferred,
    };

    private static Sale Edited(FormScope scope, Sale sale) => sale with
    {
        Product = scope[CloseKeys.Product] ?? sale.Product,
        Value = scope[CloseKeys.Value] is { } value ? MoneyField.Load(value) : null,
        Dates = new(sale.Dates.Close, scope.Date(CloseKeys.Delivery) ?? sale.Dates.Delivery, scope.Date(CloseKeys.Renewal)),
        Benefits = scope.Lines(CloseKeys.Benefits),
        Concerns =
        [
            .. scope.Lines(CloseKeys.OpenConcerns).Select(text => new Concern(text, FullyResolved: false)),
            .. scope.Lines(CloseKeys.ResolvedConcerns).Select(text => new Concern(text, FullyResolved: true)),
        ],
    };

    private static string Concerns(Sale sale, bool resolved) =>
        string.Join('\n', sale.Concerns.Where(concern => concern.FullyResolved == resolved).Select(concern => concern.Text));
}
