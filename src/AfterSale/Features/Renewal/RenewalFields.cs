using AfterSale.Bot;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Sales;
using AfterSale.Features.Contacts;
using AfterSale.Features.LogClose;
using AfterSale.Features.LostSale;
using AfterSale.Forms;
using AfterSale.Hosting;
using AfterSale.Texts;
using Microsoft.Extensions.Options;

namespace AfterSale.Features.Renewal;

/// <summary>What Point 2 asks for (playbook, section 2): its outcome, then the new term, or why it was lost.</summary>
internal sealed class RenewalFields(OwnBook book, IOptions<AfterSaleOptions> options)
{
    private static readonly SaleEndKind[] Outcomes = [SaleEndKind.Renewed, SaleEndKind.Expanded, SaleEndKind.Lost];

    /// <summary>The outcome among the answers.</summary>
    public static SaleEndKind? OutcomeOf(FormScope scope) => Enum.TryParse<SaleEndKind>(scope[RenewalKeys.Outcome], out var kind) ? kind : null;

    /// <summary>The fields, with their words in the language of the turn.</summary>
    public IReadOnlyList<FormField> All() =>
    [
        new ChoiceField(RenewalKeys.Outcome)
        {
            Required = true,
            Label = Text.Of("renewal.outcome.label"),
            Question = static _ => Text.Of("renewal.outcome.ask"),
            Options = static _ => [.. Outcomes.Select(kind => new FormOption(kind.ToString(), OutcomeName(kind)))],
        },
        .. Loss(static scope => OutcomeOf(scope) is null or SaleEndKind.Lost, required: false),
        new TextField(RenewalKeys.More)
        {
            Label = Text.Of("renewal.more.label"),
            Question = static _ => Text.Of("renewal.more.ask"),
            Applies = static scope => OutcomeOf(scope) is null or SaleEndKind.Expanded,
            Problem = static words => CloseMessages.Maybe(CloseRules.Note(words)),
        },
        .. Term(),
    ];

    /// <summary>Why it was lost, and to whom.</summary>
    public static IReadOnlyList<FormField> Loss(Func<FormScope, bool> applies, bool required) =>
    [
        new TextField(LostSaleKeys.Reason)
        {
            Required = required,
            Multiline = true,
            Label = Text.Of("renewal.reason.label"),
            Question = static _ => Text.Of("renewal.reason.ask"),
            Applies = applies,
            Problem = static words => CloseMessages.Maybe(CloseRules.Note(words)),
        },
        new TextField(LostSaleKeys.WonBy)
        {
            Label = Text.Of("renewal.to.label"),
            Question = static _ => Text.Of("renewal.to.ask"),
            Applies = applies,
            Problem = static words => CloseMessages.Maybe(CloseRules.Name(words)),
        },
    ];

    private static string OutcomeName(SaleEndKind kind) => kind switch
    {
        SaleEndKind.Renewed => Text.Of("renewal.outcome.renewed"),
        SaleEndKind.Expanded => Text.Of("renewal.outcome.expanded"),
        _ => Text.Of("renewal.outcome.lost"),
    };

    private IEnumerable<FormField> Term()
    {
        yield return new TextField(CloseKeys.Product)
        {
            Label = Text.Of("close.product.label"),
            Question = static _ => Text.Of("close.product.ask"),
            Applies = GoesOn,
            Problem = static words => CloseMessages.Maybe(CloseRules.Product(words)),
        };
        yield return new PersonThereField(book, RenewalKeys.Contact)
        {
            Label = Text.Of("close.contact.label"),
            Question = static _ => Text.Of("close.contact.ask"),
            Applies = GoesOn,
        };
        yield return new ListField(CloseKeys.Benefits)
        {
            Label = Text.Of("close.benefits.label"),
            Question = static _ => Text.Of("close.benefits.ask"),
            Applies = GoesOn,
            Problem = static items => CloseMessages.Maybe(CloseRules.Benefits(items)),
        };
        yield return new MoneyField(CloseKeys.Value)
        {
            Label = Text.Of("close.value.label"),
            Question = static _ => Text.Of("close.value.ask"),
            Applies = GoesOn,
            DefaultCurrency = _ => options.Value.DefaultCurrency,
        };
        yield return Day(CloseKeys.Delivery, Text.Of("renewal.start.label"), Text.Of("renewal.start.ask"));
        yield return Day(CloseKeys.Renewal, Text.Of("renewal.next.label"), Text.Of("renewal.next.ask"));
    }

    private static DateField Day(string key, string label, string ask) => new(key)
    {
        Label = label,
        Question = _ => ask,
        Preference = DatePreference.Future,
        Applies = GoesOn,
        Problem = static (_, _) => null,
    };

    private static bool GoesOn(FormScope scope) => OutcomeOf(scope) is not SaleEndKind.Lost;
}
