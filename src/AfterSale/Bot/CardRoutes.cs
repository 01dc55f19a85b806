using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Features.Help;
using AfterSale.Features.Plan;
using AfterSale.Features.TouchPoints;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Bot;

/// <summary>Leads each pressed button to its handler; the same for Teams' invokes and other clients' postbacks.</summary>
internal sealed class CardRoutes(
    TouchPointRoutes touchPoints, PlanCommand plan, CommandTable commands, IEnumerable<IFeatureButtons> features)
{
    /// <summary>Handles a press that belongs to no open form.</summary>
    public async Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        var handled = pressed.Verb switch
        {
            HelpCommand.SayVerb => await SayAsync(turn, pressed, cancellationToken),
            PlanCommand.Show or PlanCommand.TurnPage => await PlanAsync(turn, pressed, cancellationToken),
            var verb when TouchPointRoutes.Has(verb) && TouchPointPress.Read(pressed) is { } press =>
                await touchPoints.PressedAsync(turn, press, cancellationToken),
            var verb when features.FirstOrDefault(feature => feature.Has(verb)) is { } feature =>
                await FeatureAsync(feature, turn, pressed, cancellationToken),
            _ => false,
        };
        if (!handled)
        {
            await turn.SayAsync(Text.Of("card.unknown"), cancellationToken);
        }
    }

    private static async Task<bool> FeatureAsync(
        IFeatureButtons feature, Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        await feature.PressedAsync(turn, pressed, cancellationToken);
        return true;
    }

    private async Task<bool> PlanAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        await plan.PressedAsync(turn, pressed, cancellationToken);
        return true;
    }

    private async Task<bool> SayAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        if (FormPress.Read(pressed.Data, "words") is not { } words || commands.Find(words) is not var (command, rest))
        {
            return false;
        }

        await command.RunAsync(turn, rest, cancellationToken);
        return true;
    }
}
