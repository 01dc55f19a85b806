namespace AfterSale.Domain.Wording;

/// <summary>How far two words are apart: letters added, left out, changed, or two neighbours swapped (Damerau and Levenshtein).</summary>
public static class EditDistance
{
    /// <summary>The number of slips between two texts, counted in UTF-16 units.</summary>
    public static int Between(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[right.Length];
    }

    /// <summary>Whether at most one slip lies between two texts; cheap when their lengths already say no.</summary>
    public static bool IsAtMostOne(string left, string right) =>
        Math.Abs(left.Length - right.Length) <= 1 && Between(left, right) <= 1;
}
