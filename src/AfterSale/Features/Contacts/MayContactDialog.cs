using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Contacts;

/// <summary>They may be contacted again.</summary>
internal sealed class MayContactDialog(ConversationState state, CustomerFileDesk desk, ContactFields fields) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "may_contact";

    /// <inheritdoc/>
    protected override string Title => Text.Of("contacts.lift.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("contacts.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
        [fields.Person(ContactKeys.Who, Text.Of("contacts.ban.who.label"), Text.Of("contacts.lift.who.ask"), required: false, onlyKnown: true)];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken)
    {
        var who = PersonThere.Of(file, scope[ContactKeys.Who], new("x"));
        var banned = who is null ? file.Customer.DoNotContact ?? file.Contacts.FirstOrDefault(one => one.DoNotContact is not null)?.DoNotContact : who.DoNotContact;
        return Task.FromResult<FormReview>(banned is null
            ? new FormReview.Impossible(Text.Of("contacts.lift.nothing", Say.Words(who?.Name ?? file.Customer.Name, 120)))
            : new FormReview.Ready([]));
    }

    /// <inheritdoc/>
    /// <remarks>Without a name it is lifted for the customer and for everybody there.</remarks>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var who = PersonThere.Of(file, scope[ContactKeys.Who], new("x" + draftId));
        return Task.FromResult(new CustomerAct(
            [new ContactAllowed(who?.Id, who?.Name)],
            who is not null
                ? new FileChange { Contacts = [who with { DoNotContact = null }] }
                : new FileChange
                {
                    Customer = file.Customer with { DoNotContact = null },
                    Contacts = [.. file.Contacts.Where(one => one.DoNotContact is not null).Select(one => one with { DoNotContact = null })],
                }));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken) =>
        Task.FromResult(ContactsCard.Outcome(
            file, Text.Of("contacts.lift.said", Say.Words(((ContactAllowed)act.Facts[0]).Name ?? file.Customer.Name, 120)), []));
}
