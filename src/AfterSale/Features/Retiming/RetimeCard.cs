using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Texts;

namespace AfterSale.Features.Retiming;

/// <summary>Draws a proposed timing.</summary>
internal static class RetimeCard
{
    private const int MostLines = 14;

    /// <summary>The proposal.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="proposal">What would change.</param>
    /// <param name="why">What it follows from, in plain words.</param>
    /// <param name="today">The owner's today.</param>
    public static IReadOnlyList<AdaptiveElement> Draw(CustomerFile file, PlanProposal proposal, string? why, DateOnly today)
    {
        var lines = Lines(proposal, today);
        List<AdaptiveElement> body =
        [
            new TextBlock(Text.Count("retime.title", RetimingDesk.Count(proposal), Say.Words(file.Customer.Name, 120)))
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Style = TextStyle.Heading,
            },
        ];
        if (why is not null)
        {
            body.Add(new TextBlock(Say.Words(why, 400)) { IsSubtle = true, Spacing = Spacing.None });
        }

        body.AddRange(lines.Take(MostLines).Select(line => new TextBlock(line) { Spacing = Spacing.Small }));
        if (lines.Count > MostLines)
        {
            body.Add(new TextBlock(Text.Count("retime.more", lines.Count - MostLines)) { IsSubtle = true });
        }

        body.Add(new TextBlock(Text.Of("retime.done_stays")) { IsSubtle = true, Separator = true });
        return body;
    }

    /// <summary>One line for each touch point that would change.</summary>
    public static IReadOnlyList<string> Lines(PlanProposal proposal, DateOnly today) =>
    [
        .. proposal.Moved.Select(move => Text.Of(
            "retime.moved", Say.Words(move.TouchPoint.Title, 80), Say.Day(move.From, today), Say.Day(move.To, today))),
        .. proposal.Merged.Select(merge => Text.Of(
            "retime.merged", Say.Words(merge.TouchPoint.Title, 80), Say.Day(merge.TouchPoint.DueOn, today), Say.Words(merge.Into.Title, 80), Say.Day(merge.Into.DueOn, today))),
        .. proposal.Added.Select(added => Text.Of("retime.added", Say.Words(added.Title, 80), Say.Day(added.DueOn, today))),
        .. proposal.LeftOut.Select(gone => Text.Of("retime.gone", Say.Words(gone.Title, 80), Say.Day(gone.DueOn, today))),
        .. proposal.Held.Select(held => Text.Of("retime.held", Say.Words(held.Title, 80), Say.Words(held.Hold!.Reason, 120))),
        .. proposal.Released.Select(released => Text.Of("retime.released", Say.Words(released.Title, 80), Say.Day(released.DueOn, today))),
    ];
}
