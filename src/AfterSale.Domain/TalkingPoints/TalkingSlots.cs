using AfterSale.Domain.Wording;

namespace AfterSale.Domain.TalkingPoints;

/// <summary>The slots that talking points may hold. A slot that nothing is known for takes its point out of the choice.</summary>
public static class TalkingSlots
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["product", "contact", "customer", "benefit", "benefits", "concern", "match"];

    /// <summary>The slots that only this one sale can fill: a point that holds them is more specific.</summary>
    internal static IReadOnlySet<string> OfThisSale { get; } = new HashSet<string> { "benefit", "benefits", "concern", "match" };

    internal static Dictionary<string, string> For(TalkingSituation situation)
    {
        var sale = situation.Sale;
        Dictionary<string, string?> values = new()
        {
            ["product"] = sale.Product,
            ["contact"] = situation.Contact.Name,
            ["customer"] = situation.Customer.Name,
            ["benefit"] = sale.Benefits is [var first, ..] ? first : null,
            ["benefits"] = SlotText.Join(sale.Benefits),
            ["concern"] = sale.Concerns.FirstOrDefault(concern => !concern.FullyResolved)?.Text,
            ["match"] = sale.CompetitiveMatch,
        };
        return values.Where(slot => !string.IsNullOrWhiteSpace(slot.Value)).ToDictionary(slot => slot.Key, slot => slot.Value!.Trim());
    }
}
