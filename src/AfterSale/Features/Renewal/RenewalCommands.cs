using AfterSale.Bot;
using AfterSale.Domain.Sales;
using AfterSale.Features.LostSale;
using AfterSale.Forms;

namespace AfterSale.Features.Renewal;

/// <summary>Says how Point 2 ended: "renewed lumen", "expanded lumen", "lost customer lumen because they merged".</summary>
internal sealed class RenewalCommands(DialogDesk dialogs, CustomerFinder finder) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("renewed", ["renewal of", "renewal for", "they renewed"], RenewedAsync, TakesWords: true, NamesCustomer: true),
        new("expanded", ["they expanded"], ExpandedAsync, TakesWords: true, NamesCustomer: true),
        new("lost customer", ["lost the customer", "we lost", "customer left"], LostAsync, TakesWords: true, NamesCustomer: true),
    ];

    private Task RenewedAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        BeginAsync(turn, "renewed", words, [], cancellationToken);

    private Task ExpandedAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        BeginAsync(turn, "expanded", words, new() { [RenewalKeys.Outcome] = nameof(SaleEndKind.Expanded) }, cancellationToken);

    private async Task BeginAsync(
        Turn turn, string command, string words, Dictionary<string, string> answers, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, command, words, cancellationToken) is var (customer, _))
        {
            var start = FormStart.About(CustomerForm.SubjectOf(customer.Id)) with { Answers = answers };
            await dialogs.BeginAsync(turn, RenewalDialog.DialogId, start, cancellationToken);
        }
    }

    private async Task LostAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, "lost customer", words, cancellationToken) is var (customer, behind))
        {
            var reason = Words.After(behind, "because of", "because", "as") ?? behind;
            Dictionary<string, string> answers = reason.Length > 0 ? new() { [LostSaleKeys.Reason] = reason } : [];
            var start = FormStart.About(CustomerForm.SubjectOf(customer.Id)) with { Answers = answers, RequiredOnly = reason.Length > 0 };
            await dialogs.BeginAsync(turn, LostCustomerDialog.DialogId, start, cancellationToken);
        }
    }
}
