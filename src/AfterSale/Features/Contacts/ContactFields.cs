using AfterSale.Bot;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Contacts;

/// <summary>The fields about a contact.</summary>
internal sealed class ContactFields(OwnBook book)
{
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["phone"] = nameof(ContactMethod.Call),
        ["mail"] = nameof(ContactMethod.Email),
        ["email"] = nameof(ContactMethod.Email),
        ["sms"] = nameof(ContactMethod.Text),
        ["message"] = nameof(ContactMethod.Text),
        ["in person"] = nameof(ContactMethod.Visit),
        ["teams"] = nameof(ContactMethod.Meeting),
        ["video"] = nameof(ContactMethod.Meeting),
    };

    /// <summary>Somebody there.</summary>
    public PersonThereField Person(string key, string label, string ask, bool required, bool onlyKnown) =>
        new(book, key) { Required = required, Label = label, Question = _ => ask, OnlyKnown = onlyKnown };

    /// <summary>What they do there.</summary>
    public static TextField Role() => Words(ContactKeys.Role, Text.Of("contacts.role.label"), Text.Of("contacts.role.ask"), CloseRules.Name);

    /// <summary>How to reach them.</summary>
    public static IReadOnlyList<FormField> Reach(Func<FormScope, bool>? applies = null) =>
    [
        Words(ContactKeys.Email, Text.Of("close.email.label"), Text.Of("close.email.ask"), CloseRules.Email, applies),
        Words(ContactKeys.Phone, Text.Of("close.phone.label"), Text.Of("close.phone.ask"), CloseRules.Phone, applies),
        Method(ContactKeys.Preferred, Text.Of("close.preferred.label"), Text.Of("close.preferred.ask"), required: false, applies),
    ];

    /// <summary>A way of contact.</summary>
    public static ChoiceField Method(string key, string label, string ask, bool required, Func<FormScope, bool>? applies = null) => new(key)
    {
        Required = required,
        Label = label,
        Question = _ => ask,
        Applies = applies ?? (static _ => true),
        Options = static _ => [.. Enum.GetValues<ContactMethod>().Select(method => new FormOption(method.ToString(), Say.Method(method)))],
        Synonyms = Synonyms,
        Default = _ => required ? null : nameof(ContactMethod.Call),
    };

    /// <summary>Free words by a rule.</summary>
    public static TextField Words(
        string key, string label, string ask, Func<string, CloseProblem?> rule, Func<FormScope, bool>? applies = null, bool required = false) => new(key)
    {
        Required = required,
        Label = label,
        Question = _ => ask,
        Applies = applies ?? (static _ => true),
        Problem = words => CloseMessages.Maybe(rule(words)),
    };
}
