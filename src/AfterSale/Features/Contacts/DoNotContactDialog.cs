using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Sales;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Contacts;

/// <summary>A customer, or somebody there, does not want to be contacted: it is kept with its reason, shown, and can be lifted.</summary>
internal sealed class DoNotContactDialog(ConversationState state, CustomerFileDesk desk, ContactFields fields) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "do_not_contact";

    /// <inheritdoc/>
    protected override string Title => Text.Of("contacts.ban.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("contacts.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        fields.Person(ContactKeys.Who, Text.Of("contacts.ban.who.label"), Text.Of("contacts.ban.who.ask"), required: false, onlyKnown: true),
        ContactFields.Words(ContactKeys.Reason, Text.Of("contacts.ban.reason.label"), Text.Of("contacts.ban.reason.ask"), CloseRules.Note),
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var (who, reason) = (PersonThere.Of(file, scope[ContactKeys.Who], new("x" + draftId)), scope[ContactKeys.Reason]);
        var refused = new DoNotContact(turn.Today, reason);
        return Task.FromResult(new CustomerAct(
            [new ContactRefused(who?.Id, who?.Name, reason)],
            who is null
                ? new FileChange { Customer = file.Customer with { DoNotContact = refused } }
                : new FileChange { Contacts = [who with { DoNotContact = refused }] }));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var name = ((ContactRefused)act.Facts[0]).Name ?? file.Customer.Name;
        var lift = Text.Of("contacts.ban.lift", Say.Words(file.Customer.Name, 120));
        return Task.FromResult(ContactsCard.Outcome(file, Text.Of("contacts.ban.said", Say.Words(name, 120)), [Text.Of("contacts.ban.means"), lift]));
    }
}
