namespace AfterSale.Domain.Sales;

/// <summary>Reads how a sale came to its end.</summary>
public static class SaleEnds
{
    /// <summary>
    /// Whether it was signed at all: a sale that went to somebody else has a plan too (playbook, section 2), but it is no customer's sale.
    /// </summary>
    /// <param name="sale">The sale.</param>
    public static bool WasSigned(this Sale sale) => sale.End is not { Kind: SaleEndKind.NotSigned };
}
