using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.People;
using AfterSale.Features.Help;
using AfterSale.Texts;

namespace AfterSale.Features.Welcome;

/// <summary>Greets a person once, when the bot comes to them: what it is worth, and how to start. It is never repeated.</summary>
internal sealed class WelcomeMessage(UserState users)
{
    private readonly IStatePropertyAccessor<WelcomeNote> _note = users.CreateProperty<WelcomeNote>("welcome");

    /// <summary>Greets, unless that has been done.</summary>
    public async Task GreetAsync(Turn turn, CancellationToken cancellationToken)
    {
        var note = await _note.GetAsync(turn.Context, static () => new WelcomeNote(), cancellationToken);
        if (note!.Given)
        {
            return;
        }

        note.Given = true;
        var manages = turn.Person.Role == PersonRole.Manager;
        await turn.ShowAsync(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(Text.Of("welcome.title", Say.Words(FirstName(turn.Person.Name), 40)))
                    {
                        Size = TextSize.Large,
                        Weight = TextWeight.Bolder,
                        Style = TextStyle.Heading,
                    },
                    new TextBlock(Text.Of(manages ? "welcome.manager_worth" : "welcome.worth")),
                    new TextBlock(Text.Of(manages ? "welcome.manager_start" : "welcome.start")),
                    new TextBlock(Text.Of("welcome.hours", turn.Person.Rhythm.NudgeHour.ToString("HH:mm", turn.Culture), turn.Person.Rhythm.TimeZoneId)) { IsSubtle = true },
                ],
                Actions = HelpCommand.Buttons(),
            },
            null,
            Text.Of("welcome.title", turn.Person.Name),
            null,
            cancellationToken);
    }

    private static string FirstName(string name) => name.Split(' ', 2)[0];
}

/// <summary>Whether a person was welcomed; kept in their state.</summary>
internal sealed class WelcomeNote
{
    /// <summary>Whether the welcome was given.</summary>
    public bool Given { get; set; }
}
