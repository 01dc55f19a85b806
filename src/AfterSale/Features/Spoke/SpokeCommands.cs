using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Spoke;

/// <summary>Logs a contact outside the plan: "spoke to lumen", "spoke to lumen: they asked for training".</summary>
internal sealed class SpokeCommands(DialogDesk dialogs, CustomerFinder finder) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("spoke to", ["spoke", "spoke with", "i spoke to", "i spoke with", "talked to", "met with", "met", "called"], SaidAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, "spoke to", words, cancellationToken) is var (customer, note))
        {
            Dictionary<string, string> answers = note.Length > 0 ? new() { [SpokeDialog.Note] = note } : [];
            var start = FormStart.About(CustomerForm.SubjectOf(customer.Id)) with { Answers = answers, RequiredOnly = note.Length > 0 };
            await dialogs.BeginAsync(turn, SpokeDialog.DialogId, start, cancellationToken);
        }
    }
}
