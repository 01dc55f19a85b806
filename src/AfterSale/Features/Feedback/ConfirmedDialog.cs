using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Feedback;

/// <summary>The customer has confirmed being satisfied: the sale is no longer open ([N5]). It takes their own words.</summary>
internal sealed class ConfirmedDialog(ConversationState state, CustomerFileDesk desk) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "confirmed";

    /// <inheritdoc/>
    protected override string Title => Text.Of("confirmed.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("confirmed.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => [FeedbackFields.Words(FeedbackKeys.Words, required: true)];

    /// <summary>Why a sale can't be confirmed now, kindly; <see langword="null"/> when it can.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="today">The owner's day.</param>
    public static string? WhyNot(CustomerFile file, DateOnly today)
    {
        var name = Say.Words(file.Customer.Name, 120);
        return ToConfirm(file, today) switch
        {
            null => Text.Of(file.Sale is null ? "confirmed.no_sale" : "confirmed.already", name),
            { Why: OpenSaleReason.NotDelivered } early => Text.Of("confirmed.not_delivered", name, Say.Day(early.Since, today)),
            { Why: OpenSaleReason.ComplaintOpen } open => Text.Of("confirmed.complaint", name, Say.Words(open.Words ?? "", 200)),
            _ => null,
        };
    }

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(WhyNot(file, turn.Today) is { } why ? new FormReview.Impossible(why) : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(new CustomerAct([new SatisfactionConfirmed(ToConfirm(file, turn.Today)!.Sale.Id, scope[FeedbackKeys.Words]!)]));

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var confirmed = act.Facts.OfType<SatisfactionConfirmed>().Single();
        var product = file.Sales.First(sale => sale.Id == confirmed.Sale).Product;
        var title = Text.Of("confirmed.stored", Say.Words(file.Customer.Name, 120), Say.Words(product, 120));
        var name = SayButton.Name(file.Customer.Id);
        var card = Stored(
            title,
            [ListPage.Words(confirmed.Words, 400)],
            (Text.Of("confirmed.button.good_news"), $"good news {name}"),
            (Text.Of("confirmed.button.open"), "open sales"),
            (Text.Of("confirmed.button.undo"), "undo"));
        return Task.FromResult(new FormOutcome(card, title, [Text.Of("confirmed.word.open")]));
    }

    // The oldest that can be confirmed; where none can, the oldest that is open says why.
    private static OpenSale? ToConfirm(CustomerFile file, DateOnly today)
    {
        var open = file.OpenSales(today);
        return open.FirstOrDefault(sale => sale.Why is OpenSaleReason.NoCheckIn or OpenSaleReason.NotConfirmed)
            ?? (open.Count > 0 ? open[0] : null);
    }
}
