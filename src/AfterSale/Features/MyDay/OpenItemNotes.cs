using AfterSale.Bot;
using AfterSale.Domain.OpenItems;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.MyDay;

/// <summary>Says at the head of a day what else waits: complaints, promises, feedback; and who has no touch point ahead (playbook, section 2).</summary>
internal sealed class OpenItemNotes(IOpenItems items, OwnBook book, CustomerFileDesk files) : IDayNotes
{
    private const int MostRead = 200;
    private const int MostTouchPoints = 5000;
    private const int MostNamed = 3;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> NotesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var soon = turn.Now.AddDays(1);
        var notes = new List<string>();
        var steps = await items.OwnedByAsync(turn.Person.Id, OpenItemKind.ComplaintStep, MostRead, cancellationToken);
        if (steps.Select(step => step.Subject.Split(':')[0]).Distinct().Count() is > 0 and var complaints)
        {
            var late = steps.Any(step => step.DueAt < turn.Now);
            notes.Add((late ? "⚠ " : "") + Text.Count(late ? "myday.complaints_late" : "myday.complaints", complaints));
        }

        var promises = await items.OwnedByAsync(turn.Person.Id, OpenItemKind.Promise, MostRead, cancellationToken);
        if (promises.Count(promise => promise.DueAt <= turn.Now) is > 0 and var overdue)
        {
            notes.Add("⚠ " + Text.Count("myday.promises_overdue", overdue));
        }

        if (promises.Count(promise => promise.DueAt > turn.Now && promise.DueAt <= soon.AddDays(1)) is > 0 and var due)
        {
            notes.Add(Text.Count("myday.promises_due", due));
        }

        var feedback = await items.OwnedByAsync(turn.Person.Id, OpenItemKind.Feedback, MostRead, cancellationToken);
        if (feedback.Count > 0)
        {
            notes.Add(Text.Count("myday.feedback", feedback.Count));
        }

        notes.AddRange(await NothingAheadAsync(turn, cancellationToken));
        return notes;
    }

    private async Task<IReadOnlyList<string>> NothingAheadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var planned = await book.PlannedAsync(turn.Person, DateOnly.MaxValue, MostTouchPoints, cancellationToken);
        var ahead = planned.Select(touchPoint => touchPoint.Customer).ToHashSet();
        var names = new List<string>();
        foreach (var customer in await book.CustomersAsync(turn.Person, cancellationToken))
        {
            if (planned.Count < MostTouchPoints
                && !ahead.Contains(customer.Id)
                && customer.LostOn is null
                && await files.OpenAsync(turn.Person, customer.Id, cancellationToken) is { IsProspect: false })
            {
                names.Add(customer.Name);
            }
        }

        return names.Count == 0
            ? []
            : ["⚠ " + Text.Count("myday.nothing_ahead", names.Count, Say.Words(string.Join(", ", names.Take(MostNamed)), 200))];
    }
}
