using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Life;
using AfterSale.Domain.Preparation;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Features.Prepare;
using AfterSale.Forms;
using AfterSale.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.LostSale;

/// <summary>A sale that went to somebody else: why, to whom, and its own short plan (playbook, section 2; [FU]).</summary>
internal sealed class LostSaleDialog(
    ConversationState state, CustomerFileDesk desk, CloseFields fields, CloseAssembly assembly, PlanTemplates templates)
    : NamedCustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "lost_sale";

    /// <inheritdoc/>
    protected override string Title => Text.Of("lostsale.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("lostsale.save");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        fields.Customer(),
        .. fields.Contact(),
        new TextField(CloseKeys.Product)
        {
            Required = true,
            Label = Text.Of("lostsale.product.label"),
            Question = static _ => Text.Of("lostsale.product.ask"),
            Problem = static words => CloseMessages.Maybe(CloseRules.Product(words)),
        },
        new TextField(LostSaleKeys.Reason)
        {
            Required = true,
            Multiline = true,
            Label = Text.Of("lostsale.reason.label"),
            Question = static _ => Text.Of("lostsale.reason.ask"),
            Problem = static words => CloseMessages.Maybe(CloseRules.Note(words)),
        },
        new TextField(LostSaleKeys.WonBy)
        {
            Label = Text.Of("lostsale.won_by.label"),
            Question = static _ => Text.Of("lostsale.won_by.ask"),
            Problem = static words => CloseMessages.Maybe(CloseRules.Name(words)),
        },
    ];

    /// <inheritdoc/>
    protected override FormKnown? Known(Turn turn, CustomerFile file) => PreparedAnswers.ForClose(file, turn.Today);

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var contact = await assembly.ContactAsync(turn.Person, scope, file.Customer, draftId, cancellationToken);
        var sale = SaleOf(turn, scope, file, contact, draftId);
        var first = CloseAssembly.FirstDay(turn.Person, turn.Today, turn.Now);
        var plan = templates.ForParting is { } template
            ? PartingPlan.Build(template, sale, file.Customer, contact, turn.Person, turn.Today, first)
            : [];
        return new(
            [new SaleLost(sale.Id, sale.Product, sale.End!.Reason!, sale.End.To)],
            new FileChange { Contacts = [contact], Sales = [sale], TouchPoints = plan });
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var said = Text.Of("lostsale.said", Say.Words(file.Customer.Name, 120));
        var plan = act.Change?.TouchPoints ?? [];
        var card = StoredCard.Draw(
            said,
            PartingCard.Lines(plan, turn.Today),
            (Text.Of("retime.show_plan"), $"plan {SayButton.Name(file.Customer.Id)}"),
            (Text.Of("retime.undo"), "undo"));
        return Task.FromResult(new FormOutcome(card, said + " " + string.Join(" ", PartingCard.Lines(plan, turn.Today)), [Text.Of("word.my_day")]));
    }

    private Sale SaleOf(Turn turn, FormScope scope, CustomerFile file, Contact contact, string draftId)
    {
        var prepared = file.Preparation()?.Prepared;
        return new(
            new SaleId(draftId),
            file.Customer.Id,
            contact.Id,
            turn.Person.Id,
            scope[CloseKeys.Product]!,
            (templates.ForParting ?? templates.Default).Key,
            prepared?.Value,
            new(turn.Today, turn.Today, Renewal: null),
            prepared?.Benefits ?? [],
            prepared?.CompetitiveMatch,
            prepared?.Concerns ?? [],
            CheckUpsAgreed: false,
            turn.Now,
            new SaleEnd(SaleEndKind.NotSigned, turn.Today, scope[LostSaleKeys.Reason], scope[LostSaleKeys.WonBy]));
    }
}
