using AfterSale.Domain.Customers;
using AfterSale.Domain.Library;

namespace AfterSale.Features.Library;

/// <summary>Finds items by what was typed.</summary>
internal static class LibraryLookup
{
    /// <summary>The item of that title, whatever its case and accents.</summary>
    /// <param name="items">The items.</param>
    /// <param name="title">The title.</param>
    public static LibraryItem? Exactly(IEnumerable<LibraryItem> items, string title) =>
        items.FirstOrDefault(item => string.Equals(item.Title, title.Trim(), StringComparison.Ordinal))
        ?? (Names.Fold(title) is { Length: > 0 } folded ? items.FirstOrDefault(item => Names.Fold(item.Title) == folded) : null);

    /// <summary>The items meant: the one of that id or title, else those in which every word occurs.</summary>
    /// <param name="items">The items that the speaker sees.</param>
    /// <param name="words">What was typed.</param>
    public static IReadOnlyList<LibraryItem> Meant(IReadOnlyList<LibraryItem> items, string words) =>
        words.StartsWith('#') && items.FirstOrDefault(item => item.Id.Value == words[1..].Trim()) is { } named ? [named]
        : Exactly(items, words) is { } exact ? [exact]
        : Names.Fold(words).Length == 0 ? []
        : [.. items.Where(item => item.Matches(words))];
}
