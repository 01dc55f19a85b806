using AfterSale.Bot;
using AfterSale.Domain.Library;
using AfterSale.Texts;

namespace AfterSale.Features.Library;

/// <summary>Says what an item is and for what.</summary>
internal static class LibraryLines
{
    /// <summary>The title as a link, harmless Markdown.</summary>
    /// <param name="item">The item.</param>
    public static string Link(LibraryItem item) =>
        $"[{ListPage.Words(item.Title.ReplaceLineEndings(" "), 150)}]({Url(item)})";

    /// <summary>For what, and until when, harmless Markdown.</summary>
    /// <param name="item">The item.</param>
    /// <param name="today">The day of whoever looks.</param>
    public static string For(LibraryItem item, DateOnly today)
    {
        string?[] parts =
        [
            item.Stage is { } stage ? Say.Stage(stage) : null,
            item.Strategy is { } strategy ? Text.Of("library.strategy." + strategy) : null,
            item.Product is { } product ? ListPage.Words(product, 60) : null,
            item.Industry is { } industry ? ListPage.Words(industry, 60) : null,
        ];
        var limits = string.Join(" · ", parts.Where(part => part is not null));
        var forWhat = limits.Length == 0 ? Text.Of("library.for_anybody") : Text.Of("library.for", limits);
        return item.ValidUntil is not { } until ? forWhat
            : forWhat + " " + (item.IsExpired(today) ? Text.Of("library.expired", Say.Day(until, today)) : Text.Of("library.until", Say.Day(until, today)));
    }

    // A bracket in the address would end the link before its end.
    private static string Url(LibraryItem item) => item.Link.AbsoluteUri
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
