using System.Buffers;
using System.Collections.Frozen;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>Splits an answer that names several things.</summary>
public static class ListRecognizer
{
    private const string And = " and ";
    private static readonly char[] Breaks = ['\n', '\r', '\u0085', '\u2028', '\u2029', ';'];
    private static readonly SearchValues<char> AnyBreak = SearchValues.Create(Breaks);

    private static readonly FrozenSet<string> Nothing = new[]
    {
        "none", "nothing", "no", "n/a", "na", "-", "nope", "no concerns", "skip",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Splits at newlines and semicolons, or, where there are none, at commas and at the last "and" after a comma. Bullets are
    /// dropped; a comma between digits never splits.
    /// </summary>
    /// <param name="text">What was said.</param>
    /// <returns>The items in order, none of them empty or said twice; empty for "none" and its like.</returns>
    public static IReadOnlyList<string> Split(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var said = text.Trim().Trim(Breaks).Trim();
        var parts = said.AsSpan().ContainsAny(AnyBreak) ? [.. said.Split(Breaks)] : AtCommas(said);
        var items = parts.Select(WithoutBullet).Where(item => item.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return items.Count == 1 && Nothing.Contains(items[0].TrimEnd('.', '!', ' ')) ? [] : items;
    }

    private static List<string> AtCommas(string said)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 0; at < said.Length; at++)
        {
            var inNumber = at > 0 && at + 1 < said.Length && char.IsDigit(said[at - 1]) && char.IsDigit(said[at + 1]);
            if (said[at] == ',' && !inNumber)
            {
                parts.Add(said[start..at]);
                start = at + 1;
            }
        }

        var last = said[start..].Trim();
        if (parts.Count == 0)
        {
            return [last];
        }

        if (last.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
        {
            parts.Add(last[4..]);
            return parts;
        }

        var and = last.LastIndexOf(And, StringComparison.OrdinalIgnoreCase);
        if (and < 0 || InNumber(last, and))
        {
            parts.Add(last);
            return parts;
        }

        parts.Add(last[..and]);
        parts.Add(last[(and + And.Length)..]);
        return parts;
    }

    /// <summary>"two hundred and fifty" is one number.</summary>
    private static bool InNumber(string text, int and)
    {
        var before = text[(text.LastIndexOf(' ', and - 1 < 0 ? 0 : and - 1) + 1)..and];
        var scale = NumberWords.ScaleOf(before) is not null || string.Equals(before, "hundred", StringComparison.OrdinalIgnoreCase);
        return scale && NumberWords.IsNumberWord(NumberWords.WordAt(text, and + And.Length));
    }

    private static string WithoutBullet(string part)
    {
        var at = 0;
        while (true)
        {
            at = MoneyScanner.SkipSpaces(part, at);
            var end = BulletEnd(part, at);
            if (end == at || (end < part.Length && !char.IsWhiteSpace(part[end])))
            {
                return part[at..].Trim();
            }

            at = end;
        }
    }

    private static int BulletEnd(string part, int at)
    {
        if (at < part.Length && (part[at] is '-' or '*' or '•' or '–' or '—' or '·' or '◦' or '▪' or '‣'))
        {
            return at + 1;
        }

        var end = at;
        while (end < part.Length && char.IsAsciiDigit(part[end]) && end - at < 4)
        {
            end++;
        }

        return end > at && end < part.Length && (part[end] is '.' or ')') ? end + 1 : at;
    }
}
