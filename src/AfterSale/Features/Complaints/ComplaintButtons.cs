using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Complaints;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>The buttons of a complaint's card. The card is updated in place with what became of it.</summary>
internal sealed class ComplaintButtons(ComplaintDesk desk, ComplaintAccess access, IPeople people) : IFeatureButtons
{
    /// <inheritdoc/>
    public bool Has(string verb) =>
        verb is ComplaintPress.TakeStep or ComplaintPress.Offer or ComplaintPress.Accept or ComplaintPress.Decline;

    /// <inheritdoc/>
    public async Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        if (ComplaintPress.Read(pressed) is not { } press
            || await access.OpenAsync(turn.Person, press.Customer, press.Complaint, cancellationToken) is not { } view)
        {
            await turn.SayAsync(Text.Of("complaint.not_yours"), cancellationToken);
            return;
        }

        if (Fault(view, press) is { } fault)
        {
            await ShowAsync(turn, press, view, fault, fault, cancellationToken);
            return;
        }

        var (after, said) = await DoAsync(turn, press, view, cancellationToken);
        await ShowAsync(turn, press, after, said, null, cancellationToken);
    }

    private static string? Fault(ComplaintView view, ComplaintPress press) => press switch
    {
        { Verb: ComplaintPress.TakeStep } when !view.Acts => Text.Of("complaint.accept_first", ComplaintSentences.Customer(view)),
        { Verb: ComplaintPress.TakeStep, Step: null } => Text.Of("card.unknown"),
        { Verb: ComplaintPress.TakeStep, Step: { } step } when view.Complaint.Of(step).DoneAt is not null => null,
        { Verb: ComplaintPress.TakeStep, Step: { } step, Note: null } when step.NeedsNote() => Text.Of("complaint.note." + step),
        { Verb: ComplaintPress.TakeStep, Step: { } step, Source: null } when step.NeedsSource() => Text.Of("complaint.source_missing"),
        { Verb: ComplaintPress.TakeStep, Note.Length: > ComplaintCard.LongestNote } => Text.Of("complaint.too_long", ComplaintCard.LongestNote),
        { Verb: ComplaintPress.Offer } when !view.Acts => Text.Of("complaint.accept_first", ComplaintSentences.Customer(view)),
        { Verb: ComplaintPress.Offer, To: var to } when view.Colleagues.All(one => one.Id != to) => Text.Of("complaint.whom"),
        _ => null,
    };

    private static async Task ShowAsync(
        Turn turn, ComplaintPress press, ComplaintView view, string said, string? fault, CancellationToken cancellationToken)
    {
        if (press.CardId is not { } card
            || !await turn.ReplaceAsync(card, ComplaintCard.Draw(view, card, turn.Now, fault, fault is null ? null : press), cancellationToken))
        {
            await turn.SayAsync(said, cancellationToken);
        }
        else if (fault is null && press.Step is ComplaintStep.ConfirmSatisfied or null)
        {
            // What a card shows in passing is worth saying: a recovery, and to whom the complaint went.
            await turn.SayAsync(said, cancellationToken);
        }
    }

    private async Task<(ComplaintView View, string Said)> DoAsync(
        Turn turn, ComplaintPress press, ComplaintView view, CancellationToken cancellationToken) => press.Verb switch
    {
        ComplaintPress.TakeStep => await desk.StepAsync(
            turn, view, press.Step!.Value, press.Note, press.Step.Value.NeedsSource() ? press.Source : null, cancellationToken),
        ComplaintPress.Offer => await desk.OfferAsync(turn, view, (await people.FindAsync(press.To!.Value, cancellationToken))!, cancellationToken),
        _ => await desk.AnswerAsync(turn, view, press.Verb == ComplaintPress.Accept, cancellationToken),
    };
}
