using AfterSale.Bot;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Sales;
using AfterSale.Forms;
using AfterSale.Hosting;
using AfterSale.Plans;
using AfterSale.Texts;
using Microsoft.Extensions.Options;

namespace AfterSale.Features.LogClose;

/// <summary>What logging a close asks for (playbook, sections 1 and 2), in order.</summary>
internal sealed class CloseFields(OwnBook book, PlanTemplates templates, IOptions<AfterSaleOptions> options)
{
    private static readonly Dictionary<string, string> MethodSynonyms = new()
    {
        ["phone"] = nameof(ContactMethod.Call),
        ["telephone"] = nameof(ContactMethod.Call),
        ["ring"] = nameof(ContactMethod.Call),
        ["mail"] = nameof(ContactMethod.Email),
        ["email"] = nameof(ContactMethod.Email),
        ["sms"] = nameof(ContactMethod.Text),
        ["message"] = nameof(ContactMethod.Text),
        ["in person"] = nameof(ContactMethod.Visit),
        ["on site"] = nameof(ContactMethod.Visit),
        ["teams"] = nameof(ContactMethod.Meeting),
        ["video"] = nameof(ContactMethod.Meeting),
    };

    /// <summary>The fields, with their words in the language of the turn.</summary>
    public IReadOnlyList<FormField> All() =>
    [
        Customer(),
        .. Contact(),
        new TextField(CloseKeys.Product)
        {
            Required = true,
            Label = Label("product"),
            Question = Question("product"),
            Problem = static words => CloseMessages.Maybe(CloseRules.Product(words)),
        },
        new MoneyField(CloseKeys.Value)
        {
            Label = Label("value"),
            Question = Question("value"),
            DefaultCurrency = _ => options.Value.DefaultCurrency,
        },
        new DateField(CloseKeys.Close)
        {
            Required = true,
            Label = Label("close"),
            Question = Question("close"),
            Preference = DatePreference.Past,
            Offer = static _ => [Text.Of("say.today"), Text.Of("say.yesterday")],
            Problem = static (scope, day) => CloseMessages.Maybe(CloseRules.Close(day, scope.Today)),
        },
        new DateField(CloseKeys.Delivery)
        {
            Required = true,
            Label = Label("delivery"),
            Question = Question("delivery"),
            Special = AlreadyDelivered,
            Offer = static scope => [Text.Of("close.in_two_weeks"), Text.Of("close.already_delivered")],
            Problem = static (scope, day) =>
                scope.Date(CloseKeys.Close) is { } close ? CloseMessages.Maybe(CloseRules.Delivery(day, close)) : null,
        },
        new DateField(CloseKeys.Renewal)
        {
            Label = Label("renewal"),
            Question = Question("renewal"),
            Preference = DatePreference.Future,
            Offer = static _ => [Text.Of("close.in_a_year")],
            Problem = static (scope, day) =>
                scope.Date(CloseKeys.Close) is { } close && scope.Date(CloseKeys.Delivery) is { } delivery
                    ? CloseMessages.Maybe(CloseRules.Renewal(day, close, delivery))
                    : null,
        },
        Lines(CloseKeys.Benefits, CloseRules.Benefits),
        Words(CloseKeys.Match, CloseRules.Note, multiline: true),
        Lines(CloseKeys.OpenConcerns, CloseRules.Concerns),
        Lines(CloseKeys.ResolvedConcerns, CloseRules.Concerns),
        new YesNoField(CloseKeys.CheckUps) { Label = Label("checkups"), Question = Question("checkups") },
        new ChoiceField(CloseKeys.Template)
        {
            Label = Label("template"),
            Question = Question("template"),
            Applies = _ => templates.ForSales.Count > 1,
            Options = _ => [.. templates.ForSales.Select(template => new FormOption(template.Key, template.Name))],
            Default = _ => templates.Default.Key,
        },
    ];

    /// <summary>The customer, new or one of the rep's own.</summary>
    public FormField Customer() => new CustomerField(book) { Required = true, Label = Label("customer"), Question = Question("customer") };

    /// <summary>The contact there, with what is asked of somebody new.</summary>
    public IReadOnlyList<FormField> Contact() =>
    [
        new ContactField(book) { Required = true, Label = Label("contact"), Question = Question("contact") },
        Words(CloseKeys.Email, CloseRules.Email, newContactOnly: true),
        Words(CloseKeys.Phone, CloseRules.Phone, newContactOnly: true),
        new ChoiceField(CloseKeys.Preferred)
        {
            Label = Label("preferred"),
            Question = Question("preferred"),
            Applies = ContactField.IsNew,
            Options = static _ => [.. Enum.GetValues<ContactMethod>().Select(method => new FormOption(method.ToString(), Say.Method(method)))],
            Synonyms = MethodSynonyms,
            Default = static _ => nameof(ContactMethod.Call),
        },
    ];

    // "Already delivered" names no day; guessing one would put every check that hangs on it on the wrong day.
    private static FieldAnswer? AlreadyDelivered(FormScope scope, string answer)
    {
        if (Bot.Words.Are(answer, "already delivered", "already", "delivered", "it is delivered", "done", "delivered already"))
        {
            return new FieldAnswer.Refused(Text.Of("close.delivered_when"));
        }

        if (Bot.Words.Are(answer, "same day", "the same day", "on the same day", "at close", "immediately", "at once") && scope.Date(CloseKeys.Close) is { } close)
        {
            return new FieldAnswer.Accepted(DateField.Store(close));
        }

        return Bot.Words.After(answer, "already delivered", "delivered already", "it was delivered") is { } day
            ? DateRecognizer.Recognize(day, scope.Today, scope.Culture, DatePreference.Past) is DateRecognition.Recognized recognized
              && scope.Date(CloseKeys.Close) is { } signed
                ? CloseMessages.Maybe(CloseRules.Delivery(recognized.Date, signed)) is { } problem
                    ? new FieldAnswer.Refused(problem)
                    : new FieldAnswer.Accepted(DateField.Store(recognized.Date))
                : new FieldAnswer.Refused(Text.Of("close.delivered_when"))
            : null;
    }

    private static string Label(string field) => Text.Of("close." + field + ".label");

    private static Func<FormScope, string> Question(string field) => _ => Text.Of("close." + field + ".ask");

    private static TextField Words(string key, Func<string?, CloseProblem?> rule, bool newContactOnly = false, bool multiline = false) => new(key)
    {
        Label = Label(key),
        Question = Question(key),
        Multiline = multiline,
        Applies = newContactOnly ? ContactField.IsNew : static _ => true,
        Problem = words => CloseMessages.Maybe(rule(words)),
    };

    private static ListField Lines(string key, Func<IReadOnlyList<string>, CloseProblem?> rule) => new(key)
    {
        Label = Label(key),
        Question = Question(key),
        Problem = items => CloseMessages.Maybe(rule(items)),
    };
}
