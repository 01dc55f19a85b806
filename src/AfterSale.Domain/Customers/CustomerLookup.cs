namespace AfterSale.Domain.Customers;

/// <summary>Finds the customer that somebody means.</summary>
public static class CustomerLookup
{
    /// <summary>The most customers to choose from.</summary>
    public const int MostToChoose = 8;

    /// <summary>The most customers named as near.</summary>
    public const int MostNear = 3;

    /// <summary>
    /// Finds a customer by part of the name: words in any order, case, accents and punctuation ignored. The whole name wins over a
    /// part of another; when nothing fits as typed, one slip a word is forgiven in words of four letters or more.
    /// </summary>
    /// <param name="query">What was typed.</param>
    /// <param name="customers">The customers that the asker may see.</param>
    public static CustomerFinding Find(string query, IReadOnlyList<Customer> customers)
    {
        var (meant, near) = NameLookup.Find(query, customers, customer => customer.Name, customer => customer.Id.Value, MostNear);
        return meant switch
        {
            [] => new CustomerFinding.None(near),
            [var one] => new CustomerFinding.One(one),
            _ => new CustomerFinding.Several([.. meant.Take(MostToChoose)]),
        };
    }
}
