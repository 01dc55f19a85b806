using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Texts;

namespace AfterSale.Features.GoodNews;

/// <summary>
/// A letter "for your interest" ([MD]: document the good news): nothing stands in it that does not stand on the customer's file. Who said
/// something is named only where they may be quoted.
/// </summary>
/// <param name="Subject">Its subject, plain text.</param>
/// <param name="Beginning">What stands before the news.</param>
/// <param name="News">The news, the newest first.</param>
/// <param name="End">What stands behind it.</param>
internal sealed record GoodNewsLetter(string Subject, string Beginning, IReadOnlyList<string> News, string End)
{
    private const int MostNews = 10;
    private const int HeaviestText = 12_000;

    /// <summary>The whole letter.</summary>
    public string Body => With(News.Count);

    /// <summary>Drafts it.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="news">The good news, the newest first; at least one.</param>
    /// <param name="from">Who writes.</param>
    public static GoodNewsLetter Of(CustomerFile file, IReadOnlyList<GoodNewsItem> news, Person from)
    {
        var product = file.Sale?.Product;
        var contact = Plain(file.Contact?.Name ?? file.Customer.Name);
        return new(
            product is null ? Text.Of("letter.subject") : Text.Of("letter.subject_of", Plain(Say.Shorten(product, 80))),
            product is null ? Text.Of("letter.beginning", contact) : Text.Of("letter.beginning_of", contact, Plain(product)),
            [.. Fitting(news.Take(MostNews).Select(Line))],
            Text.Of("letter.end", Plain(from.Name)));
    }

    /// <summary>The letter with only the newest news.</summary>
    /// <param name="count">How many.</param>
    public string With(int count) => string.Join("\n\n", [Beginning, .. count == 0 ? [] : new[] { string.Join('\n', News.Take(count)) }, End]);

    private static string Line(GoodNewsItem item)
    {
        var line = $"- {Plain(Say.Shorten(item.Benefit, 150))}: {Plain(Say.Shorten(item.Story, 400)).Replace('\n', ' ')}";
        return item is { MayBeQuoted: true, SaidBy: { } who } ? $"{line} ({Plain(Say.Shorten(who, 100))})" : line;
    }

    // The newest always goes in; more go as long as the card can hold them.
    private static IEnumerable<string> Fitting(IEnumerable<string> lines)
    {
        var weight = 0;
        foreach (var line in lines)
        {
            weight += ListPage.Weight(line);
            if (weight > HeaviestText)
            {
                yield break;
            }

            yield return line;
        }
    }

    private static string Plain(string words) => AdaptiveText.Clean(words);
}
