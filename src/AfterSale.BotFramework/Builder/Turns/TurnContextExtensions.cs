namespace AfterSale.BotFramework;

/// <summary>What a turn can ask of an adapter that gives it one effect.</summary>
public static class TurnContextExtensions
{
    /// <summary>
    /// Does something once the turn is stored and its replies have left; a turn that fails or is run anew does not do it. It is the place for
    /// proactive messages, and for waking jobs that look into the store. It is lost if the process ends between. In a turn that is not held
    /// back it is done at once.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="work">What to do. If it fails afterwards, that is noted, and the turn is good all the same.</param>
    /// <param name="cancellationToken">Gives up, where it is done at once.</param>
    /// <returns>A task.</returns>
    public static Task DoAfterwardsAsync(
        this ITurnContext turnContext, Func<CancellationToken, Task> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(work);
        if (turnContext.TurnState.Get<TurnEffect>() is not { IsOpen: true } effect)
        {
            return work(cancellationToken);
        }

        effect.AddAfterwards(work);
        return Task.CompletedTask;
    }
}
