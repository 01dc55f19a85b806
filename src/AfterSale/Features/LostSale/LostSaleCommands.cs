using AfterSale.Bot;
using AfterSale.Features.LogClose;
using AfterSale.Forms;

namespace AfterSale.Features.LostSale;

/// <summary>Says that a sale was lost: "lost sale Lumen Labs".</summary>
internal sealed class LostSaleCommands(DialogDesk dialogs, OwnBook book) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("lost sale", ["lost a sale", "lost the sale", "lost the sale to", "we lost the sale with", "lost deal"], SaidAsync, TakesWords: true),
    ];

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var name = SayButton.Read(words) is var (id, _) ? (await book.CustomerAsync(turn.Person, id, cancellationToken))?.Name ?? "" : words.Trim();
        Dictionary<string, string> answers = name.Length > 0 ? new() { [CloseKeys.Customer] = name } : [];
        await dialogs.BeginAsync(turn, LostSaleDialog.DialogId, new FormStart(Guid.NewGuid().ToString("n"), answers), cancellationToken);
    }
}
