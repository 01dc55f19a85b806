using System.Text.Json.Nodes;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Complaints;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>
/// The card of one complaint: what the customer said, whose it is, each step with its deadline, what to say next in plain words (laws 1, 2
/// and 9), and a button for each of the next steps.
/// </summary>
internal static class ComplaintCard
{
    /// <summary>The longest words that a step takes.</summary>
    public const int LongestNote = 500;

    private const int LongestText = 1000;
    private const int LongestShownNote = 160;
    private const int MostSteps = 4;
    private const int MostColleagues = 30;

    /// <summary>The card as the complaint stands now.</summary>
    /// <param name="view">The complaint, and who looks at it.</param>
    /// <param name="cardId">Our name for the card.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="fault">What was wrong with what was pressed; it is shown on top.</param>
    /// <param name="typed">What had been typed into the pressed step, so that it is not lost.</param>
    public static AdaptiveCard Draw(ComplaintView view, string cardId, DateTimeOffset now, string? fault = null, ComplaintPress? typed = null)
    {
        List<AdaptiveElement> body = [.. Head(view)];
        if (fault is not null)
        {
            body.Insert(0, new TextBlock(fault) { Color = TextColor.Attention, Weight = TextWeight.Bolder });
        }

        body.AddRange(view.Complaint.Steps.Select(step => Row(view, step, now)));
        body.AddRange(Outlook(view));
        return new AdaptiveCard { Body = body, Actions = [.. Actions(view, cardId, typed)] };
    }

    private static IEnumerable<TextBlock> Head(ComplaintView view)
    {
        var complaint = view.Complaint;
        yield return new TextBlock(Text.Of("complaint.card.title", ComplaintSentences.Customer(view)))
        {
            Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading,
        };
        yield return new TextBlock("“" + Say.Words(complaint.Text, LongestText) + "”");
        var whose = Text.Of(
            "complaint.card.owner", Say.Moment(complaint.HeardAt, view.Viewer.Rhythm.TimeZoneId), Say.Words(view.NameOf(complaint.Owner), 100));
        yield return new TextBlock(complaint.OfferedTo is null
            ? whose
            : whose + " " + Text.Of("complaint.card.offered", Say.Words(view.NameOf(complaint.OfferedTo), 100))) { IsSubtle = true };
        if (complaint.IsRecovered)
        {
            yield return new TextBlock("★ " + ComplaintSentences.Recovered(complaint)) { Color = TextColor.Good };
        }
    }

    private static TextBlock Row(ComplaintView view, StepState step, DateTimeOffset now)
    {
        var zone = view.Viewer.Rhythm.TimeZoneId;
        var name = ComplaintSentences.Step(step.Step);
        if (step.DoneAt is { } done)
        {
            var source = step.Source is { } from ? " · " + Text.Of("complaint.source." + from) : "";
            var note = step.Note is { } words ? " · “" + Say.Words(words, LongestShownNote) + "”" : "";
            return new TextBlock($"✔ {name} · {Say.Moment(done, zone)}{source}{note}") { Color = TextColor.Good, Spacing = Spacing.Small };
        }

        return view.Complaint.Open.All(open => open.Step != step.Step)
            ? new TextBlock("– " + Text.Of("complaint.card.not_needed", name)) { IsSubtle = true, Spacing = Spacing.Small }
            : step.DueAt < now
            ? new TextBlock("⚠ " + Text.Of("complaint.card.late", name, Say.Moment(step.DueAt, zone))) { Color = TextColor.Attention, Spacing = Spacing.Small }
            : new TextBlock("○ " + Text.Of("complaint.card.due", name, Say.Moment(step.DueAt, zone))) { Spacing = Spacing.Small };
    }

    private static IEnumerable<TextBlock> Outlook(ComplaintView view)
    {
        if (view.Complaint.Next is not { } next)
        {
            yield return new TextBlock("✔ " + Text.Of("complaint.finished")) { Color = TextColor.Good, Separator = true };
            yield break;
        }

        yield return new TextBlock(Text.Of("complaint.hint." + next.Step)) { Separator = true };
        if (view.Complaint.Missing is { Count: > 0 } missing)
        {
            yield return new TextBlock(Text.Of("complaint.missing", string.Join(", ", missing.Select(ComplaintSentences.Step)))) { IsSubtle = true };
        }
    }

    private static IEnumerable<AdaptiveAction> Actions(ComplaintView view, string cardId, ComplaintPress? typed)
    {
        if (view.IsOffered)
        {
            yield return Button(view, cardId, ComplaintPress.Accept, Text.Of("complaint.button.accept")) with { Style = ActionStyle.Positive };
            yield return Button(view, cardId, ComplaintPress.Decline, Text.Of("complaint.button.decline"));
        }

        if (!view.Acts || view.Complaint.IsFinished)
        {
            yield break;
        }

        var may = view.Complaint.Open.Where(step => view.Complaint.May(step.Step, null) == StepVerdict.Yes);
        foreach (var step in may.Take(view.IsOffered ? MostSteps - 1 : MostSteps))
        {
            yield return StepButton(view, cardId, step.Step, typed?.Step == step.Step ? typed : null);
        }

        if (view.Complaint.OfferedTo is not null && !view.IsOffered)
        {
            yield return Button(view, cardId, ComplaintPress.Decline, Text.Of("complaint.button.withdraw"));
        }
        else if (view.Complaint.OfferedTo is null && view.Colleagues.Count > 0)
        {
            yield return OfferButton(view, cardId);
        }
    }

    private static ShowCardAction StepButton(ComplaintView view, string cardId, ComplaintStep step, ComplaintPress? typed)
    {
        List<AdaptiveElement> inputs = [];
        if (step.NeedsSource())
        {
            inputs.Add(new ChoiceSetInput([.. Enum.GetValues<ComplaintSource>().Select(source =>
                new InputChoice(Text.Of("complaint.source." + source), source.ToString()))])
            {
                Id = ComplaintPress.SourceInput,
                Label = Text.Of("complaint.source.label"),
                Value = typed?.Source?.ToString(),
                Style = ChoiceInputStyle.Expanded,
            });
        }

        inputs.Add(new TextInput
        {
            Id = ComplaintPress.NoteInput(step),
            Label = Text.Of("complaint.note." + step) + (step.NeedsNote() ? " *" : ""),
            IsMultiline = true,
            MaxLength = LongestNote,
            Value = typed?.Note,
        });
        return new ShowCardAction(new AdaptiveCard
        {
            Body = inputs,
            Actions = [Button(view, cardId, ComplaintPress.TakeStep, Text.Of("complaint.button.note"), step)],
        })
        {
            Title = Text.Of("complaint.do." + step),
        };
    }

    private static ShowCardAction OfferButton(ComplaintView view, string cardId) => new(new AdaptiveCard
    {
        Body =
        [
            new ChoiceSetInput([.. view.Colleagues.Take(MostColleagues).Select(one => new InputChoice(one.Name, one.Id.Value))])
            {
                Id = ComplaintPress.ToInput,
                Label = Text.Of("complaint.offer.label"),
                Style = ChoiceInputStyle.Compact,
            },
        ],
        Actions = [Button(view, cardId, ComplaintPress.Offer, Text.Of("complaint.button.offer_it"))],
    })
    {
        Title = Text.Of("complaint.button.offer"),
    };

    private static ExecuteAction Button(ComplaintView view, string cardId, string verb, string title, ComplaintStep? step = null)
    {
        var data = new JsonObject
        {
            ["card"] = cardId, ["customer"] = view.File.Customer.Id.Value, ["complaint"] = view.Complaint.Id.Value,
        };
        if (step is { } taken)
        {
            data["step"] = taken.ToString();
        }

        return new ExecuteAction(verb) { Title = title, Data = data };
    }
}
