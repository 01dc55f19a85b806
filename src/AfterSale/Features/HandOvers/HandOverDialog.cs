using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.HandOvers;

/// <summary>Offers a customer to another rep, who has to accept (law 5: no passing the buck). A manager may take one of the team's at once.</summary>
internal sealed class HandOverDialog(ConversationState state, CustomerFileDesk desk, IPeople people, HandOverDesk handOvers)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "hand_over";

    /// <summary>To whom.</summary>
    public const string To = "to";

    private const string Note = "note";
    private const int LongestNote = 500;

    /// <inheritdoc/>
    protected override string Title => Text.Of("handover.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("handover.offer");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        new PersonField(To, people)
        {
            Required = true,
            Label = Text.Of("handover.to.label"),
            Question = static _ => Text.Of("handover.to.ask"),
            Among = static (_, person) => person.Active,
        },
        new TextField(Note)
        {
            Label = Text.Of("handover.note.label"),
            Question = static _ => Text.Of("handover.note.ask"),
            Multiline = true,
            Problem = static words => words.Length > LongestNote ? Text.Of("handover.too_long", LongestNote) : null,
        },
    ];

    /// <inheritdoc/>
    protected override async Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken)
    {
        var manages = turn.Person.Manages(file.Customer.Team);
        var to = PersonField.IdIn(scope[To]);
        if (file.Customer.Owner != turn.Person.Id && !manages)
        {
            return new FormReview.Impossible(Text.Of("handover.only_owner", Say.Words(file.Customer.Name, 120)));
        }

        if (file.Offer() is { } offer)
        {
            var whom = await people.FindAsync(offer.To, cancellationToken);
            return new FormReview.Impossible(Text.Of("handover.offered_already", Say.Words(file.Customer.Name, 120), Say.Words(whom?.Name ?? "", 60)));
        }

        return to == file.Customer.Owner
            ? new FormReview.Faulty(new Dictionary<string, FieldAnswer> { [To] = new FieldAnswer.Refused(Text.Of("handover.is_owner")) })
            : new FormReview.Ready([]);
    }

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var to = PersonField.IdIn(scope[To])!.Value;
        return Task.FromResult(to == turn.Person.Id
            ? new CustomerAct(HandOver.Facts(file, turn.Person), HandOver.Change(file, turn.Person, turn.Person.Id, turn.Now))
            : new CustomerAct([new HandOverOffered(to, scope[Note])]));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var name = Say.Words(file.Customer.Name, 120);
        if (act.Facts.OfType<CustomerHandedOver>().FirstOrDefault() is { } moved)
        {
            await handOvers.TellMovedAsync(turn, file, [moved.From], cancellationToken);
            var taken = Text.Of("handover.accepted", name);
            return new FormOutcome(FormCard.Closed("✔ " + taken), taken, [$"plan {file.Customer.Name}", Text.Of("word.my_day")]);
        }

        var to = await people.FindAsync(act.Facts.OfType<HandOverOffered>().Single().To, cancellationToken);
        await handOvers.TellOfferedAsync(turn, file, cancellationToken);
        var title = Text.Of("handover.offered", name, Say.Words(to?.Name ?? "", 60));
        var hint = Text.Of("handover.offered_hint");
        return new FormOutcome(
            Stored(title, [hint], (Text.Of("handover.button.withdraw"), $"withdraw {SayButton.Name(file.Customer.Id)}")),
            title + " " + hint,
            [$"withdraw {file.Customer.Name}", Text.Of("word.my_day")]);
    }
}
