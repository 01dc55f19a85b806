namespace AfterSale.Domain.Customers;

/// <summary>Finds the customer that somebody means.</summary>
public static class CustomerLookup
{
    /// <summary>The most customers to choose from.</summary>
    public const int MostToChoose = 8;

    /// <summary>The most customers named as near.</summary>
    public const int MostNear = 3;

    private const double FarthestNear = 0.5;

    /// <summary>
    /// Finds a customer by part of the name: words in any order, case, accents and punctuation ignored. The whole name wins over a
    /// part of another; when nothing fits as typed, one slip a word is forgiven in words of four letters or more.
    /// </summary>
    /// <param name="query">What was typed.</param>
    /// <param name="customers">The customers that the asker may see.</param>
    public static CustomerFinding Find(string query, IReadOnlyList<Customer> customers)
    {
        var asked = Names.Fold(query);
        var fits = customers
            .Select(customer => (Customer: customer, Name: Names.Fold(customer.Name)))
            .Select(known => (known.Customer, known.Name, Fit: FitOf(query, asked, known.Customer.Name, known.Name)))
            .OrderBy(known => known.Fit)
            .ThenBy(known => known.Name.Length)
            .ThenBy(known => known.Name, StringComparer.Ordinal)
            .ThenBy(known => known.Customer.Id.Value, StringComparer.Ordinal)
            .ToList();
        var best = fits.Count == 0 ? NameFit.None : fits[0].Fit;
        var meant = fits.Where(known => known.Fit <= WorstTaken(best)).Select(known => known.Customer).ToList();
        return meant switch
        {
            [] => new CustomerFinding.None(Nearest(asked, [.. fits.Select(known => (known.Customer, known.Name))])),
            [var one] => new CustomerFinding.One(one),
            _ => new CustomerFinding.Several([.. meant.Take(MostToChoose)]),
        };
    }

    /// <summary>A name that is all punctuation folds to nothing; it is found as it is written.</summary>
    private static NameFit FitOf(string query, string asked, string name, string folded) =>
        query.Trim().Length > 0 && string.Equals(query.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)
            ? NameFit.Exact
            : NameMatch.Fit(asked, folded);

    /// <summary>The whole name wins alone; parts of names are listed together; slips only when nothing else fits.</summary>
    private static NameFit? WorstTaken(NameFit best) => best switch
    {
        NameFit.Exact => NameFit.Exact,
        NameFit.Words or NameFit.Beginnings or NameFit.Parts => NameFit.Parts,
        NameFit.Typo => NameFit.Typo,
        _ => null,
    };

    private static List<Customer> Nearest(string asked, List<(Customer Customer, string Name)> known) =>
        asked.Length == 0
            ? []
            : [.. known
                .Where(one => one.Name.Length > 0)
                .Select(one => (one.Customer, Distance: NameMatch.Distance(asked, one.Name)))
                .Where(one => one.Distance <= FarthestNear)
                .OrderBy(one => one.Distance)
                .ThenBy(one => one.Customer.Name, StringComparer.Ordinal)
                .Take(MostNear)
                .Select(one => one.Customer)];
}
