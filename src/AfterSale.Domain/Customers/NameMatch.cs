using AfterSale.Domain.Wording;

namespace AfterSale.Domain.Customers;

/// <summary>How well a query fits a folded name; less is better.</summary>
internal enum NameFit
{
    /// <summary>The whole name.</summary>
    Exact,

    /// <summary>Whole words of it, in any order.</summary>
    Words,

    /// <summary>Beginnings of its words.</summary>
    Beginnings,

    /// <summary>Parts of its words, or parts across words ("cocacola").</summary>
    Parts,

    /// <summary>With one slip in a word of four letters or more.</summary>
    Typo,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>Compares folded names.</summary>
internal static class NameMatch
{
    private const int ShortestForgiven = 4;
    private const int LongestCompared = 40;
    private const int MostWordsCompared = 8;

    /// <summary>How well a folded query fits a folded name.</summary>
    public static NameFit Fit(string query, string name)
    {
        if (query.Length == 0)
        {
            return NameFit.None;
        }

        if (query == name)
        {
            return NameFit.Exact;
        }

        var words = name.Split(' ');
        var worst = query.Split(' ').Max(asked => WordFit(asked, words));
        return worst > NameFit.Parts && Squeezed(name).Contains(Squeezed(query), StringComparison.Ordinal) ? NameFit.Parts : worst;
    }

    /// <summary>How far a query is from a name, 0 (same word) to 1 (nothing in common), by the words that come nearest.</summary>
    public static double Distance(string query, string name) =>
        query.Split(' ').Take(MostWordsCompared).Average(asked => name.Split(' ').Min(word => WordDistance(asked, word)));

    private static NameFit WordFit(string asked, string[] words)
    {
        var best = NameFit.None;
        foreach (var word in words)
        {
            var fit = word == asked ? NameFit.Words
                : word.StartsWith(asked, StringComparison.Ordinal) ? NameFit.Beginnings
                : word.Contains(asked, StringComparison.Ordinal) ? NameFit.Parts
                : asked.Length >= ShortestForgiven && EditDistance.IsAtMostOne(asked, word) ? NameFit.Typo
                : NameFit.None;
            best = fit < best ? fit : best;
        }

        return best;
    }

    private static double WordDistance(string asked, string word)
    {
        var left = asked[..Math.Min(asked.Length, LongestCompared)];
        var right = word[..Math.Min(word.Length, LongestCompared)];
        return EditDistance.Between(left, right) / (double)Math.Max(1, Math.Max(left.Length, right.Length));
    }

    private static string Squeezed(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);
}
