using System.Globalization;
using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>The buttons on the card of an implementation plan.</summary>
internal sealed class ImplementationButtons(ImplementationDesk desk, StepCommands steps) : IFeatureButtons
{
    /// <summary>The chosen step is done.</summary>
    public const string Done = "implementation.done";

    /// <summary>The chosen step changes.</summary>
    public const string Change = "implementation.change";

    /// <summary>The next page of steps.</summary>
    public const string TurnPage = "implementation.page";

    /// <inheritdoc/>
    public bool Has(string verb) => verb is Done or Change or TurnPage;

    /// <inheritdoc/>
    public async Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        if (FormPress.Read(pressed.Data, "customer") is not { } id)
        {
            await turn.SayAsync(Text.Of("customer.not_yours"), cancellationToken);
            return;
        }

        if (await desk.OpenAsync(turn, new CustomerId(id), cancellationToken) is not { } file)
        {
            return;
        }

        var (card, words) = (FormPress.Read(pressed.Data, "card"), FormPress.Read(pressed.Data, ImplementationCard.StepInput) ?? "");
        switch (pressed.Verb)
        {
            case Done:
                await steps.DoneAsync(turn, file, words, card, cancellationToken);
                break;
            case Change:
                await steps.ChangeAsync(turn, file, words, cancellationToken);
                break;
            default:
                await desk.ShowAsync(turn, file, card, Page(pressed), cancellationToken);
                break;
        }
    }

    private static int Page(CardSubmission pressed) =>
        int.TryParse(FormPress.Read(pressed.Data, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
}
