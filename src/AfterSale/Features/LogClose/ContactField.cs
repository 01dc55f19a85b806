using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.LogClose;

/// <summary>The contact: one that the customer already has, by name, or a new one.</summary>
internal sealed class ContactField(OwnBook book) : FormField(CloseKeys.Contact)
{
    /// <inheritdoc/>
    public override async ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken)
    {
        var name = answer.Trim();
        if (CloseRules.Name(name) is { } problem)
        {
            return new FieldAnswer.Refused(CloseMessages.Of(problem));
        }

        var known = CustomerField.IdIn(scope[CloseKeys.Customer]) is { } id
            ? await book.ContactsAsync(scope.Person, new CustomerId(id), cancellationToken)
            : [];
        var matching = known.Where(contact => FormOptions.Pick([new FormOption(contact.Id.Value, contact.Name)], name) is not null).ToList();
        return matching.Count switch
        {
            0 => new FieldAnswer.Accepted(KnownOrNew.New(name)),
            1 when Names.Fold(matching[0].Name) == Names.Fold(name) => new FieldAnswer.Accepted(Store(matching[0])),
            _ => new FieldAnswer.Choose(
                Text.Of("close.contact.which"),
                [
                    .. matching.Select(contact => new FormOption(Store(contact), contact.Name)),
                    new FormOption(KnownOrNew.New(name), Text.Of("close.contact.new", name)),
                ]),
        };
    }

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) => new TextInput { Id = Key, Label = CardLabel, Value = value };

    /// <inheritdoc/>
    public override string InputValue(FormScope scope, string stored) => NameIn(stored) ?? "";

    /// <summary>The name in a stored answer.</summary>
    public static string? NameIn(string? stored) => KnownOrNew.Name(stored) ?? KnownOrNew.Id(stored)?.Split('|', 2).ElementAtOrDefault(1);

    /// <summary>The contact's id in a stored answer.</summary>
    public static string? IdIn(string? stored) => KnownOrNew.Id(stored)?.Split('|', 2)[0];

    /// <summary>Whether the answer is somebody new, whose details are asked for.</summary>
    public static bool IsNew(FormScope scope) => KnownOrNew.Id(scope[CloseKeys.Contact]) is null;

    /// <summary>How one already known is stored.</summary>
    public static string Store(Contact contact) => KnownOrNew.Known($"{contact.Id.Value}|{contact.Name}");
}
