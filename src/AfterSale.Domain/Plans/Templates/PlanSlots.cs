using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.Plans.Templates;

/// <summary>The slots that a plan's texts may hold, and what fills them.</summary>
public static class PlanSlots
{
    /// <summary>What was bought.</summary>
    public const string Product = "product";

    /// <summary>The name of the person talked to.</summary>
    public const string Contact = "contact";

    /// <summary>The customer's name.</summary>
    public const string Customer = "customer";

    /// <summary>The benefits that this customer bought, in one sentence; without any, words that still make sense.</summary>
    public const string Benefits = "benefits";

    /// <summary>The unresolved concern; only in rows that come per concern.</summary>
    public const string Concern = "concern";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Product, Contact, Customer, Benefits, Concern];

    private const string NoBenefitsNoted = "what they bought it for";

    internal static Dictionary<string, string> For(Sale sale, Customer customer, Contact contact, string? concern) => new()
    {
        [Product] = sale.Product,
        [Contact] = contact.Name,
        [Customer] = customer.Name,
        [Benefits] = sale.Benefits.Count > 0 ? SlotText.Join(sale.Benefits) : NoBenefitsNoted,
        [Concern] = concern ?? string.Empty,
    };
}
