using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Sales;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Contacts;

/// <summary>Somebody else at the customer becomes known.</summary>
internal sealed class AddContactDialog(ConversationState state, CustomerFileDesk desk) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "add_contact";

    /// <inheritdoc/>
    protected override string Title => Text.Of("contacts.add.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("contacts.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        ContactFields.Words(ContactKeys.Who, Text.Of("contacts.name.label"), Text.Of("contacts.name.ask"), CloseRules.Name, required: true),
        ContactFields.Role(),
        .. ContactFields.Reach(),
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken)
    {
        var name = Names.Fold(scope[ContactKeys.Who]!);
        var known = file.Contacts.Any(contact => contact.LeftOn is null && Names.Fold(contact.Name) == name);
        return Task.FromResult<FormReview>(known
            ? new FormReview.Faulty(new Dictionary<string, FieldAnswer> { [ContactKeys.Who] = new FieldAnswer.Refused(Text.Of("contacts.known")) })
            : new FormReview.Ready([]));
    }

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var preferred = Enum.TryParse<ContactMethod>(scope[ContactKeys.Preferred], out var method) ? method : ContactMethod.Call;
        var contact = new Contact(
            new ContactId("p" + draftId),
            file.Customer.Id,
            scope[ContactKeys.Who]!,
            scope[ContactKeys.Email],
            scope[ContactKeys.Phone],
            preferred,
            scope[ContactKeys.Role]);
        return Task.FromResult(new CustomerAct(
            [new ContactAdded(contact.Id, contact.Name, contact.Role)], new FileChange { Contacts = [contact] }));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken) =>
        Task.FromResult(ContactsCard.Outcome(file, Text.Of("contacts.added", Say.Words(scope[ContactKeys.Who]!, 120), Say.Words(file.Customer.Name, 120)), []));
}
