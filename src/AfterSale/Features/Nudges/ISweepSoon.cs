using AfterSale.BotFramework;
using AfterSale.Domain;

namespace AfterSale.Features.Nudges;

/// <summary>Lets the next sweep come early, and reach somebody who could not be reached before.</summary>
internal interface ISweepSoon
{
    /// <summary>A person can be reached now: what was parked for them is due again, and a sweep follows this turn.</summary>
    Task ReachableAsync(ITurnContext turnContext, PersonId person, CancellationToken cancellationToken);
}
