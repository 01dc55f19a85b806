using AfterSale.Bot;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Undo;

/// <summary>Finds the last thing that the speaker logged today and asks whether to take it back: "undo".</summary>
internal sealed class UndoCommands(ICustomerFiles files, CustomerFileDesk desk, DialogDesk dialogs) : IFeatureCommands
{
    private const int LookedAt = 50;

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("undo", ["take that back", "take it back", "revert"], SaidAsync),
    ];

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await LastAsync(turn, cancellationToken) is not { } last)
        {
            await turn.SayAsync(Text.Of("undo.nothing"), cancellationToken);
            return;
        }

        await dialogs.BeginAsync(
            turn, UndoDialog.DialogId, FormStart.About(CustomerForm.SubjectOf(last.Customer, last.Id.Value)), cancellationToken);
    }

    private async Task<JournalEntry?> LastAsync(Turn turn, CancellationToken cancellationToken)
    {
        var midnight = LocalTime.InstantOf(turn.Today, TimeOnly.MinValue, turn.Person.Rhythm.TimeZoneId);
        foreach (var entry in await files.LatestByAsync(turn.Person.Id, midnight, LookedAt, cancellationToken))
        {
            if (await desk.OpenAsync(turn.Person, entry.Customer, cancellationToken) is { } file
                && file.Standing.Any(standing => standing.Id == entry.Id))
            {
                return entry;
            }
        }

        return null;
    }
}
