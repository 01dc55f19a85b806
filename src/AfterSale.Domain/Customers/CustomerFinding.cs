namespace AfterSale.Domain.Customers;

/// <summary>What came of looking for a customer by what somebody typed.</summary>
public abstract record CustomerFinding
{
    private CustomerFinding()
    {
    }

    /// <summary>Exactly one customer is meant.</summary>
    /// <param name="Customer">That one.</param>
    public sealed record One(Customer Customer) : CustomerFinding;

    /// <summary>More than one may be meant.</summary>
    /// <param name="Customers">Two to eight, best first.</param>
    public sealed record Several(IReadOnlyList<Customer> Customers) : CustomerFinding;

    /// <summary>Nobody is meant.</summary>
    /// <param name="Nearest">Up to three whose names come near, nearest first.</param>
    public sealed record None(IReadOnlyList<Customer> Nearest) : CustomerFinding;
}
