using System.Globalization;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Texts;

namespace AfterSale.Bot;

/// <summary>
/// Shows a list in pages, each row with a button that says what helps next. Turning a page says the command again with "page 2" behind it, so
/// that it can be typed too.
/// </summary>
internal static class ListPage
{
    /// <summary>How many rows a page has: with two buttons to turn it, no card has more than six.</summary>
    public const int Size = 4;

    // The heaviest letters still leave a full page below 28 KB.
    private const int HeaviestText = 1200;

    /// <summary>The words in front of "page 2", and the number of the page, from 0.</summary>
    /// <param name="words">What was typed behind the command.</param>
    public static (string Words, int Page) Read(string words)
    {
        var parts = words.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2
            && parts[^2].Equals("page", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (string.Join(' ', parts[..^2]), Math.Max(0, number - 1))
                : (words.Trim(), 0);
    }

    /// <summary>The card.</summary>
    /// <param name="title">Harmless Markdown.</param>
    /// <param name="intro">What to say of the whole list, harmless Markdown; <see langword="null"/> for nothing.</param>
    /// <param name="rows">Every row, in order.</param>
    /// <param name="page">Which page, from 0; one that is not there is the last.</param>
    /// <param name="command">What shows the list.</param>
    public static AdaptiveCard Draw(string title, string? intro, IReadOnlyList<ListRow> rows, int page, string command)
    {
        var pages = Math.Max(1, (rows.Count + Size - 1) / Size);
        var shown = Math.Clamp(page, 0, pages - 1);
        var onPage = rows.Skip(shown * Size).Take(Size).ToList();
        List<AdaptiveElement> body =
        [
            new TextBlock(title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            .. intro is null ? Array.Empty<AdaptiveElement>() : [new TextBlock(intro) { IsSubtle = true, Spacing = Spacing.None }],
            .. onPage.Select(Row),
        ];
        if (pages > 1)
        {
            body.Add(new TextBlock(Text.Of("list.page", shown + 1, pages)) { IsSubtle = true, Separator = true });
        }

        return new AdaptiveCard { Body = body, Actions = [.. onPage.Select(row => row.Next).OfType<AdaptiveAction>(), .. Turning(shown, pages, command)] };
    }

    /// <summary>The buttons that turn the page.</summary>
    /// <param name="shown">Which page is shown, from 0.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="command">What shows the list.</param>
    public static IEnumerable<AdaptiveAction> Turning(int shown, int pages, string command)
    {
        if (shown > 0)
        {
            yield return SayButton.Of(Text.Of("list.before"), Page(command, shown));
        }

        if (shown < pages - 1)
        {
            yield return SayButton.Of(Text.Of("list.next"), Page(command, shown + 2));
        }
    }

    /// <summary>Somebody's own words, shortened so that a page full of them fits on a card, harmless inside Markdown.</summary>
    /// <param name="words">The words.</param>
    /// <param name="atMost">The most user-perceived characters.</param>
    public static string Words(string words, int atMost)
    {
        var shown = Say.Words(words, atMost);
        while (Weight(shown) > HeaviestText && atMost > 1)
        {
            atMost /= 2;
            shown = Say.Words(words, atMost);
        }

        return shown;
    }

    /// <summary>How many bytes a text takes in a card at the most.</summary>
    /// <param name="text">The text.</param>
    public static int Weight(string text) => text.Sum(sign => char.IsAscii(sign) ? 1 : char.IsSurrogate(sign) ? 6 : 3);

    private static string Page(string command, int number) => command + " page " + number.ToString(CultureInfo.InvariantCulture);

    private static Container Row(ListRow row) => new([
            new TextBlock(row.Head) { Color = row.IsLate ? TextColor.Attention : TextColor.Default },
            .. row.Details.Select(detail => new TextBlock(detail) { IsSubtle = true, Spacing = Spacing.None, Size = TextSize.Small }),
        ])
    {
        Spacing = Spacing.Small,
        Separator = true,
    };
}

/// <summary>One row of a list.</summary>
/// <param name="Head">What it is, harmless Markdown.</param>
/// <param name="Details">More of it, harmless Markdown.</param>
/// <param name="Next">The button that helps next, if one does.</param>
/// <param name="IsLate">Whether it is late.</param>
internal sealed record ListRow(string Head, IReadOnlyList<string> Details, AdaptiveAction? Next = null, bool IsLate = false);
