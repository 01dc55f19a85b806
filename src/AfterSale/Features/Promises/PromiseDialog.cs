using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Promises;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Promises;

/// <summary>Puts a promise into the ledger: what, and by when (law 9).</summary>
internal sealed class PromiseDialog(ConversationState state, CustomerFileDesk desk) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "promise";

    /// <summary>What was promised.</summary>
    public const string What = "what";

    /// <summary>By when.</summary>
    public const string By = "by";

    /// <summary>The longest promise.</summary>
    public const int LongestWhat = 300;

    /// <inheritdoc/>
    protected override string Title => Text.Of("promise.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("promise.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        new TextField(What)
        {
            Required = true,
            Label = Text.Of("promise.what.label"),
            Question = static _ => Text.Of("promise.what.ask"),
            Problem = static words => words.Length > LongestWhat ? Text.Of("promise.too_long", LongestWhat) : null,
        },
        DayField(By),
    ];

    /// <summary>A day by which a promise is to be kept: today or later.</summary>
    /// <param name="key">The field's key.</param>
    public static DateField DayField(string key) => new(key)
    {
        Required = true,
        Label = Text.Of("promise.by.label"),
        Question = static _ => Text.Of("promise.by.ask"),
        Preference = DatePreference.Future,
        Offer = static _ => [Text.Of("say.today"), Text.Of("say.tomorrow"), Text.Of("promise.in_a_week")],
        Problem = static (scope, day) => day < scope.Today ? Text.Of("promise.day_has_passed") : null,
    };

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(scope.Date(By) < turn.Today
            ? new FormReview.Faulty(new Dictionary<string, FieldAnswer> { [By] = new FieldAnswer.Refused(Text.Of("promise.day_has_passed")) })
            : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(new CustomerAct([new PromiseMade(new PromiseId("p" + draftId), scope[What]!, scope.Date(By)!.Value, turn.Person.Id)]));

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var made = act.Facts.OfType<PromiseMade>().Single();
        var said = Text.Of("promise.stored", Say.Words(file.Customer.Name, 120), Say.Words(made.What, LongestWhat), Say.Day(made.By, turn.Today));
        var card = Stored(
            said,
            [Text.Of("promise.reminder")],
            (Text.Of("promise.button.all"), "promises"),
            (Text.Of("promise.button.undo"), "undo"));
        return Task.FromResult(new FormOutcome(card, said + " " + Text.Of("promise.reminder"), ["promises", "undo"]));
    }
}
