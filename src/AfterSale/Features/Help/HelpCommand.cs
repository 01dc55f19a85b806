using System.Text.Json.Nodes;
using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Texts;

namespace AfterSale.Features.Help;

/// <summary>Says what the bot does and how to ask for it.</summary>
internal static class HelpCommand
{
    /// <summary>The button's verb that says a command, as if it had been typed.</summary>
    public const string SayVerb = "say";

    private static readonly string[] Entries =
        ["day", "sale", "plan", "trust", "growth", "people", "words"];

    /// <summary>Typed: <c>help</c>.</summary>
    public static Task SaidAsync(Turn turn, CancellationToken cancellationToken) => turn.ShowAsync(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(Text.Of("help.title")) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                .. Entries.Select(entry => new TextBlock(Text.Of("help." + entry)) { Spacing = Spacing.Small }),
            ],
            Actions = Buttons(),
        },
        null,
        Text.Of("help.title"),
        null,
        cancellationToken);

    /// <summary>The buttons of the help and welcome cards.</summary>
    public static IReadOnlyList<AdaptiveAction> Buttons() =>
    [
        Button(Text.Of("word.log_close")) with { Style = ActionStyle.Positive },
        Button(Text.Of("word.my_day")),
        Button(Text.Of("word.customers")),
    ];

    private static ExecuteAction Button(string command) => new(SayVerb)
    {
        Title = char.ToUpperInvariant(command[0]) + command[1..],
        Data = new JsonObject { ["words"] = command },
    };
}
