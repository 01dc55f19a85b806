using AfterSale.Bot;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Customers;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>Takes the steps of a recovery in words: "put right northwind: new rollers". What a step needs and was not said is asked for.</summary>
internal sealed class ComplaintStepCommands(ComplaintFinder finder, ComplaintDesk desk, DialogDesk dialogs) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("acknowledged", ["acknowledge", "acknowledged to"], (turn, words, ct) => SaidAsync(turn, "acknowledged", ComplaintStep.Acknowledge, words, ct), TakesWords: true, NamesCustomer: true),
        new("understood", ["understand", "source found"], (turn, words, ct) => SaidAsync(turn, "understood", ComplaintStep.Understand, words, ct), TakesWords: true, NamesCustomer: true),
        new("put right", ["put it right", "put it right for", "put right for"], (turn, words, ct) => SaidAsync(turn, "put right", ComplaintStep.PutRight, words, ct), TakesWords: true, NamesCustomer: true),
        new("told", ["i told", "customer told"], (turn, words, ct) => SaidAsync(turn, "told", ComplaintStep.TellCustomer, words, ct), TakesWords: true, NamesCustomer: true),
        new("made good", ["make good", "made it good", "made good for"], (turn, words, ct) => SaidAsync(turn, "made good", ComplaintStep.MakeGood, words, ct), TakesWords: true, NamesCustomer: true),
        new("satisfied", ["is satisfied"], (turn, words, ct) => SaidAsync(turn, "satisfied", ComplaintStep.ConfirmSatisfied, words, ct), TakesWords: true, NamesCustomer: true),
        new("root cause", ["root cause of", "root cause at", "root cause for"], (turn, words, ct) => SaidAsync(turn, "root cause", ComplaintStep.RootCause, words, ct), TakesWords: true, NamesCustomer: true),
        new("prevention", ["prevented", "prevention at", "prevention for"], (turn, words, ct) => SaidAsync(turn, "prevention", ComplaintStep.Prevention, words, ct), TakesWords: true, NamesCustomer: true),
    ];

    private async Task SaidAsync(Turn turn, string command, ComplaintStep step, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, command, words, view => view.Acts && view.Complaint.May(step, null) == StepVerdict.Yes, cancellationToken)
            is not var (view, behind))
        {
            return;
        }

        if (!view.Acts)
        {
            await turn.SayAsync(Text.Of("complaint.accept_first", ComplaintSentences.Customer(view)), cancellationToken);
            return;
        }

        var (source, note) = step.NeedsSource() ? Parted(behind) : (null, Cut(behind));
        var isComplete = (note is not null || !step.NeedsNote()) && (source is not null || !step.NeedsSource());
        if (!isComplete && view.Complaint.May(step, note) == StepVerdict.Yes)
        {
            await dialogs.BeginAsync(turn, ComplaintStepDialog.DialogId, ComplaintStepDialog.StartFor(view, step, note), cancellationToken);
            return;
        }

        var (after, said) = await desk.StepAsync(turn, view, step, note, source, cancellationToken);
        await turn.SayAsync(said, [$"complaint {after.File.Customer.Name}", "undo"], cancellationToken);
    }

    // "us: the invoice ran twice": the first word is the source when it is one.
    private static (ComplaintSource? Source, string? Note) Parted(string behind)
    {
        foreach (var separator in new[] { ':', ',', ' ' })
        {
            var parts = behind.Split(separator, 2);
            if (SourceOf(parts[0]) is { } source)
            {
                return (source, parts.Length > 1 ? Cut(parts[1].TrimStart(' ', ':', ',')) : null);
            }
        }

        return (null, Cut(behind));
    }

    private static ComplaintSource? SourceOf(string word)
    {
        var folded = Names.Fold(word);
        return folded.Length == 0 || char.IsAsciiDigit(folded[0]) ? null
            : Enum.TryParse<ComplaintSource>(folded, ignoreCase: true, out var source) && Enum.IsDefined(source) ? source
            : ComplaintStepDialog.SourceSynonyms.TryGetValue(folded, out var named) ? Enum.Parse<ComplaintSource>(named)
            : null;
    }

    private static string? Cut(string words) => words.Trim() is { Length: > 0 } said ? Say.Shorten(said, ComplaintCard.LongestNote) : null;
}
