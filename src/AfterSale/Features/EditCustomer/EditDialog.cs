using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Features.Retiming;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.EditCustomer;

/// <summary>Puts right what is known of a customer; what it does to the plan is proposed (playbook, section 2).</summary>
internal sealed class EditDialog(ConversationState state, CustomerFileDesk desk, EditFields fields, RetimingDesk retiming)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "edit_customer";

    /// <inheritdoc/>
    protected override string Title => Text.Of("edit.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("edit.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override bool EditsWhatIsKnown => true;

    /// <inheritdoc/>
    protected override string ConfirmHint => Text.Of("edit.hint");

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => fields.All();

    /// <inheritdoc/>
    protected override FormKnown? Known(Turn turn, FormScope scope, CustomerFile file) =>
        new(file.Customer.Id.Value, EditAnswers.Of(file), Text.Of("edit.lead", Say.Words(file.Customer.Name, 120)));

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult(Review(scope, file));

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var parts = EditAnswers.Changed(scope, file);
        var change = EditAnswers.Change(scope, file);
        return new([new CustomerEdited(parts)], await retiming.IntoAsync(turn, file, change, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var parts = ((CustomerEdited)act.Facts[0]).Parts;
        var labels = Fields.ToDictionary(field => field.Key, field => field.Label);
        var names = string.Join(", ", parts.Select(part => labels.GetValueOrDefault(part.Part, part.Part)));
        var said = Text.Of("edit.said", Say.Words(file.Customer.Name, 120), names);
        var lines = parts.Select(part => Text.Of(
            "edit.line", labels.GetValueOrDefault(part.Part, part.Part), Shown(part.From), Shown(part.To))).ToList();
        var card = Stored(
            said,
            lines,
            (Text.Of("retime.show_plan"), $"plan {SayButton.Name(file.Customer.Id)}"),
            (Text.Of("retime.undo"), "undo"));
        var why = Text.Of("edit.said", file.Customer.Name, names);
        return new(card, said, [Text.Of("word.my_day")], await retiming.FollowAsync(turn, file, why, cancellationToken));
    }

    private static string Shown(string? value) => value is null ? Text.Of("say.none") : Say.Words(value.Replace('\n', ';'), 200);

    private static FormReview Review(FormScope scope, CustomerFile file)
    {
        if (EditAnswers.Changed(scope, file).Count == 0)
        {
            return new FormReview.Impossible(Text.Of("edit.nothing", Say.Words(file.Customer.Name, 120)));
        }

        if (file.Sale is not { } sale)
        {
            return new FormReview.Ready([]);
        }

        var delivery = scope.Date(CloseKeys.Delivery) ?? sale.Dates.Delivery;
        return CloseMessages.Maybe(CloseRules.Delivery(delivery, sale.Dates.Close)) is { } first ? Fault(CloseKeys.Delivery, first)
            : CloseMessages.Maybe(CloseRules.Renewal(scope.Date(CloseKeys.Renewal), sale.Dates.Close, delivery)) is { } next ? Fault(CloseKeys.Renewal, next)
            : new FormReview.Ready([]);
    }

    private static FormReview.Faulty Fault(string field, string message) =>
        new(new Dictionary<string, FieldAnswer> { [field] = new FieldAnswer.Refused(message) });
}
