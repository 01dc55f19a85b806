namespace AfterSale.Domain.Customers;

/// <summary>Finds what somebody means by part of a name: the same for customers and people.</summary>
internal static class NameLookup
{
    private const double FarthestNear = 0.5;

    /// <summary>
    /// What fits: words in any order, case, accents and punctuation ignored. The whole name wins over a part of another; when nothing fits as
    /// typed, one slip a word is forgiven in words of four letters or more.
    /// </summary>
    /// <param name="query">What was typed.</param>
    /// <param name="all">Everything that may be meant.</param>
    /// <param name="name">Its name.</param>
    /// <param name="id">What tells two of one name apart.</param>
    /// <returns>What is meant, best first; and when nothing is, up to <paramref name="mostNear"/> whose names come near.</returns>
    /// <param name="mostNear">The most that are named as near.</param>
    public static (IReadOnlyList<T> Meant, IReadOnlyList<T> Near) Find<T>(
        string query, IReadOnlyList<T> all, Func<T, string> name, Func<T, string> id, int mostNear)
    {
        var asked = Names.Fold(query);
        var fits = all
            .Select(one => (One: one, Name: Names.Fold(name(one))))
            .Select(known => (known.One, known.Name, Fit: FitOf(query, asked, name(known.One), known.Name)))
            .OrderBy(known => known.Fit)
            .ThenBy(known => known.Name.Length)
            .ThenBy(known => known.Name, StringComparer.Ordinal)
            .ThenBy(known => id(known.One), StringComparer.Ordinal)
            .ToList();
        var best = fits.Count == 0 ? NameFit.None : fits[0].Fit;
        var meant = fits.Where(known => known.Fit <= WorstTaken(best)).Select(known => known.One).ToList();
        return meant.Count > 0 || asked.Length == 0
            ? (meant, [])
            : ([], [.. fits
                .Where(known => known.Name.Length > 0)
                .Select(known => (known.One, Distance: NameMatch.Distance(asked, known.Name)))
                .Where(known => known.Distance <= FarthestNear)
                .OrderBy(known => known.Distance)
                .ThenBy(known => name(known.One), StringComparer.Ordinal)
                .Take(mostNear)
                .Select(known => known.One)]);
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
}
