using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Delivery;

/// <summary>Says that a date of the sale has moved: "delivery moved lumen to 12 Dec because the truck broke down".</summary>
internal sealed class DeliveryCommands(DialogDesk dialogs, CustomerFinder finder) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("delivery moved", ["delivery moved for", "move delivery", "move the delivery of", "delivery date", "delivery slipped"], DeliveryAsync, TakesWords: true, NamesCustomer: true),
        new("renewal moved", ["renewal moved for", "move renewal", "move the renewal of", "renewal date"], RenewalAsync, TakesWords: true, NamesCustomer: true),
    ];

    private Task DeliveryAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        BeginAsync(turn, DeliveryMovedDialog.DialogId, "delivery moved", words, cancellationToken);

    private Task RenewalAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        BeginAsync(turn, RenewalMovedDialog.DialogId, "renewal moved", words, cancellationToken);

    private async Task BeginAsync(Turn turn, string dialog, string command, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, command, words, cancellationToken) is var (customer, behind))
        {
            var answers = DeliveryFields.Answers(behind);
            var start = FormStart.About(CustomerForm.SubjectOf(customer.Id)) with { Answers = answers, RequiredOnly = true };
            await dialogs.BeginAsync(turn, dialog, start, cancellationToken);
        }
    }
}
