using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.OwnTouchPoints;

/// <summary>Adds a touch point of the rep's own; it survives every re-plan.</summary>
internal sealed class AddTouchPointDialog(ConversationState state, CustomerFileDesk desk) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "add_touch_point";

    /// <summary>What it is called.</summary>
    public const string What = "title";

    private const string Objective = "objective";
    private const string Day = "day";
    private const string Method = "method";
    private const int LongestTitle = 100;
    private const int LongestObjective = 500;

    /// <inheritdoc/>
    protected override string Title => Text.Of("planedit.add.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("planedit.add.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        Words(What, LongestTitle, required: true),
        DayField(Day),
        Words(Objective, LongestObjective, required: false),
        new ChoiceField(Method)
        {
            Label = Text.Of("planedit.method.label"),
            Question = static _ => Text.Of("planedit.method.ask"),
            Options = static _ => [.. Enum.GetValues<ContactMethod>().Select(method => new FormOption(method.ToString(), Say.Method(method)))],
            Default = static _ => nameof(ContactMethod.Call),
        },
    ];

    /// <summary>A day of the plan: today or later.</summary>
    /// <param name="key">The field's key.</param>
    public static DateField DayField(string key) => new(key)
    {
        Required = true,
        Label = Text.Of("planedit.day.label"),
        Question = static _ => Text.Of("planedit.day.ask"),
        Preference = DatePreference.Future,
        Offer = static _ => [Text.Of("say.tomorrow"), Text.Of("planedit.in_a_week")],
        Problem = static (scope, day) => day < scope.Today ? Text.Of("planedit.day_has_passed") : null,
    };

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(file.Sale is { End: null }
            ? new FormReview.Ready([])
            : new FormReview.Impossible(Text.Of("planedit.no_sale", Say.Words(file.Customer.Name, 120))));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var method = scope[Method] is { } said ? Enum.Parse<ContactMethod>(said) : file.Contact?.Preferred ?? ContactMethod.Call;
        var own = new OwnTouchPoint(scope[What]!, scope[Objective] ?? scope[What]!, scope.Date(Day)!.Value, method);
        var added = PlanEdits.Add(file.Sale!, turn.Person, draftId, own, turn.Person.Id, turn.Now);
        return Task.FromResult(new CustomerAct([new TouchPointAdded(added.Id, added.Title, added.DueOn)], new FileChange { TouchPoints = [added] }));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var added = act.Facts.OfType<TouchPointAdded>().Single();
        return Task.FromResult(PlanEditOutcome.Of(file, Text.Of("planedit.added", Say.Words(added.Title, 100), Say.Day(added.On, turn.Today))));
    }

    private static TextField Words(string key, int longest, bool required) => new(key)
    {
        Required = required,
        Label = Text.Of("planedit." + key + ".label"),
        Question = _ => Text.Of("planedit." + key + ".ask"),
        Multiline = longest > LongestTitle,
        Problem = words => words.Length > longest ? Text.Of("planedit.too_long", longest) : null,
    };
}
