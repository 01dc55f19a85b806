using AfterSale.BotFramework;
using AfterSale.BotFramework.Schema;
using AfterSale.People;
using AfterSale.Texts;

namespace AfterSale.Bot;

/// <summary>Tells somebody who is not listed whom to ask. Nothing of them is kept.</summary>
internal sealed class StrangerAnswer(Roster roster)
{
    /// <summary>Answers what they said or pressed, and their installing the bot.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        TurnCulture.Speak(TurnCulture.Of(context.Activity.Locale));
        switch (context.Activity)
        {
            case { Type: ActivityTypes.Message } or { Type: ActivityTypes.InstallationUpdate, Action: "add" }:
                var answer = MessageFactory.Text(Words(context.Activity));
                answer.TextFormat = TextFormatTypes.Markdown;
                await context.SendActivityAsync(answer, cancellationToken);
                break;
            case { Type: ActivityTypes.Invoke }:
                var response = new InvokeResponse { Status = 200, Body = CardAnswers.Message(Text.Of("stranger.refused") + " " + Whom()) };
                await context.SendActivityAsync(new Activity { Type = ActivityTypes.InvokeResponse, Value = response }, cancellationToken);
                break;
            default:
                break;
        }
    }

    private string Words(Activity activity) =>
        Text.Of("stranger.refused") + " " + Whom()
        + (activity.ChannelId == Channels.Msteams && activity.From?.AadObjectId is { Length: > 0 } id
            ? "\n\n" + Text.Of("stranger.object_id", Say.Words(id, 60))
            : "");

    private string Whom() =>
        roster.AskWhom.Length == 0 ? Text.Of("stranger.ask_somebody") : Text.Of("stranger.ask", Say.Words(roster.AskWhom, 120));
}
