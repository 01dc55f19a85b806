using AfterSale.Bot;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Preparation;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.Prepare;

/// <summary>Before the signature: "prepare Lumen Labs", "draft plan lumen".</summary>
internal sealed class PrepareCommands(DialogDesk dialogs, CustomerFinder finder, CustomerFileDesk files, OwnBook book, PlanTemplates templates) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("prepare", ["prepare for", "prepare a sale for", "prepare a close with", "new prospect", "prospect"], PrepareAsync, TakesWords: true),
        new("draft plan", ["draft plan for", "the draft plan for", "show the draft plan for"], DraftAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task PrepareAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var name = SayButton.Read(words) is var (id, _) ? (await book.CustomerAsync(turn.Person, id, cancellationToken))?.Name ?? "" : words.Trim();
        Dictionary<string, string> answers = name.Length > 0 ? new() { [CloseKeys.Customer] = name } : [];
        await dialogs.BeginAsync(turn, PrepareDialog.DialogId, new FormStart(Guid.NewGuid().ToString("n"), answers), cancellationToken);
    }

    private async Task DraftAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, "draft plan", words, cancellationToken) is not { } customer
            || await files.OpenAsync(turn.Person, customer.Id, cancellationToken) is not { } file)
        {
            return;
        }

        if (file.Preparation() is not var (prepared, _))
        {
            await turn.SayAsync(
                Text.Of("prepare.nothing_kept", Say.Words(customer.Name, 120)), [Text.Of("prepare.say_prepare", customer.Name)], cancellationToken);
            return;
        }

        await ShowAsync(turn, file, prepared, cancellationToken);
    }

    private Task ShowAsync(Turn turn, CustomerFile file, Prepared prepared, CancellationToken cancellationToken)
    {
        var plan = DraftPlan.Of(prepared, templates.ForProspect(prepared.Template), file.Customer, turn.Person, turn.Today, turn.Now);
        var card = PreparedCard.DrawPlan(file.Customer, prepared, plan, turn.Today);
        return turn.ShowAsync(card, null, Text.Of("prepare.draft.title", file.Customer.Name), null, cancellationToken);
    }
}
