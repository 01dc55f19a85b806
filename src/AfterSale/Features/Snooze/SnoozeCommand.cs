using System.Globalization;
using AfterSale.Bot;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.Snooze;

/// <summary>Puts a touch point off: "snooze northwind to friday". It comes back at the rep's hour on a day on which they work.</summary>
internal sealed class SnoozeCommand(TouchPointDesk desk, TouchPointFinder finder)
{
    private const int LongestDays = 366;

    private static readonly string[] Separators = [" until ", " till ", " to ", " for ", " by "];

    /// <summary>Typed: <c>snooze &lt;customer&gt; to &lt;when&gt;</c>.</summary>
    public async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (customer, when) = Split(turn, words);
        if (await finder.FindAsync(turn, "snooze", customer, cancellationToken) is not { } found)
        {
            return;
        }

        if (when is null)
        {
            await turn.SayAsync(
                Text.Of("snooze.until_when", Say.Words(found.Title, 120)),
                [Text.Of("snooze.example", customer, "tomorrow"), Text.Of("snooze.example", customer, "next week")],
                cancellationToken);
            return;
        }

        await SnoozeAsync(turn, found.Id, null, when, cancellationToken);
    }

    /// <summary>A button on a touch point's card.</summary>
    public Task PressedAsync(Turn turn, TouchPointPress press, CancellationToken cancellationToken) =>
        SnoozeAsync(
            turn,
            press.TouchPoint,
            press.CardId,
            press.Verb switch
            {
                TouchPointVerbs.SnoozeTomorrow => "tomorrow",
                TouchPointVerbs.SnoozeNextWeek => "next week",
                _ => press.Until ?? "",
            },
            cancellationToken);

    // The customer's name may hold one of the small words itself, so the last one behind which a date stands is taken.
    private static (string Customer, string? When) Split(Turn turn, string words)
    {
        var cuts = Separators
            .Select(separator => (At: words.LastIndexOf(separator, StringComparison.OrdinalIgnoreCase), separator.Length))
            .Where(cut => cut.At > 0)
            .OrderByDescending(cut => cut.At)
            .ToList();
        foreach (var (at, length) in cuts)
        {
            var when = words[(at + length)..].Trim();
            if (Read(turn, when) is not DateRecognition.NotADate)
            {
                return (words[..at].Trim(), when);
            }
        }

        return cuts.Count > 0 ? (words[..cuts[0].At].Trim(), words[(cuts[0].At + cuts[0].Length)..].Trim()) : (words.Trim(), null);
    }

    private static DateRecognition Read(Turn turn, string when) =>
        DateRecognizer.Recognize(when, turn.Today, turn.Culture, DatePreference.Future);

    private async Task SnoozeAsync(Turn turn, TouchPointId id, string? card, string when, CancellationToken cancellationToken)
    {
        switch (Read(turn, when))
        {
            case DateRecognition.Ambiguous several:
                await turn.SayAsync(
                    Text.Of("snooze.ambiguous")
                        + "\n\n" + string.Join('\n', several.Candidates.Select(day => "- " + day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture))),
                    cancellationToken);
                break;
            case DateRecognition.Recognized day when day.Date <= turn.Today:
                await turn.SayAsync(Text.Of("snooze.not_ahead", Say.Day(day.Date)), cancellationToken);
                break;
            case DateRecognition.Recognized day when day.Date.DayNumber - turn.Today.DayNumber > LongestDays:
                await turn.SayAsync(Text.Of("snooze.too_far"), cancellationToken);
                break;
            case DateRecognition.Recognized day:
                await ToAsync(turn, id, card, day.Date, cancellationToken);
                break;
            default:
                await turn.SayAsync(Text.Of("snooze.not_a_date", Say.Words(when, 60)), cancellationToken);
                break;
        }
    }

    private Task ToAsync(Turn turn, TouchPointId id, string? card, DateOnly day, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            turn,
            id,
            card,
            view => view.TouchPoint.Snooze(turn.Person.Id, turn.Now, day, turn.Person.Rhythm),
            view => Text.Of(
                "snooze.said",
                Say.Words(view.TouchPoint.Title, 120),
                Say.Words(view.Customer.Name, 120),
                Say.Moment(NudgeTime.For(day, turn.Person.Rhythm), turn.Person.Rhythm.TimeZoneId)),
            cancellationToken);
}
