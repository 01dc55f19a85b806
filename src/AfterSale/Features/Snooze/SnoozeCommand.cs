using System.Globalization;
using AfterSale.Bot;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.Snooze;

/// <summary>
/// Puts a touch point off: "snooze northwind to friday", "… until friday 14:00", "… in 2 hours". A day without a time means
/// the rep's hour on a day on which they work.
/// </summary>
internal sealed class SnoozeCommand(TouchPointDesk desk, TouchPointFinder finder)
{
    private const int LongestMoment = 60;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(367);
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

        await SnoozeAsync(turn, found.Id, null, when, found, cancellationToken);
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
            null,
            cancellationToken);

    // The longest ending that is a moment is the moment; what stands before it is the customer. Where none is, what stands
    // behind "to" or "until" was meant as one.
    private static (string Customer, string? When) Split(Turn turn, string words)
    {
        for (var at = words.IndexOf(' ', StringComparison.Ordinal); at > 0; at = words.IndexOf(' ', at + 1))
        {
            var when = words[(at + 1)..].Trim();
            if (when.Length is > 0 and <= LongestMoment && Read(turn, when) is not MomentRecognition.NotAMoment)
            {
                return (words[..at].Trim(), when);
            }
        }

        foreach (var separator in Separators)
        {
            var at = words.LastIndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return (words[..at].Trim(), words[(at + separator.Length)..].Trim());
            }
        }

        return (words.Trim(), null);
    }

    private static MomentRecognition Read(Turn turn, string when)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(turn.Person.Rhythm.TimeZoneId);
        return MomentRecognizer.Recognize(
            when,
            TimeZoneInfo.ConvertTime(turn.Now, zone).DateTime,
            turn.Culture,
            DatePreference.Future,
            WorkingCalendar.Of(turn.Person.Rhythm).IsWorkingDay);
    }

    private Task SnoozeAsync(Turn turn, TouchPointId id, string? card, string when, TouchPoint? named, CancellationToken cancellationToken) => Read(turn, when) switch
    {
        MomentRecognition.Ambiguous several => turn.SayAsync(
            Text.Of("snooze.ambiguous")
                + "\n\n" + string.Join('\n', several.Candidates.Select(moment => "- " + moment.Date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture))),
            cancellationToken),
        MomentRecognition.Recognized { Moment: { Time: { } time, Date: var day } } =>
            ToMomentAsync(turn, id, card, LocalTime.InstantOf(day, time, turn.Person.Rhythm.TimeZoneId), named, cancellationToken),
        MomentRecognition.Recognized day => ToDayAsync(turn, id, card, day.Moment.Date, named, cancellationToken),
        MomentRecognition.Duration { Length: var length } => ToMomentAsync(turn, id, card, turn.Now + length, named, cancellationToken),
        _ => turn.SayAsync(Text.Of("snooze.not_a_date", Say.Words(when, 60)), cancellationToken),
    };

    private Task ToDayAsync(Turn turn, TouchPointId id, string? card, DateOnly day, TouchPoint? named, CancellationToken cancellationToken) =>
        day <= turn.Today
            ? turn.SayAsync(Text.Of("snooze.not_ahead", Say.Day(day)), cancellationToken)
            : ToMomentAsync(turn, id, card, NudgeTime.For(day, turn.Person.Rhythm), named, cancellationToken);

    private Task ToMomentAsync(Turn turn, TouchPointId id, string? card, DateTimeOffset moment, TouchPoint? named, CancellationToken cancellationToken)
    {
        // "Later" can't mean earlier: one that was never told is put off, not brought forward.
        if (named is not null && !named.IsInHand(turn.Today) && moment < named.Nudge.At)
        {
            return turn.SayAsync(
                Text.Of("snooze.comes_later", Say.Words(named.Title, 120), Say.Moment(named.Nudge.At, turn.Person.Rhythm.TimeZoneId)), cancellationToken);
        }

        if (moment <= turn.Now)
        {
            return turn.SayAsync(Text.Of("snooze.not_ahead", Say.Moment(moment, turn.Person.Rhythm.TimeZoneId)), cancellationToken);
        }

        return moment - turn.Now > Longest
            ? turn.SayAsync(Text.Of("snooze.too_far"), cancellationToken)
            : desk.ChangeAsync(
                turn,
                id,
                card,
                view => view.TouchPoint.Snooze(turn.Person.Id, turn.Now, moment),
                view => Text.Of(
                    "snooze.said",
                    Say.Words(view.TouchPoint.Title, 120),
                    Say.Words(view.Customer.Name, 120),
                    Say.Moment(moment, turn.Person.Rhythm.TimeZoneId)),
                cancellationToken);
    }
}
