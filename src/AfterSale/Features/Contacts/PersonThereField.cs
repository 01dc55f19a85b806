using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Contacts;

/// <summary>Somebody at the customer that the form is about: one of the contacts, by part of the name, or somebody new where that may be.</summary>
internal sealed class PersonThereField(OwnBook book, string key) : FormField(key)
{
    private const int Named = 8;

    /// <summary>Whether it may be somebody new.</summary>
    public bool OnlyKnown { get; init; }

    /// <inheritdoc/>
    public override async ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken)
    {
        var name = answer.Trim();
        if (CloseRules.Name(name) is { } problem)
        {
            return new FieldAnswer.Refused(CloseMessages.Of(problem));
        }

        var customer = new CustomerId((scope.Subject ?? "").Split(':', 2)[0]);
        var known = await book.ContactsAsync(scope.Person, customer, cancellationToken);
        var fitting = known.Where(contact => Fits(contact, name)).ToList();
        return fitting.FirstOrDefault(contact => Names.Fold(contact.Name) == Names.Fold(name)) is { } same
            ? new FieldAnswer.Accepted(ContactField.Store(same))
            : Reading(known, fitting, name);
    }

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) => new TextInput { Id = Key, Label = CardLabel, Value = value };

    /// <inheritdoc/>
    public override string InputValue(FormScope scope, string stored) => PersonThere.NameIn(stored) ?? "";

    private FieldAnswer Reading(IReadOnlyList<Contact> known, List<Contact> fitting, string name) => fitting.Count switch
    {
        0 when OnlyKnown => new FieldAnswer.Refused(Text.Of(
            "contacts.nobody",
            Say.Words(name, 80),
            known.Count == 0 ? Text.Of("say.none") : string.Join(", ", known.Take(Named).Select(contact => Say.Words(contact.Name, 80))))),
        0 => new FieldAnswer.Accepted(KnownOrNew.New(name)),
        1 when OnlyKnown => new FieldAnswer.Accepted(ContactField.Store(fitting[0])),
        _ => new FieldAnswer.Choose(Text.Of("close.contact.which"), [.. fitting.Take(Named).Select(Option), .. NewOne(name)]),
    };

    private static bool Fits(Contact contact, string name)
    {
        var there = Names.Fold(contact.Name).Split(' ');
        return Names.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } asked
            && asked.All(word => there.Any(one => one.StartsWith(word, StringComparison.Ordinal)));
    }

    private static FormOption Option(Contact contact) => new(ContactField.Store(contact), contact.Name);

    private IEnumerable<FormOption> NewOne(string name) =>
        OnlyKnown ? [] : [new FormOption(KnownOrNew.New(name), Text.Of("close.contact.new", name))];
}
