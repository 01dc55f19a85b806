using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Referrals;
using AfterSale.Texts;

namespace AfterSale.Features.Referrals;

/// <summary>Shows how to ask: words to say, built on the benefit and the result that the customer has seen.</summary>
internal static class AskCard
{
    /// <summary>The card.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="file">The customer; there is a sale.</param>
    public static AdaptiveCard Draw(AskKind kind, CustomerFile file)
    {
        var what = Text.Of("ask.kind." + kind);
        var name = SayButton.Name(file.Customer.Id);
        return new AdaptiveCard
        {
            Body =
            [
                new TextBlock(Text.Of("ask.card.title", what, ListPage.Words(file.Customer.Name, 120))) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                new TextBlock(Text.Of("ask.card.intro")) { IsSubtle = true },
                new TextBlock(Ground(file)),
                new TextBlock(Text.Of("ask.script." + kind, ListPage.Words(file.Sale!.Product, 120))),
                new TextBlock(Text.Of("ask.card.after")) { IsSubtle = true },
            ],
            Actions =
            [
                SayButton.Of(Text.Of("ask.button.asked"), $"asked {name} {kind}"),
                SayButton.Of(Text.Of("ask.button.plan"), $"plan {name}"),
            ],
        };
    }

    // The result in the customer's own file is what the ask stands on; without one yet, the benefit that they bought.
    private static string Ground(CustomerFile file)
    {
        var contact = ListPage.Words(file.Contact?.Name ?? file.Customer.Name, 100);
        if (file.GoodNews() is [var news, ..])
        {
            return Text.Of("ask.ground.news", contact, ListPage.Words(news.Benefit, 150), ListPage.Words(news.Story, 200));
        }

        return file.Facts<CheckedIn>().Select(one => one.Fact.Results).LastOrDefault(results => !string.IsNullOrWhiteSpace(results)) is { } results
                ? Text.Of("ask.ground.result", contact, ListPage.Words(results, 200))
            : file.Sale!.Benefits is [var benefit, ..] ? Text.Of("ask.ground.benefit", contact, ListPage.Words(benefit, 150))
            : Text.Of("ask.ground.product", contact, ListPage.Words(file.Sale.Product, 120));
    }
}
