using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.People;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.HandOvers;

/// <summary>A manager gives a rep's whole book to another, who may have left already: it says how many customers that is and waits for a yes.</summary>
internal sealed class HandOverAllDialog(ConversationState state, OwnBook book, CustomerFileDesk desk, IPeople people, Messenger messenger)
    : FormDialog(DialogId, state)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "hand_over_all";

    /// <summary>Whose book.</summary>
    public const string From = "from";

    /// <summary>To whom.</summary>
    public const string To = "to";

    private const int MostListed = 20;

    /// <inheritdoc/>
    protected override string Title => Text.Of("handover.all.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("handover.all.confirm");

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        new PersonField(From, people)
        {
            Required = true,
            Label = Text.Of("handover.from.label"),
            Question = static _ => Text.Of("handover.from.ask"),
            Among = static (scope, person) => person.Team == scope.Person.Team,
        },
        new PersonField(To, people)
        {
            Required = true,
            Label = Text.Of("handover.to.label"),
            Question = static _ => Text.Of("handover.to.ask"),
            Among = static (scope, person) => person.Active && person.Team == scope.Person.Team,
        },
    ];

    /// <inheritdoc/>
    protected override async Task<FormReview> ReviewAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        if (turn.Person.Role != PersonRole.Manager)
        {
            return new FormReview.Impossible(Text.Of("handover.all.managers_only"));
        }

        var (from, to) = await WhoAsync(scope, cancellationToken);
        var customers = await CustomersAsync(turn.Person, from, cancellationToken);
        return from.Id == to.Id ? Faulty(To, Text.Of("handover.all.same"))
            : customers.Count == 0 ? Faulty(From, Text.Of("handover.all.none"))
            : new FormReview.Ready(Summary(from, to, customers));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> CommitAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        var (from, to) = await WhoAsync(scope, cancellationToken);
        var customers = turn.Person.Role == PersonRole.Manager ? await CustomersAsync(turn.Person, from, cancellationToken) : [];
        foreach (var customer in customers)
        {
            if (await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is { } file)
            {
                var change = HandOver.Change(file, to, turn.Person.Id, turn.Now);
                await desk.RecordAsync(turn, file, new JournalEntryId($"{draftId}:{customer.Id}"), HandOver.Facts(file, to), change, cancellationToken);
            }
        }

        foreach (var one in (PersonId[])[from.Id, to.Id])
        {
            await messenger.TellAfterwardsAsync(
                turn, one, (theirs, token) => theirs.SayAsync(Moved(customers.Count, from, to), [Text.Of("word.customers")], token), cancellationToken);
        }

        var said = Moved(customers.Count, from, to);
        return new FormOutcome(FormCard.Closed("✔ " + said), said, [Text.Of("word.customers")]);
    }

    private static FormReview.Faulty Faulty(string field, string message) =>
        new(new Dictionary<string, FieldAnswer> { [field] = new FieldAnswer.Refused(message) });

    private static string Moved(int count, Person from, Person to) =>
        Text.Count("handover.all.moved", count, Say.Words(from.Name, 60), Say.Words(to.Name, 60));

    private static List<AdaptiveElement> Summary(Person from, Person to, IReadOnlyList<Customer> customers) =>
    [
        new TextBlock(Text.Count("handover.all.question", customers.Count, Say.Words(from.Name, 60), Say.Words(to.Name, 60)))
        {
            Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading,
        },
        new TextBlock(string.Join(", ", customers.Take(MostListed).Select(customer => Say.Words(customer.Name, 60))) + (customers.Count > MostListed ? " …" : "")),
        new TextBlock(Text.Of("handover.all.hint")) { IsSubtle = true },
    ];

    private async Task<IReadOnlyList<Customer>> CustomersAsync(Person manager, Person from, CancellationToken cancellationToken) =>
        [.. (await book.TeamCustomersAsync(manager, cancellationToken)).Where(customer => customer.Owner == from.Id)];

    private async Task<(Person From, Person To)> WhoAsync(FormScope scope, CancellationToken cancellationToken) =>
        (await FindAsync(scope[From], cancellationToken), await FindAsync(scope[To], cancellationToken));

    private async Task<Person> FindAsync(string? answer, CancellationToken cancellationToken) =>
        PersonField.IdIn(answer) is { } id && await people.FindAsync(id, cancellationToken) is { } person
            ? person
            : throw new InvalidOperationException("The form is complete, and nobody is ever deleted.");
}
