using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Hosting;
using AfterSale.Plans;
using AfterSale.Texts;
using Microsoft.Extensions.Options;

namespace AfterSale.Features.Prepare;

/// <summary>What preparing a signature asks for (playbook, section 1, strategy 1), in order. Only the customer is required.</summary>
internal sealed class PrepareFields(Bot.OwnBook book, PlanTemplates templates, IOptions<AfterSaleOptions> options)
{
    /// <summary>The fields, with their words in the language of the turn.</summary>
    public IReadOnlyList<FormField> All() =>
    [
        new CustomerField(book) { Required = true, Label = Text.Of("close.customer.label"), Question = static _ => Text.Of("prepare.customer.ask") },
        Words(PrepareKeys.Contact, Text.Of("close.contact.label"), Text.Of("prepare.contact.ask"), static words => words.Length == 0 ? null : CloseRules.Name(words)),
        Words(CloseKeys.Product, Text.Of("close.product.label"), Text.Of("prepare.product.ask"), CloseRules.Product),
        new MoneyField(CloseKeys.Value)
        {
            Label = Text.Of("close.value.label"),
            Question = static _ => Text.Of("prepare.value.ask"),
            DefaultCurrency = _ => options.Value.DefaultCurrency,
        },
        Day(CloseKeys.Close, Text.Of("prepare.close.label"), Text.Of("prepare.close.ask")),
        Day(CloseKeys.Delivery, Text.Of("prepare.delivery.label"), Text.Of("prepare.delivery.ask")),
        Lines(CloseKeys.Benefits, Text.Of("prepare.benefits.label"), Text.Of("prepare.benefits.ask"), CloseRules.Benefits),
        Words(CloseKeys.Match, Text.Of("prepare.match.label"), Text.Of("prepare.match.ask"), CloseRules.Note, multiline: true),
        Lines(CloseKeys.OpenConcerns, Text.Of("close.concerns_open.label"), Text.Of("prepare.concerns_open.ask"), CloseRules.Concerns),
        Lines(CloseKeys.ResolvedConcerns, Text.Of("close.concerns_resolved.label"), Text.Of("prepare.concerns_resolved.ask"), CloseRules.Concerns),
        Lines(PrepareKeys.CheckUps, Text.Of("prepare.checkups.label"), Text.Of("prepare.checkups.ask"), CloseRules.Benefits),
        new ChoiceField(CloseKeys.Template)
        {
            Label = Text.Of("close.template.label"),
            Question = static _ => Text.Of("close.template.ask"),
            Applies = _ => templates.ForSales.Count > 1,
            Options = _ => [.. templates.ForSales.Select(template => new FormOption(template.Key, template.Name))],
            Default = _ => templates.Default.Key,
        },
    ];

    private static TextField Words(string key, string label, string ask, Func<string, CloseProblem?> rule, bool multiline = false) => new(key)
    {
        Label = label,
        Question = _ => ask,
        Multiline = multiline,
        Problem = words => CloseMessages.Maybe(rule(words)),
    };

    private static ListField Lines(string key, string label, string ask, Func<IReadOnlyList<string>, CloseProblem?> rule) => new(key)
    {
        Label = label,
        Question = _ => ask,
        Problem = items => CloseMessages.Maybe(rule(items)),
    };

    private static DateField Day(string key, string label, string ask) => new(key)
    {
        Label = label,
        Question = _ => ask,
        Preference = DatePreference.Future,
        Problem = (scope, day) =>
            day < scope.Today && key == CloseKeys.Close ? Text.Of("prepare.close.past")
            : day > scope.Today.AddYears(CloseRules.Years) ? CloseMessages.Of(new(CloseProblemReason.DeliveryTooLate, Bound: scope.Today.AddYears(CloseRules.Years)))
            : key == CloseKeys.Delivery && scope.Date(CloseKeys.Close) is { } close ? CloseMessages.Maybe(CloseRules.Delivery(day, close))
            : null,
    };
}
