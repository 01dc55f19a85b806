using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.Promises;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Promises;

/// <summary>The promises ledger (law 9): "promise northwind send the manual by friday", "promises", and what became of them.</summary>
internal sealed class PromiseCommands(
    CustomerFinder customers, PromiseFinder finder, CustomerFileDesk desk, DialogDesk dialogs, IOpenItems items) : IFeatureCommands, IFeatureButtons
{
    private const int MostRead = 200;
    private const int LongestNote = 500;

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("promise", ["promised", "i promised", "i have promised", "new promise"], PromiseAsync, TakesWords: true, NamesCustomer: true),
        new("promises", ["my promises", "promises of", "promises to", "open promises"], ListAsync, TakesWords: true, Interrupts: true),
        new("kept", ["kept promise", "promise kept", "kept the promise"], KeptAsync, TakesWords: true, NamesCustomer: true),
        new("broken", ["not kept", "broke", "promise broken", "broken promise"], BrokenAsync, TakesWords: true, NamesCustomer: true),
        new("moved", ["move promise", "promise moved", "moved promise"], MovedAsync, TakesWords: true, NamesCustomer: true),
    ];

    /// <inheritdoc/>
    public bool Has(string verb) => verb == PromiseCards.Show;

    /// <inheritdoc/>
    public async Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        if (FormPress.Read(pressed.Data, "customer") is not { } id
            || await desk.OpenAsync(turn.Person, new CustomerId(id), cancellationToken) is not { } file
            || file.Promises().FirstOrDefault(one => one.Id.Value == FormPress.Read(pressed.Data, "promise")) is not { } promise)
        {
            await turn.SayAsync(Text.Of("promise.not_open"), cancellationToken);
            return;
        }

        await turn.ShowAsync(PromiseCards.One(promise, file.Customer.Name, turn.Today), null, promise.What, null, cancellationToken);
    }

    private async Task PromiseAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await customers.SplitAsync(turn, "promise", words, cancellationToken) is not var (customer, behind))
        {
            return;
        }

        var (what, day) = PromiseWords.Split(turn, behind);
        var answers = new Dictionary<string, string>();
        if (what.Length > 0)
        {
            answers[PromiseDialog.What] = what;
        }

        if (day is not null)
        {
            answers[PromiseDialog.By] = day;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(customer.Id)) with { Answers = answers };
        await dialogs.BeginAsync(turn, PromiseDialog.DialogId, start, cancellationToken);
    }

    private async Task ListAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (words.Length > 0)
        {
            await OfCustomerAsync(turn, words, cancellationToken);
            return;
        }

        var listed = new List<(Promise Promise, string Customer)>();
        foreach (var ofOne in (await items.OwnedByAsync(turn.Person.Id, OpenItemKind.Promise, MostRead, cancellationToken)).GroupBy(item => item.Customer))
        {
            if (await desk.OpenAsync(turn.Person, ofOne.Key, cancellationToken) is { } file)
            {
                listed.AddRange(file.OpenPromises().Where(promise => promise.Owner == turn.Person.Id).Select(promise => (promise, file.Customer.Name)));
            }
        }

        if (listed.Count == 0)
        {
            await turn.SayAsync(Text.Of("promise.list.empty"), cancellationToken);
            return;
        }

        var card = PromiseCards.List([.. listed.OrderBy(one => one.Promise.By)], turn.Today);
        await turn.ShowAsync(card, null, Text.Count("promise.list.title", listed.Count), null, cancellationToken);
    }

    private async Task OfCustomerAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await customers.FindAsync(turn, "promises", words, cancellationToken) is not { } customer
            || await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is not { } file)
        {
            return;
        }

        var promises = file.Promises();
        if (promises.Count == 0)
        {
            await turn.SayAsync(Text.Of("promise.none_at_all", Say.Words(customer.Name, 120)), [$"promise {customer.Name}"], cancellationToken);
        }
        else if (file.OpenPromises() is [var only])
        {
            await turn.ShowAsync(PromiseCards.One(only, customer.Name, turn.Today), null, only.What, null, cancellationToken);
        }
        else
        {
            var lines = promises.OrderByDescending(promise => promise.IsOpen).ThenBy(promise => promise.By).Take(12).Select(promise => PromiseCards.Line(promise, null, turn.Today));
            await turn.SayAsync(Text.Of("promise.of_customer", Say.Words(customer.Name, 120)) + "\n\n- " + string.Join("\n- ", lines), cancellationToken);
        }
    }

    private async Task KeptAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, "kept", words, cancellationToken) is not var (file, promise, behind))
        {
            return;
        }

        var note = behind.Length == 0 || promise.What.Contains(behind, StringComparison.OrdinalIgnoreCase) ? null : Say.Shorten(behind, LongestNote);
        await desk.RecordAsync(turn, file, JournalEntryId.New(), [new PromiseKept(promise.Id, note)], change: null, cancellationToken);
        var late = promise.IsOverdue(turn.Today);
        await turn.SayAsync(
            Text.Of(late ? "promise.kept_late" : "promise.kept", Say.Words(file.Customer.Name, 120), Say.Words(promise.What, 200)),
            ["promises", "undo"],
            cancellationToken);
    }

    private async Task BrokenAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var because = words.IndexOf(" because ", StringComparison.OrdinalIgnoreCase);
        var why = because < 0 ? null : words[(because + " because ".Length)..].Trim();
        if (await finder.FindAsync(turn, "broken", because < 0 ? words : words[..because], cancellationToken) is not var (file, promise, _))
        {
            return;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(file.Customer.Id, promise.Id.Value)) with
        {
            Answers = string.IsNullOrEmpty(why) ? new Dictionary<string, string>() : new Dictionary<string, string> { [PromiseBrokenDialog.Why] = why },
            Lead = Text.Of("promise.broken.lead", Say.Words(promise.What, 200)),
        };
        await dialogs.BeginAsync(turn, PromiseBrokenDialog.DialogId, start, cancellationToken);
    }

    private async Task MovedAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (named, day) = PromiseWords.Split(turn, words);
        if (await finder.FindAsync(turn, "moved", named, cancellationToken) is not var (file, promise, _))
        {
            return;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(file.Customer.Id, promise.Id.Value)) with
        {
            Answers = day is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [PromiseMovedDialog.To] = day },
            Lead = Text.Of("promise.moved.lead", Say.Words(promise.What, 200)),
        };
        await dialogs.BeginAsync(turn, PromiseMovedDialog.DialogId, start, cancellationToken);
    }
}
