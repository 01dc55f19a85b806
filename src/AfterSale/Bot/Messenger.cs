using System.Runtime.ExceptionServices;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.Domain;
using AfterSale.Hosting;
using AfterSale.Store;
using Microsoft.Extensions.Options;

namespace AfterSale.Bot;

/// <summary>Tells somebody something without having been asked, in the conversation that was stored for them.</summary>
internal sealed class Messenger(
    CloudAdapter adapter, IPeople people, IConversations conversations, ISentCards cards, TimeProvider time, IOptions<BotOptions> bot)
{
    /// <summary>Tells another person once the turn is stored; the speaker, who is in the conversation, is not told.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="to">Whom.</param>
    /// <param name="tell">Says or shows it, in a turn of theirs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task TellAfterwardsAsync(Turn turn, PersonId to, Func<Turn, CancellationToken, Task> tell, CancellationToken cancellationToken) =>
        to == turn.Person.Id
            ? Task.CompletedTask
            : turn.Context.DoAfterwardsAsync(token => TellAsync(to, tell, token), cancellationToken);

    /// <summary>Tells a person.</summary>
    /// <param name="to">Whom.</param>
    /// <param name="tell">Says or shows it, in a turn of theirs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see langword="false"/> when they cannot be reached: they have not written yet, or have left.</returns>
    public async Task<bool> TellAsync(PersonId to, Func<Turn, CancellationToken, Task> tell, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(to, cancellationToken) is not { Active: true } person
            || await conversations.FindAsync(to, cancellationToken) is not { } reference)
        {
            return false;
        }

        ExceptionDispatchInfo? fault = null;
        await adapter.ContinueConversationAsync(bot.Value.MicrosoftAppId, reference, TryAsync, cancellationToken);
        fault?.Throw();
        return true;

        // The adapter would apologise for a fault to somebody who has asked for nothing; here the caller has to know of it.
        async Task TryAsync(ITurnContext context, CancellationToken token)
        {
            try
            {
                var culture = TurnCulture.Of(reference.Locale);
                TurnCulture.Speak(culture);
                await tell(new Turn(context, person, time.GetUtcNow(), culture, cards), token);
            }
            catch (Exception exception)
            {
                fault = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
