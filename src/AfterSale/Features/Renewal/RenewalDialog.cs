using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.Features.Contacts;
using AfterSale.Features.LogClose;
using AfterSale.Features.LostSale;
using AfterSale.Forms;
using AfterSale.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.Renewal;

/// <summary>
/// Point 2 and its outcome (playbook, section 2): renewed or expanded, a new cycle begins at the recognition of needs; lost, the thank-you goes
/// out anyway.
/// </summary>
internal sealed class RenewalDialog(
    ConversationState state, CustomerFileDesk desk, RenewalFields fields, PlanTemplates templates, CustomerLoss loss)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "renewed";

    /// <inheritdoc/>
    protected override string Title => Text.Of("renewal.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("renewal.save");

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => fields.All();

    /// <inheritdoc/>
    protected override FormKnown? Known(Turn turn, FormScope scope, CustomerFile file)
    {
        if (file.Sale is not { End: null } sale)
        {
            return null;
        }

        var dates = NewCycle.DatesAfter(sale, turn.Today);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CloseKeys.Product] = sale.Product,
            [RenewalKeys.Contact] = file.Contact is { LeftOn: null } contact ? ContactField.Store(contact) : "",
            [CloseKeys.Benefits] = string.Join('\n', sale.Benefits),
            [CloseKeys.Value] = sale.Value is { } value ? MoneyField.Store(value) : "",
            [CloseKeys.Delivery] = DateField.Store(dates.Delivery),
            [CloseKeys.Renewal] = dates.Renewal is { } renewal ? DateField.Store(renewal) : "",
        };
        return new(sale.Id.Value, answers, Text.Of("renewal.inherits", Say.Words(file.Customer.Name, 120), Say.Words(sale.Product, 120)));
    }

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult(Review(turn, scope, file));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(RenewalFields.OutcomeOf(scope) == SaleEndKind.Lost
            ? loss.Of(turn, file, scope[LostSaleKeys.Reason] ?? "", scope[LostSaleKeys.WonBy])
            : Begin(turn, scope, file, draftId));

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken) =>
        Task.FromResult(RenewalOutcome.Of(turn, file, act));

    private static FormReview Review(Turn turn, FormScope scope, CustomerFile file)
    {
        if (file.Sale is not { End: null } sale)
        {
            return new FormReview.Impossible(Text.Of("delivery.no_sale", Say.Words(file.Customer.Name, 120)));
        }

        if (RenewalFields.OutcomeOf(scope) == SaleEndKind.Lost)
        {
            return scope[LostSaleKeys.Reason] is null
                ? Fault(LostSaleKeys.Reason, Text.Of("renewal.reason.missing"))
                : new FormReview.Ready(RenewalOutcome.LossSummary(file, scope[LostSaleKeys.Reason]!, scope[LostSaleKeys.WonBy]));
        }

        var dates = Dates(turn, scope, sale);
        return CloseMessages.Maybe(CloseRules.Delivery(dates.Delivery, dates.Close)) is { } start ? Fault(CloseKeys.Delivery, start)
            : CloseMessages.Maybe(CloseRules.Renewal(dates.Renewal, dates.Close, dates.Delivery)) is { } next ? Fault(CloseKeys.Renewal, next)
            : new FormReview.Ready(RenewalOutcome.Summary(file, scope, dates));
    }

    private CustomerAct Begin(Turn turn, FormScope scope, CustomerFile file, string draftId)
    {
        var old = file.Sale!;
        var kind = RenewalFields.OutcomeOf(scope) ?? SaleEndKind.Renewed;
        var contact = PersonThere.Of(file, scope[RenewalKeys.Contact], new("p" + draftId)) ?? file.Contact!;
        var sale = NewCycle.Begin(old, new SaleId(draftId), contact, Dates(turn, scope, old), turn.Now) with
        {
            Product = scope[CloseKeys.Product] ?? old.Product,
            Benefits = scope.Lines(CloseKeys.Benefits),
            Value = scope[CloseKeys.Value] is { } value ? MoneyField.Load(value) : null,
        };
        var first = CloseAssembly.FirstDay(turn.Person, turn.Today, turn.Now);
        var plan = PlanBuilder.Build(templates.For(sale), sale, file.Customer, contact, turn.Person, first);
        var closed = OpenEnds.Close(file.Plan, id => id == old.Id, turn.Person.Id, turn.Now, Text.Of("renewal.closed_renewed"));
        return new(
            [new SaleRenewed(old.Id, sale.Id, kind == SaleEndKind.Expanded, scope[RenewalKeys.More])],
            new FileChange
            {
                Contacts = file.Contacts.Contains(contact) ? [] : [contact],
                Sales = [old with { End = new(kind, turn.Today) }, sale],
                TouchPoints = [.. closed, .. plan],
            });
    }

    private static SaleDates Dates(Turn turn, FormScope scope, Sale old) =>
        new(turn.Today, scope.Date(CloseKeys.Delivery) ?? NewCycle.DatesAfter(old, turn.Today).Delivery, scope.Date(CloseKeys.Renewal));

    private static FormReview.Faulty Fault(string field, string message) =>
        new(new Dictionary<string, FieldAnswer> { [field] = new FieldAnswer.Refused(message) });
}
