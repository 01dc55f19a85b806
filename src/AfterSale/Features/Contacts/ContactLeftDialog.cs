using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Features.LogClose;
using AfterSale.Features.Retiming;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Contacts;

/// <summary>A contact leaves the customer; who takes over becomes the one to talk to (playbook, section 2: life happens).</summary>
internal sealed class ContactLeftDialog(ConversationState state, CustomerFileDesk desk, ContactFields fields, RetimingDesk retiming)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "contact_left";

    /// <inheritdoc/>
    protected override string Title => Text.Of("contacts.left.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("contacts.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        fields.Person(ContactKeys.Who, Text.Of("contacts.left.who.label"), Text.Of("contacts.left.who.ask"), required: true, onlyKnown: true),
        fields.Person(ContactKeys.Successor, Text.Of("contacts.successor.label"), Text.Of("contacts.successor.ask"), required: false, onlyKnown: false),
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken)
    {
        var who = ContactField.IdIn(scope[ContactKeys.Who]);
        return Task.FromResult<FormReview>(
            ContactField.IdIn(scope[ContactKeys.Successor]) == who
                ? Fault(ContactKeys.Successor, Text.Of("contacts.successor.same"))
            : file.Contacts.FirstOrDefault(contact => contact.Id.Value == who) is { LeftOn: { } on } gone
                ? Fault(ContactKeys.Who, Text.Of("contacts.left.before", Say.Words(gone.Name, 120), Say.Day(on, turn.Today)))
            : new FormReview.Ready([]));
    }

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var who = PersonThere.Of(file, scope[ContactKeys.Who], new("x" + draftId))!;
        var successor = PersonThere.Of(file, scope[ContactKeys.Successor], new("p" + draftId));
        var added = successor is not null && !PersonThere.IsKnown(file, successor);
        var change = new FileChange
        {
            Contacts = added ? [who with { LeftOn = turn.Today }, successor!] : [who with { LeftOn = turn.Today }],
            Sales = successor is null ? [] : [.. file.Sales.Where(sale => sale.Contact == who.Id && sale.End is null).Select(sale => sale with { Contact = successor.Id })],
        };
        var left = new ContactLeft(who.Id, who.Name, successor?.Name);
        return new(
            added ? [left, new ContactAdded(successor!.Id, successor.Name, null)] : [left],
            await retiming.IntoAsync(turn, file, change, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var left = (ContactLeft)act.Facts[0];
        var said = Text.Of("contacts.left.said", Say.Words(left.Name, 120), Say.Words(file.Customer.Name, 120));
        var then = left.Successor is { } successor
            ? Text.Of("contacts.left.successor", Say.Words(successor, 120))
            : file.Sale is { End: null } sale && sale.Contact == left.Contact ? Text.Of("contacts.left.nobody") : null;
        return ContactsCard.Outcome(file, said, then is null ? [] : [then]) with
        {
            Next = await retiming.FollowAsync(turn, file, Text.Of("contacts.left.said", left.Name, file.Customer.Name), cancellationToken),
        };
    }

    private static FormReview.Faulty Fault(string field, string message) =>
        new(new Dictionary<string, FieldAnswer> { [field] = new FieldAnswer.Refused(message) });
}
