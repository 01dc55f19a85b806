using AfterSale.Bot;
using AfterSale.Domain.People;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.OutOfOffice;

/// <summary>Says at the head of the day that somebody is or will be away, and for whom they cover.</summary>
internal sealed class AwayNotes(IAbsences absences, IPeople people) : IDayNotes
{
    /// <summary>An absence in a sentence, said to whom it belongs.</summary>
    /// <param name="absence">The absence.</param>
    /// <param name="cover">Who covers.</param>
    /// <param name="today">Their today.</param>
    public static string Of(Absence absence, Person? cover, DateOnly today)
    {
        var days = Text.Of("away.you", Say.Day(absence.From, today), Say.Day(absence.To, today));
        return cover is null ? days : days + " " + Text.Of("away.cover", Say.Words(cover.Name, 60));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> NotesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        if (await absences.OfAsync(turn.Person.Id, cancellationToken) is { } own && !own.IsOver(turn.Now))
        {
            var cover = own.Cover is { } id ? await people.FindAsync(id, cancellationToken) : null;
            notes.Add(Of(own, cover, turn.Today));
        }

        foreach (var absence in await absences.CoveredByAsync(turn.Person.Id, cancellationToken))
        {
            if (!absence.IsOver(turn.Now) && await people.FindAsync(absence.Person, cancellationToken) is { } away)
            {
                notes.Add(Text.Of("away.you_cover", Say.Words(away.Name, 60), Say.Day(absence.From, turn.Today), Say.Day(absence.To, turn.Today)));
            }
        }

        return notes;
    }
}
