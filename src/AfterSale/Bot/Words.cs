using AfterSale.Domain.Customers;

namespace AfterSale.Bot;

/// <summary>Compares what was typed with known words: case, accents, punctuation and spaces do not matter.</summary>
internal static class Words
{
    /// <summary>Whether the text is one of the phrases, nothing more and nothing less.</summary>
    public static bool Are(string? text, params ReadOnlySpan<string> phrases)
    {
        var trimmed = (text ?? "").Trim();
        var folded = Names.Fold(trimmed);
        foreach (var phrase in phrases)
        {
            if (trimmed == phrase || (folded.Length > 0 && folded == Names.Fold(phrase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What follows one of the phrases at the start of the text, trimmed; <see langword="null"/> when it starts with none. The
    /// longest phrase is tried first, and any white space between its words is one space.
    /// </summary>
    public static string? After(string? text, params IReadOnlyList<string> phrases)
    {
        var trimmed = (text ?? "").Trim();
        foreach (var phrase in phrases.OrderByDescending(phrase => phrase.Length))
        {
            if (EndOf(phrase, trimmed) is { } end
                && end < trimmed.Length
                && (char.IsWhiteSpace(trimmed[end]) || trimmed[end] is ':' or ','))
            {
                return trimmed[end..].TrimStart(' ', ':', ',', '\t', '\n', '\r', '\u00a0').TrimEnd();
            }
        }

        return null;
    }

    private static int? EndOf(string phrase, string text)
    {
        var at = 0;
        foreach (var letter in phrase)
        {
            if (letter == ' ')
            {
                var before = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == before)
                {
                    return null;
                }
            }
            else if (at < text.Length && char.ToUpperInvariant(text[at]) == char.ToUpperInvariant(letter))
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return at;
    }
}
