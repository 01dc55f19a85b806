using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Sales;
using AfterSale.Features.Contacts;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Spoke;

/// <summary>Contact outside the plan is logged, so that it counts for the cadence (playbook, section 2: life happens).</summary>
internal sealed class SpokeDialog(ConversationState state, CustomerFileDesk desk) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "spoke_to";

    /// <summary>With whom.</summary>
    public const string With = "with";

    /// <summary>How.</summary>
    public const string Method = "method";

    /// <summary>What about.</summary>
    public const string Note = "note";

    /// <inheritdoc/>
    protected override string Title => Text.Of("spoke.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("spoke.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        ContactFields.Words(With, Text.Of("spoke.with.label"), Text.Of("spoke.with.ask"), CloseRules.Name, required: true),
        ContactFields.Method(Method, Text.Of("spoke.method.label"), Text.Of("spoke.method.ask"), required: true),
        ContactFields.Words(Note, Text.Of("spoke.note.label"), Text.Of("spoke.note.ask"), CloseRules.Note),
    ];

    /// <inheritdoc/>
    protected override FormKnown? Known(Turn turn, FormScope scope, CustomerFile file) => file.Contact is { LeftOn: null } contact
        ? new(
            file.Customer.Id.Value,
            new Dictionary<string, string> { [With] = contact.Name, [Method] = contact.Preferred.ToString() },
            Text.Of("spoke.lead", Say.Words(file.Customer.Name, 120)))
        : null;

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(new CustomerAct([new SpokenTo(scope[With]!, Enum.Parse<ContactMethod>(scope[Method]!), scope[Note])]));

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var spoken = (SpokenTo)act.Facts[0];
        var said = Text.Of("spoke.said", Say.Words(spoken.With, 120), Say.Words(file.Customer.Name, 120), Say.Method(spoken.Method));
        List<string> lines = [Text.Of("spoke.counts")];
        if (spoken.Note is { } note)
        {
            lines.Insert(0, Say.Words(note, 400));
        }

        var card = Stored(
            said,
            lines,
            (Text.Of("spoke.button.check_in"), $"check in {SayButton.Name(file.Customer.Id)}"),
            (Text.Of("retime.undo"), "undo"));
        return Task.FromResult(new FormOutcome(card, said + " " + Text.Of("spoke.counts"), [Text.Of("spoke.say_check_in", file.Customer.Name)]));
    }
}
