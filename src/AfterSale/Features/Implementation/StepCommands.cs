using System.Globalization;
using AfterSale.Bot;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>Writes, finishes, changes and drops the steps of an implementation plan in words.</summary>
internal sealed class StepCommands(ImplementationDesk desk, DialogDesk dialogs) : IFeatureCommands
{
    private const int LongestNote = 300;

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("step", ["steps", "add step", "add steps", "new step", "add a step"], WriteAsync, TakesWords: true, NamesCustomer: true),
        new("step done", ["done step", "finished step", "completed step", "step finished"], DoneAsync, TakesWords: true, NamesCustomer: true),
        new("change step", ["move step", "edit step", "step change"], ChangeAsync, TakesWords: true, NamesCustomer: true),
        new("reopen step", ["step reopened", "undo step"], ReopenAsync, TakesWords: true, NamesCustomer: true),
        new("drop step", ["remove step", "delete step", "skip step"], DropAsync, TakesWords: true, NamesCustomer: true),
    ];

    /// <summary>A step is done; a card of the plan is shown anew where it stands.</summary>
    public async Task DoneAsync(Turn turn, CustomerFile file, string words, string? card, CancellationToken cancellationToken)
    {
        var plan = file.Implementation(file.Sale!.Id);
        if (StepFinder.Find(plan.Open, words) is not ({ } step, var note))
        {
            await WhichAsync(turn, file, "step done", plan.Open, words, cancellationToken);
            return;
        }

        var after = await desk.RecordAsync(turn, file, new ImplementationStepDone(step.Id, Shorten(note)), cancellationToken);
        if (card is not null)
        {
            await desk.ShowAsync(turn, after, card, page: 0, cancellationToken);
            return;
        }

        var now = after.Implementation(file.Sale.Id);
        var said = Text.Of("implementation.done", Say.Words(step.What, 120), ImplementationLines.Progress(now, turn.Today))
            + (now.IsComplete ? " " + Text.Of("implementation.complete") : "");
        await turn.SayAsync(said, [$"implementation {file.Customer.Name}", "undo"], cancellationToken);
    }

    /// <summary>Asks for what changes in a step.</summary>
    public async Task ChangeAsync(Turn turn, CustomerFile file, string words, CancellationToken cancellationToken)
    {
        var open = file.Implementation(file.Sale!.Id).Open;
        if (StepFinder.Find(open, words) is not ({ } step, _))
        {
            await WhichAsync(turn, file, "change step", open, words, cancellationToken);
            return;
        }

        var answers = new Dictionary<string, string>
        {
            [ImplementationKeys.What] = step.What,
            [ImplementationKeys.Owner] = step.Owner.ToString(),
        };
        if (step.Who is { } who)
        {
            answers[ImplementationKeys.Who] = who;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(file.Customer.Id, step.Id.Value)) with
        {
            Answers = answers,
            Lead = Text.Of("implementation.change_lead", ImplementationLines.Step(step, turn.Today)),
        };
        await dialogs.BeginAsync(turn, StepChangeDialog.DialogId, start, cancellationToken);
    }

    private async Task WriteAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn, "step", words, cancellationToken) is not var (file, behind))
        {
            return;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(file.Customer.Id)) with { RequiredOnly = true };
        await dialogs.BeginAsync(
            turn,
            StepDialog.DialogId,
            behind.Length == 0 ? start : start with { Answers = new Dictionary<string, string> { [ImplementationKeys.Steps] = behind } },
            cancellationToken);
    }

    private async Task DoneAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn, "step done", words, cancellationToken) is var (file, behind))
        {
            await DoneAsync(turn, file, behind, card: null, cancellationToken);
        }
    }

    private async Task ChangeAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn, "change step", words, cancellationToken) is var (file, behind))
        {
            await ChangeAsync(turn, file, behind, cancellationToken);
        }
    }

    private async Task ReopenAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn, "reopen step", words, cancellationToken) is var (file, behind))
        {
            var done = file.Implementation(file.Sale!.Id).Steps.Where(step => !step.IsOpen).ToList();
            await EndAsync(
                turn, file, "reopen step", "implementation.reopened", done, behind, (step, note) => new ImplementationStepReopened(step.Id, note), cancellationToken);
        }
    }

    private async Task DropAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn, "drop step", words, cancellationToken) is var (file, behind))
        {
            var open = file.Implementation(file.Sale!.Id).Open;
            await EndAsync(
                turn, file, "drop step", "implementation.dropped", open, behind, (step, note) => new ImplementationStepDropped(step.Id, note), cancellationToken);
        }
    }

    private async Task EndAsync(
        Turn turn,
        CustomerFile file,
        string command,
        string said,
        IReadOnlyList<ImplementationStep> steps,
        string words,
        Func<ImplementationStep, string?, JournalFact> fact,
        CancellationToken cancellationToken)
    {
        if (StepFinder.Find(steps, words) is not ({ } step, var note))
        {
            await WhichAsync(turn, file, command, steps, words, cancellationToken);
            return;
        }

        await desk.RecordAsync(turn, file, fact(step, Shorten(note)), cancellationToken);
        await turn.SayAsync(Text.Of(said, Say.Words(step.What, 120)), [$"implementation {file.Customer.Name}", "undo"], cancellationToken);
    }

    private static Task WhichAsync(
        Turn turn, CustomerFile file, string command, IReadOnlyList<ImplementationStep> steps, string words, CancellationToken cancellationToken)
    {
        var name = Say.Words(file.Customer.Name, 120);
        var said = steps.Count == 0 ? Text.Of("implementation.no_such_step", name)
            : words.Trim().Length == 0 ? Text.Of("implementation.which_step", name)
            : Text.Of("implementation.not_found", Say.Words(words.Trim(), 60), name);
        return turn.SayAsync(
            steps.Count == 0 ? said : said + "\n\n" + string.Join('\n', steps.Take(8).Select(step => "- " + ImplementationLines.Step(step, turn.Today))),
            [.. steps.Take(5).Select(step => string.Create(CultureInfo.InvariantCulture, $"{command} {file.Customer.Name} {step.Number}"))],
            cancellationToken);
    }

    private static string? Shorten(string? note) => note is null ? null : Say.Shorten(note, LongestNote);
}
