using System.Text.Json.Nodes;
using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.MyDay;

/// <summary>Lists what is overdue and due today, the longest due first, with a button to open each; and what comes next.</summary>
internal sealed class MyDayCommand(OwnBook book, IEnumerable<IDayNotes> notes)
{
    private const int MostListed = 12;
    private const int MostButtons = 5;
    private const int MostRead = 200;
    private const int DaysAhead = 14;

    /// <summary>Typed: <c>my day</c>.</summary>
    public async Task SaidAsync(Turn turn, CancellationToken cancellationToken)
    {
        // What waits for a complaint to be put right is not due.
        var planned = (await book.PlannedAsync(turn.Person, turn.Today.AddDays(DaysAhead), MostRead, cancellationToken))
            .Where(touchPoint => touchPoint.Hold is null).ToList();
        var due = planned.Where(touchPoint => touchPoint.DueOn <= turn.Today && !touchPoint.IsSnoozed()).ToList();
        var snoozed = planned.Where(touchPoint => touchPoint.DueOn <= turn.Today && touchPoint.IsSnoozed()).ToList();
        var ahead = planned.Where(touchPoint => touchPoint.DueOn > turn.Today).Take(3).ToList();
        var names = (await book.CustomersAsync(turn.Person, cancellationToken)).ToDictionary(customer => customer.Id, customer => customer.Name);

        var body = new List<AdaptiveElement>
        {
            new TextBlock(Text.Of("myday.title", Say.Day(turn.Today))) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            new TextBlock(Headline(turn, due)) { Spacing = Spacing.Small },
        };
        foreach (var noted in notes)
        {
            body.AddRange((await noted.NotesAsync(turn, cancellationToken)).Select(note => new TextBlock(note) { Color = TextColor.Accent, Spacing = Spacing.Small }));
        }

        body.AddRange(due.Take(MostListed).Select(touchPoint => Line(turn, touchPoint, NameOf(touchPoint))));
        if (due.Count > MostListed)
        {
            body.Add(new TextBlock(Text.Count("myday.more", due.Count - MostListed)) { IsSubtle = true });
        }

        body.AddRange(Section(turn, Text.Of("myday.snoozed"), snoozed, Snoozed));
        body.AddRange(Section(turn, Text.Of("myday.ahead"), ahead, touchPoint => Say.Day(touchPoint.DueOn, turn.Today)));
        var card = new AdaptiveCard
        {
            Body = body,
            Actions = [.. due.Take(MostButtons).Select((touchPoint, index) => Open(touchPoint, index, NameOf(touchPoint)))],
        };
        await turn.ShowAsync(card, null, Headline(turn, due), null, cancellationToken);

        string NameOf(TouchPoint touchPoint) => names.GetValueOrDefault(touchPoint.Customer) ?? "";
        string Snoozed(TouchPoint touchPoint) =>
            Text.Of("touchpoint.snoozed", Say.Moment(touchPoint.Nudge.At, turn.Person.Rhythm.TimeZoneId));

        IEnumerable<AdaptiveElement> Section(Turn turn, string title, List<TouchPoint> listed, Func<TouchPoint, string> when)
        {
            if (listed.Count == 0)
            {
                yield break;
            }

            yield return new TextBlock(title) { Weight = TextWeight.Bolder, Separator = true };
            foreach (var touchPoint in listed.Take(MostListed))
            {
                yield return new TextBlock($"**{Say.Words(NameOf(touchPoint), 80)}** · {Say.Words(touchPoint.Title, 80)} · {when(touchPoint)}")
                {
                    Spacing = Spacing.Small,
                };
            }
        }
    }

    private static string Headline(Turn turn, List<TouchPoint> due)
    {
        var overdue = due.Count(touchPoint => touchPoint.DueOn < turn.Today);
        return (overdue, due.Count - overdue) switch
        {
            (0, 0) => Text.Of("myday.nothing"),
            (0, var today) => Text.Count("myday.due", today),
            (var late, 0) => Text.Count("myday.overdue", late),
            var (late, today) => Text.Count("myday.overdue", late) + " " + Text.Count("myday.due", today),
        };
    }

    private static TextBlock Line(Turn turn, TouchPoint touchPoint, string customer)
    {
        var late = touchPoint.DueOn < turn.Today;
        return new TextBlock($"**{Say.Words(customer, 80)}** · {Say.Words(touchPoint.Title, 80)} · "
                + (late ? Text.Of("myday.since", Say.Day(touchPoint.DueOn, turn.Today)) : Text.Of("say.today"))
                + " · " + Say.Method(touchPoint.Method))
        {
            Color = late ? TextColor.Attention : TextColor.Default,
            Spacing = Spacing.Small,
        };
    }

    private static ExecuteAction Open(TouchPoint touchPoint, int index, string customer) => new(TouchPointVerbs.Show)
    {
        Title = Text.Of("myday.open", index + 1, Say.Shorten(customer, 24)),
        Data = new JsonObject { ["touchPoint"] = touchPoint.Id.Value },
    };
}
