using System.Text.Json.Nodes;
using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;
using AfterSale.Features.CheckIn;
using AfterSale.Features.Contacts;
using AfterSale.Texts;

namespace AfterSale.Features.TouchPoints;

/// <summary>
/// The card of one touch point: what is due and why, and one tap for each thing a rep can do about it. It is updated
/// in place with whatever happened.
/// </summary>
internal static class TouchPointCard
{
    private const int LongestObjective = 400;
    private const int MostObjectives = 6;
    private const int MostOffered = 3;

    /// <summary>The card as the touch point stands now.</summary>
    /// <param name="view">The touch point.</param>
    /// <param name="cardId">Our name for the card.</param>
    /// <param name="today">The owner's today.</param>
    /// <param name="timeZoneId">The owner's zone.</param>
    /// <param name="points">Talking points to show, if asked for.</param>
    public static AdaptiveCard Draw(
        TouchPointView view, string cardId, DateOnly today, string timeZoneId, IReadOnlyList<SuggestedPoint> points)
    {
        List<AdaptiveElement> body = [.. Head(view, today)];
        if (Happened(view.TouchPoint, today, timeZoneId) is { } happened)
        {
            body.Add(happened);
        }

        if (view.TouchPoint.State != TouchPointState.Planned)
        {
            return new AdaptiveCard { Body = body };
        }

        if (ContactBan.Of(view.Customer, view.Contact) is { } refused)
        {
            body.Add(new TextBlock("⛔ " + ContactsCard.Said(refused, today)) { Color = TextColor.Attention, Weight = TextWeight.Bolder });
        }

        body.AddRange(Objectives(view.TouchPoint));
        body.Add(Facts(view, today));
        body.AddRange(Warnings(view));
        body.Add(Avoid(view));
        body.AddRange(Kit(view));
        body.AddRange(Points(points));
        return new AdaptiveCard { Body = body, Actions = [.. Actions(view.TouchPoint, cardId, today, points)] };
    }

    /// <summary>What a notification says: what is due, for whom, and why.</summary>
    public static string Summary(TouchPointView view) =>
        Text.Of("touchpoint.summary", view.TouchPoint.Title, view.Customer.Name, Say.Stage(view.Stage.Stage));

    private static IEnumerable<AdaptiveElement> Head(TouchPointView view, DateOnly today)
    {
        yield return new TextBlock($"{Say.Words(view.TouchPoint.Title, 120)} · {Say.Words(view.Customer.Name, 120)}")
        {
            Size = TextSize.Large,
            Weight = TextWeight.Bolder,
            Style = TextStyle.Heading,
        };
        yield return new TextBlock(Due(view.TouchPoint.DueOn, today)) { IsSubtle = true, Spacing = Spacing.None };
        if (view.Whose is { } owner)
        {
            yield return new TextBlock(Text.Of("touchpoint.whose", Say.Words(owner, 60))) { Color = TextColor.Accent, Spacing = Spacing.None };
        }
    }

    private static string Due(DateOnly due, DateOnly today) =>
        due < today && today.DayNumber - due.DayNumber is var late
            ? Text.Count("touchpoint.late", late, Say.Day(due, today))
            : Text.Of("touchpoint.due", Say.Day(due, today));

    private static IEnumerable<AdaptiveElement> Objectives(TouchPoint touchPoint)
    {
        foreach (var objective in touchPoint.Objectives.Take(MostObjectives))
        {
            yield return new TextBlock((touchPoint.Objectives.Count > 1 ? $"**{Say.Words(objective.Title, 80)}** " : "")
                    + Say.Words(objective.Text, LongestObjective) + $" [{objective.Source}]");
        }

        if (touchPoint.Objectives.Count > MostObjectives)
        {
            yield return new TextBlock(Text.Of(
                    "touchpoint.more_objectives",
                    string.Join(", ", touchPoint.Objectives.Skip(MostObjectives).Select(objective => Say.Words(objective.Title, 60)))))
            {
                IsSubtle = true,
            };
        }
    }

    private static FactSet Facts(TouchPointView view, DateOnly today)
    {
        var (_, _, sale, contact, reading, _) = view;
        var facts = new List<Fact>
        {
            new(Text.Of("fact.stage"), Say.Words(reading.Stage.Reason, 300)),
            new(Text.Of("fact.contact"), Reach(view)),
            new(Text.Of("fact.bought"), Say.Words(sale.Product, 120) + (sale.Value is { } value ? ", " + Say.Amount(value) : "")),
        };
        if (sale.Benefits.Count > 0)
        {
            facts.Add(new(Text.Of("fact.benefits"), Say.Words(string.Join("; ", sale.Benefits), 300)));
        }

        if (sale.Concerns.Where(concern => !concern.FullyResolved).Select(concern => concern.Text).ToList() is { Count: > 0 } open)
        {
            facts.Add(new(Text.Of("fact.concerns"), Say.Words(string.Join("; ", open), 300)));
        }

        if (sale.Dates.Renewal is { } renewal)
        {
            facts.Add(new(Text.Of("fact.renewal"), Say.Day(renewal, today)));
        }

        return new FactSet(facts);

        string Reach(TouchPointView view) => string.Join(
            " · ",
            new[] { Say.Words(contact.Name, 100), Text.Of("fact.by", Say.Method(view.TouchPoint.Method)), contact.Phone, contact.Email }
                .Where(part => !string.IsNullOrEmpty(part))
                .Select((part, index) => index < 2 ? part : Say.Words(part!)));
    }

    private static IEnumerable<TextBlock> Warnings(TouchPointView view)
    {
        if (view.Reading.Dip is { } dip)
        {
            yield return new TextBlock("⚠ " + Text.Of("touchpoint.dip", Say.Words(dip.Reason))) { Color = TextColor.Attention };
        }

        if (view.Reading.Trouble.Count > 0)
        {
            yield return new TextBlock("⚠ " + Text.Of("touchpoint.trouble", Say.Words(view.Reading.Trouble[0].Reason, 300))) { Color = TextColor.Attention };
        }
    }

    private static TextBlock Avoid(TouchPointView view) => new(Text.Of("touchpoint.avoid", Say.Stage(view.Stage.Stage), string.Join(" ", StageGuide.For(view.Stage.Stage).Avoid)))
    {
        IsSubtle = true,
    };

    private static IEnumerable<AdaptiveElement> Kit(TouchPointView view) => view.Kit.Take(MostOffered).Select(item => new TextBlock(
        Text.Of("touchpoint.offer", Say.Words(item.Title, 80), Say.Words(item.Text, 240))) { Spacing = Spacing.Small });

    private static IEnumerable<AdaptiveElement> Points(IReadOnlyList<SuggestedPoint> points)
    {
        if (points.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(Text.Of("points.title")) { Weight = TextWeight.Bolder, Separator = true };
        foreach (var point in points)
        {
            yield return new TextBlock("• " + Say.Words(point.Text));
            yield return new TextBlock($"{Say.Words(point.Reason)} [{point.Source}]")
            {
                IsSubtle = true,
                Spacing = Spacing.None,
                Size = TextSize.Small,
            };
        }
    }

    private static TextBlock? Happened(TouchPoint touchPoint, DateOnly today, string timeZoneId)
    {
        if (touchPoint.State == TouchPointState.Planned)
        {
            return touchPoint.IsSnoozed()
                ? new TextBlock("⏰ " + Text.Of("touchpoint.snoozed", Say.Moment(touchPoint.Nudge.At, timeZoneId))) { Color = TextColor.Accent }
                : null;
        }

        var last = touchPoint.History.LastOrDefault(what => what.What is TouchPointEventKind.Done or TouchPointEventKind.Skipped);
        var done = touchPoint.State == TouchPointState.Done;
        var text = Text.Of(done ? "touchpoint.was_done" : "touchpoint.was_skipped", last is null ? Say.Day(today) : Say.Moment(last.At, timeZoneId));
        return new TextBlock((done ? "✔ " : "⏭ ") + text + (last?.Note is { Length: > 0 } note ? " " + Text.Of("touchpoint.note", Say.Words(note, 300)) : ""))
        {
            Color = done ? TextColor.Good : TextColor.Default,
        };
    }

    private static IEnumerable<AdaptiveAction> Actions(TouchPoint touchPoint, string cardId, DateOnly today, IReadOnlyList<SuggestedPoint> points)
    {
        var id = touchPoint.Id.Value;
        if (CheckKinds.AnyOf(touchPoint))
        {
            yield return Button(CheckInCommands.Verb, Text.Of("touchpoint.button.check_in")) with { Style = ActionStyle.Positive };
            yield return Button(TouchPointVerbs.Done, Text.Of("touchpoint.button.done"));
        }
        else
        {
            yield return Button(TouchPointVerbs.Done, Text.Of("touchpoint.button.done")) with { Style = ActionStyle.Positive };
        }

        yield return new ShowCardAction(new AdaptiveCard
            {
                Body =
                [
                    new DateInput
                    {
                        Id = "until",
                        Label = Text.Of("touchpoint.until"),
                        Value = Forms.DateField.Store(today.AddDays(1)),
                    },
                ],
                Actions =
                [
                    Button(TouchPointVerbs.SnoozeTomorrow, Text.Of("touchpoint.button.tomorrow")) with { AssociatedInputs = AssociatedInputs.None },
                    Button(TouchPointVerbs.SnoozeNextWeek, Text.Of("touchpoint.button.next_week")) with { AssociatedInputs = AssociatedInputs.None },
                    Button(TouchPointVerbs.Snooze, Text.Of("touchpoint.button.until_date")),
                ],
            })
        {
            Title = Text.Of("touchpoint.button.snooze"),
        };
        yield return new ShowCardAction(new AdaptiveCard
            {
                Body = [new TextInput { Id = "reason", Label = Text.Of("touchpoint.reason"), Placeholder = Text.Of("touchpoint.reason_example") }],
                Actions = [Button(TouchPointVerbs.Skip, Text.Of("touchpoint.button.skip_it"))],
            })
        {
            Title = Text.Of("touchpoint.button.skip"),
        };
        yield return Button(
            TouchPointVerbs.Points,
            Text.Of(points.Count == 0 ? "touchpoint.button.points" : "touchpoint.button.more_points"),
            string.Join(',', points.Select(point => point.Id)));
        if (touchPoint.Objectives.Any(objective => objective.Kind == TouchPointKind.ImplementationPlan))
        {
            yield return SayButton.Of(Text.Of("touchpoint.button.implementation"), $"implementation {SayButton.Name(touchPoint.Customer)}");
        }

        ExecuteAction Button(string verb, string title, string? seen = null)
        {
            var data = new JsonObject { ["card"] = cardId, ["touchPoint"] = id };
            if (!string.IsNullOrEmpty(seen))
            {
                data["seen"] = seen;
            }

            return new ExecuteAction(verb) { Title = title, Data = data };
        }
    }
}
