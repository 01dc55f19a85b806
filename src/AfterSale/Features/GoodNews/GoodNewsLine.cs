using AfterSale.Bot;
using AfterSale.Texts;

namespace AfterSale.Features.GoodNews;

/// <summary>Says one piece of good news.</summary>
internal static class GoodNewsLine
{
    /// <summary>Harmless Markdown.</summary>
    /// <param name="benefit">Which benefit.</param>
    /// <param name="story">The figure or the story.</param>
    /// <param name="saidBy">Who said it, if known.</param>
    /// <param name="mayBeQuoted">Whether they may be quoted.</param>
    public static string Of(string benefit, string story, string? saidBy, bool mayBeQuoted)
    {
        var line = $"**{ListPage.Words(benefit, 150)}**: {ListPage.Words(story, 400)}";
        return saidBy is null ? line
            : line + " · " + (mayBeQuoted
                ? Text.Of("goodnews.said_quotable", ListPage.Words(saidBy, 100))
                : Text.Of("goodnews.said_private", ListPage.Words(saidBy, 100)));
    }
}
