using System.Globalization;
using System.Text.Json.Nodes;
using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>Shows an implementation plan: steps, team and status, a page of steps at a time.</summary>
internal static class ImplementationCard
{
    /// <summary>The input in which a step is chosen, by number.</summary>
    public const string StepInput = "step";

    private const int PageSize = 8;
    private const int LongestChoice = 60;

    /// <summary>The card.</summary>
    /// <param name="file">The customer's file; it has a sale.</param>
    /// <param name="template">The sale's template.</param>
    /// <param name="person">Who reads it.</param>
    /// <param name="today">Their day.</param>
    /// <param name="cardId">Our name for the card.</param>
    /// <param name="page">Which page of the steps; one beyond the last is the first.</param>
    public static AdaptiveCard Draw(CustomerFile file, PlanTemplate template, Person person, DateOnly today, string cardId, int page)
    {
        var plan = file.Implementation(file.Sale!.Id);
        var pages = Math.Max(1, (plan.Steps.Count + PageSize - 1) / PageSize);
        var shown = page >= 0 && page < pages ? page : 0;
        var steps = plan.InOrder.Skip(shown * PageSize).Take(PageSize).ToList();
        List<ImplementationStep> open = [.. steps.Where(step => step.IsOpen)];
        return new AdaptiveCard
        {
            Body =
            [
                new TextBlock(Title(file)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                .. Head(plan, today),
                .. steps.Select(step => new TextBlock(ImplementationLines.Step(step, today))
                {
                    Spacing = Spacing.Small,
                    IsSubtle = !step.IsOpen,
                    Color = step.IsLate(today) ? TextColor.Attention : null,
                }),
                .. pages > 1 ? [new TextBlock(Text.Of("plan.page", shown + 1, pages)) { IsSubtle = true }] : Array.Empty<AdaptiveElement>(),
                .. Which(open),
                .. Team(plan, template),
                .. Status(plan, person, today),
            ],
            Actions = [.. Actions(file, cardId, open.Count > 0, pages > 1 ? shown + 1 : null)],
        };
    }

    /// <summary>What the card is called.</summary>
    public static string Title(CustomerFile file) => Text.Of("implementation.title", Say.Words(file.Customer.Name, 120));

    private static IEnumerable<TextBlock> Head(ImplementationPlan plan, DateOnly today)
    {
        if (plan.Steps.Count == 0)
        {
            yield return new TextBlock(Text.Of("implementation.empty"));
            yield break;
        }

        yield return new TextBlock(ImplementationLines.Progress(plan, today)) { IsSubtle = true, Spacing = Spacing.None };
        if (plan.IsComplete)
        {
            yield return new TextBlock("✔ " + Text.Of("implementation.complete")) { Color = TextColor.Good };
        }
        else if (!plan.IsTheirOwn)
        {
            yield return new TextBlock("⚠ " + Text.Of("implementation.not_their_own")) { Color = TextColor.Attention };
        }
    }

    private static IEnumerable<AdaptiveElement> Which(List<ImplementationStep> open)
    {
        if (open.Count > 0)
        {
            yield return new ChoiceSetInput([.. open.Select(step => new InputChoice($"{step.Number} {Say.Shorten(step.What, LongestChoice)}", Number(step)))])
            {
                Id = StepInput,
                Label = Text.Of("implementation.which"),
                Value = Number(open[0]),
                Style = ChoiceInputStyle.Compact,
            };
        }
    }

    private static IEnumerable<TextBlock> Team(ImplementationPlan plan, PlanTemplate template)
    {
        if (plan.Team.Count == 0 && !template.TransitionTeam)
        {
            yield break;
        }

        yield return new TextBlock(Text.Of("implementation.team")) { Weight = TextWeight.Bolder, Separator = true };
        foreach (var side in Enum.GetValues<Side>().Where(side => plan.Team.Any(member => member.Side == side)))
        {
            yield return new TextBlock(ImplementationLines.Team(plan, side)) { Spacing = Spacing.Small };
        }

        if (!plan.HasBothSides)
        {
            yield return new TextBlock(Text.Of("implementation.team_missing")) { IsSubtle = true, Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<TextBlock> Status(ImplementationPlan plan, Person person, DateOnly today)
    {
        if (plan.Status is { } status)
        {
            yield return new TextBlock(ImplementationLines.Status(status, today))
            {
                Separator = true,
                Color = status.Light == StatusLight.OnTrack ? null : TextColor.Attention,
            };
        }

        if (plan.NextStatus(WorkingCalendar.Of(person.Rhythm)) is { } next)
        {
            yield return new TextBlock(
                Text.Of(next < today ? "implementation.status_late" : "implementation.status_next", Say.Day(next, today), ImplementationFields.PaceName(plan.Pace!.Value)))
            {
                IsSubtle = next >= today,
                Color = next < today ? TextColor.Attention : null,
            };
        }
    }

    private static IEnumerable<ExecuteAction> Actions(CustomerFile file, string cardId, bool anyOpen, int? nextPage)
    {
        var name = SayButton.Name(file.Customer.Id);
        if (anyOpen)
        {
            yield return Button(ImplementationButtons.Done, Text.Of("implementation.button.done")) with { Style = ActionStyle.Positive };
            yield return Button(ImplementationButtons.Change, Text.Of("implementation.button.change"));
        }

        yield return SayButton.Of(Text.Of("implementation.button.add"), $"step {name}");
        yield return SayButton.Of(Text.Of("implementation.button.team"), $"transition team {name}");
        yield return SayButton.Of(Text.Of("implementation.button.status"), $"implementation status {name}");
        yield return nextPage is { } page
            ? Button(ImplementationButtons.TurnPage, Text.Of("implementation.button.more"), page) with { AssociatedInputs = AssociatedInputs.None }
            : SayButton.Of(Text.Of("implementation.button.plan"), $"plan {name}");

        ExecuteAction Button(string verb, string title, int page = 0) => new(verb)
        {
            Title = title,
            Data = new JsonObject { ["card"] = cardId, ["customer"] = file.Customer.Id.Value, ["page"] = page },
        };
    }

    private static string Number(ImplementationStep step) => step.Number.ToString(CultureInfo.InvariantCulture);
}
