using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Plans;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Contacts;

/// <summary>Somebody else decides now: the good-news file is for them, and one introduces oneself within five working days (playbook, section 2).</summary>
internal sealed class DecisionMakerDialog(ConversationState state, CustomerFileDesk desk, ContactFields fields, IPeople people)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "decision_maker";

    private const int DaysToIntroduce = 5;

    /// <inheritdoc/>
    protected override string Title => Text.Of("contacts.decides.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("contacts.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        fields.Person(ContactKeys.Who, Text.Of("contacts.name.label"), Text.Of("contacts.decides.ask"), required: true, onlyKnown: false),
        ContactFields.Role(),
        .. ContactFields.Reach(),
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var who = PersonThere.Of(file, scope[ContactKeys.Who], new("p" + draftId))!;
        var known = PersonThere.IsKnown(file, who);
        var decides = who with
        {
            Decides = true,
            LeftOn = null,
            Role = scope[ContactKeys.Role] ?? who.Role,
            Email = scope[ContactKeys.Email] ?? who.Email,
            Phone = scope[ContactKeys.Phone] ?? who.Phone,
            Preferred = Enum.TryParse<ContactMethod>(scope[ContactKeys.Preferred], out var method) ? method : who.Preferred,
        };
        var change = new FileChange
        {
            Contacts = [.. file.Contacts.Where(contact => contact.Decides && contact.Id != who.Id).Select(contact => contact with { Decides = false }), decides],
            TouchPoints = [.. await IntroductionAsync(turn, file, decides, draftId, cancellationToken)],
        };
        var came = new DecisionMakerCame(who.Id, who.Name);
        return new(known ? [came] : [came, new ContactAdded(who.Id, who.Name, decides.Role)], change);
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var came = (DecisionMakerCame)act.Facts[0];
        var said = Text.Of("contacts.decides.said", Say.Words(came.Name, 120), Say.Words(file.Customer.Name, 120));
        List<string> lines = [Text.Of("contacts.decides.good_news")];
        lines.AddRange((act.Change?.TouchPoints ?? []).Select(touchPoint => Text.Of("lostsale.next", Say.Day(touchPoint.DueOn, turn.Today), Say.Words(touchPoint.Title, 120))));
        return Task.FromResult(ContactsCard.Outcome(file, said, lines));
    }

    private async Task<IReadOnlyList<TouchPoint>> IntroductionAsync(
        Turn turn, CustomerFile file, Contact contact, string draftId, CancellationToken cancellationToken)
    {
        if (file.Sale is not { End: null } sale)
        {
            return [];
        }

        var owner = await people.FindAsync(file.Customer.Owner, cancellationToken) ?? turn.Person;
        var introduction = new OwnTouchPoint(
            Text.Of("contacts.introduce.title", contact.Name),
            Text.Of("contacts.introduce.text", contact.Name, sale.Product),
            WorkingCalendar.Of(owner.Rhythm).AddWorkingDays(turn.Today, DaysToIntroduce),
            contact.Preferred);
        return [PlanEdits.Add(sale, owner, draftId, introduction, turn.Person.Id, turn.Now)];
    }
}
