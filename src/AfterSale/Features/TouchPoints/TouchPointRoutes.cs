using AfterSale.Bot;
using AfterSale.Features.Done;
using AfterSale.Features.Skip;
using AfterSale.Features.Snooze;
using AfterSale.Features.TalkingPoints;

namespace AfterSale.Features.TouchPoints;

/// <summary>Leads each button of a touch point's card to its handler.</summary>
internal sealed class TouchPointRoutes(
    DoneCommand done, SnoozeCommand snooze, SkipCommand skip, TalkingPointsCommand points, ShowTouchPoint show)
{
    /// <summary>Whether the button belongs here.</summary>
    public static bool Has(string verb) => verb.StartsWith("touchpoint.", StringComparison.Ordinal);

    /// <summary>Handles the press.</summary>
    /// <returns><see langword="false"/> when no such button is known, as on a card of another version.</returns>
    public async Task<bool> PressedAsync(Turn turn, TouchPointPress press, CancellationToken cancellationToken)
    {
        switch (press.Verb)
        {
            case TouchPointVerbs.Done:
                await done.PressedAsync(turn, press, cancellationToken);
                return true;
            case TouchPointVerbs.Snooze or TouchPointVerbs.SnoozeTomorrow or TouchPointVerbs.SnoozeNextWeek:
                await snooze.PressedAsync(turn, press, cancellationToken);
                return true;
            case TouchPointVerbs.Skip:
                await skip.PressedAsync(turn, press, cancellationToken);
                return true;
            case TouchPointVerbs.Points:
                await points.PressedAsync(turn, press, cancellationToken);
                return true;
            case TouchPointVerbs.Show:
                await show.PressedAsync(turn, press, cancellationToken);
                return true;
            default:
                return false;
        }
    }
}
