using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Sales;
using AfterSale.Features.Contacts;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Hosting;
using AfterSale.Texts;
using Microsoft.Extensions.Options;

namespace AfterSale.Features.EditCustomer;

/// <summary>What of a customer can be put right. What a prospect does not have yet is not asked for.</summary>
internal sealed class EditFields(IOptions<AfterSaleOptions> options)
{
    /// <summary>The customer's name.</summary>
    public const string Name = "name";

    /// <summary>The part of the subject that says that something was signed.</summary>
    public const string Signed = "signed";

    /// <summary>The part of the subject that says that somebody there is known.</summary>
    public const string Known = "known";

    /// <summary>The fields, with their words in the language of the turn.</summary>
    public IReadOnlyList<FormField> All() =>
    [
        ContactFields.Words(Name, Text.Of("edit.name.label"), Text.Of("edit.name.ask"), CloseRules.Name, required: true),
        .. ContactFields.Reach(HasContact),
        ContactFields.Words(CloseKeys.Product, Text.Of("close.product.label"), Text.Of("close.product.ask"), CloseRules.Product, HasSale, required: true),
        new MoneyField(CloseKeys.Value)
        {
            Label = Text.Of("close.value.label"),
            Question = static _ => Text.Of("close.value.ask"),
            Applies = HasSale,
            DefaultCurrency = _ => options.Value.DefaultCurrency,
        },
        Day(CloseKeys.Delivery, Text.Of("close.delivery.label"), Text.Of("close.delivery.ask"), required: true),
        Day(CloseKeys.Renewal, Text.Of("close.renewal.label"), Text.Of("close.renewal.ask"), required: false),
        Lines(CloseKeys.Benefits, Text.Of("close.benefits.label"), Text.Of("close.benefits.ask"), CloseRules.Benefits),
        Lines(CloseKeys.OpenConcerns, Text.Of("close.concerns_open.label"), Text.Of("edit.concerns_open.ask"), CloseRules.Concerns),
        Lines(CloseKeys.ResolvedConcerns, Text.Of("close.concerns_resolved.label"), Text.Of("edit.concerns_resolved.ask"), CloseRules.Concerns),
    ];

    private static bool HasSale(FormScope scope) => scope.Subject?.EndsWith(":" + Signed, StringComparison.Ordinal) == true;

    private static bool HasContact(FormScope scope) => HasSale(scope) || scope.Subject?.EndsWith(":" + Known, StringComparison.Ordinal) == true;

    private static DateField Day(string key, string label, string ask, bool required) => new(key)
    {
        Required = required,
        Label = label,
        Question = _ => ask,
        Preference = DatePreference.Future,
        Applies = HasSale,
        Problem = static (_, _) => null,
    };

    private static ListField Lines(string key, string label, string ask, Func<IReadOnlyList<string>, CloseProblem?> rule) => new(key)
    {
        Label = label,
        Question = _ => ask,
        Applies = HasSale,
        Problem = items => CloseMessages.Maybe(rule(items)),
    };
}
