using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;

namespace AfterSale.Forms;

/// <summary>Draws a card that says what was stored.</summary>
internal static class StoredCard
{
    /// <summary>The card, with buttons that say what may come next.</summary>
    /// <param name="title">What was stored.</param>
    /// <param name="lines">What it came to, harmless Markdown.</param>
    /// <param name="commands">What the buttons say, with their titles; at most six.</param>
    public static AdaptiveCard Draw(
        string title, IReadOnlyList<string> lines, params ReadOnlySpan<(string Title, string Words)> commands)
    {
        var actions = new List<AdaptiveAction>();
        foreach (var (label, words) in commands)
        {
            actions.Add(SayButton.Of(label, words));
        }

        return new AdaptiveCard
        {
            Body =
            [
                new TextBlock("✔ " + title) { Weight = TextWeight.Bolder, Color = TextColor.Good, Style = TextStyle.Heading },
                .. lines.Select(line => new TextBlock(line) { Spacing = Spacing.Small }),
            ],
            Actions = actions,
        };
    }
}
