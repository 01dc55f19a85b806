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

    /// <summary>What follows one of the phrases at the start of the text, trimmed; <see langword="null"/> when it starts with none.</summary>
    public static string? After(string? text, params ReadOnlySpan<string> phrases)
    {
        var trimmed = (text ?? "").Trim();
        foreach (var phrase in phrases)
        {
            if (trimmed.Length > phrase.Length
                && trimmed.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (char.IsWhiteSpace(trimmed[phrase.Length]) || trimmed[phrase.Length] is ':' or ','))
            {
                return trimmed[phrase.Length..].TrimStart(' ', ':', ',', '\t', '\n', '\r').TrimEnd();
            }
        }

        return null;
    }
}
