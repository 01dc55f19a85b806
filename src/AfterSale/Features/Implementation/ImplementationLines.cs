using AfterSale.Domain.Implementations;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>Says steps, team and status in a line each, harmless Markdown.</summary>
internal static class ImplementationLines
{
    private const int LongestStep = 160;
    private const int LongestName = 60;

    /// <summary>A step: "2. train the night shift – Tom, theirs, by Fri 27 Nov".</summary>
    /// <param name="step">The step.</param>
    /// <param name="today">The reader's day.</param>
    public static string Step(ImplementationStep step, DateOnly today)
    {
        var due = step.Due is not { } day ? ""
            : ", " + Text.Of(step.IsLate(today) ? "implementation.late_since" : "implementation.by", Say.Day(day, today));
        return (step.IsOpen ? "○ " : "✔ ") + $"**{step.Number}** {Say.Words(step.What, LongestStep)} – {Who(step)}{(step.IsOpen ? due : "")}";
    }

    /// <summary>How far it is: "2 of 5 steps done; 4 written by them".</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The reader's day.</param>
    public static string Progress(ImplementationPlan plan, DateOnly today)
    {
        var late = plan.Steps.Count(step => step.IsLate(today));
        return Text.Of(
                "implementation.progress",
                plan.Steps.Count(step => !step.IsOpen),
                plan.Steps.Count,
                plan.Steps.Count(step => step.WrittenBy == Side.Theirs))
            + (late > 0 ? " " + Text.Count("implementation.late", late) : "");
    }

    /// <summary>The people of one side: "Theirs: Anna Berg (sponsor), Tom".</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="side">The side.</param>
    public static string Team(ImplementationPlan plan, Side side)
    {
        var names = plan.Team.Where(member => member.Side == side)
            .Select(member => Say.Words(member.Name, LongestName) + (member.Role is { } role ? $" ({Say.Words(role, LongestName)})" : ""));
        return Text.Of(side == Side.Theirs ? "implementation.team_theirs" : "implementation.team_ours", string.Join(", ", names));
    }

    /// <summary>A status: "Fri 27 Nov: on track. Scanners arrived."</summary>
    /// <param name="status">The status.</param>
    /// <param name="today">The reader's day.</param>
    public static string Status(ImplementationStatus status, DateOnly today) => Text.Of(
        "implementation.last_status", Say.Day(status.Day, today), Text.Of("implementation.light." + status.Light), Say.Words(status.Text, 300));

    private static string Who(ImplementationStep step) =>
        (step.Who is { } who ? Say.Words(who, LongestName) + ", " : "") + Text.Of("implementation.side." + step.Owner);
}
