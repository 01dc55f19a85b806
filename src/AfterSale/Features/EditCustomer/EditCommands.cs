using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.EditCustomer;

/// <summary>Puts right what is known of a customer: "edit lumen".</summary>
internal sealed class EditCommands(DialogDesk dialogs, CustomerFinder finder, CustomerFileDesk files) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("edit", ["edit customer", "change customer", "correct customer"], SaidAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, "edit", words, cancellationToken) is { } customer
            && await files.OpenAsync(turn.Person, customer.Id, cancellationToken) is { } file)
        {
            var part = file.Sale is not null ? EditFields.Signed : file.Contact is not null ? EditFields.Known : null;
            await dialogs.BeginAsync(turn, EditDialog.DialogId, FormStart.About(CustomerForm.SubjectOf(customer.Id, part)), cancellationToken);
        }
    }
}
