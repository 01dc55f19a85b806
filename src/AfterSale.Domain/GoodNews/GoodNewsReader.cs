using AfterSale.Domain.Journal;

namespace AfterSale.Domain.GoodNews;

/// <summary>Reads a customer's good-news file from the journal. A new decision maker reads that file too ([MD]).</summary>
public static class GoodNewsReader
{
    /// <summary>The good news, the newest first.</summary>
    /// <param name="file">The customer.</param>
    public static IReadOnlyList<GoodNewsItem> GoodNews(this CustomerFile file) =>
    [
        .. file.Facts<GoodNewsNoted>().Reverse().Select(noted => new GoodNewsItem(
            noted.Entry.Id,
            noted.Entry.Day,
            noted.Entry.By,
            noted.Fact.Sale,
            noted.Fact.Benefit,
            noted.Fact.Story,
            noted.Fact.SaidBy,
            noted.Fact.MayBeQuoted)),
    ];
}
