using AfterSale.BotFramework.AdaptiveCards;

namespace AfterSale.Bot;

/// <summary>What of a feature's cards can be pressed, beside forms and buttons that say a command.</summary>
internal interface IFeatureButtons
{
    /// <summary>Whether a verb is one of its buttons'.</summary>
    /// <param name="verb">The verb.</param>
    bool Has(string verb);

    /// <summary>Handles a press. Nothing in the data is trusted: whose it is, is looked up.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="pressed">The button and the card's data.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken);
}
