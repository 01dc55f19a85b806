using AfterSale.Domain.Calendars;

namespace AfterSale.Domain.Implementations;

/// <summary>
/// How a customer brings what they bought into use (playbook, section 1, strategy 2; [MD]): the customer builds the plan, the rep helps. Something
/// will go wrong anyway; a plan of the customer's own makes it survivable.
/// </summary>
/// <param name="Sale">Of which sale.</param>
/// <param name="Steps">Every step that was not dropped, in the order of writing.</param>
/// <param name="Team">The transition team, in the order of joining.</param>
/// <param name="Pace">How often a status is given; <see langword="null"/> when nobody has said.</param>
/// <param name="PaceSince">The day on which that was said.</param>
/// <param name="Status">The last status given.</param>
public sealed record ImplementationPlan(
    SaleId Sale,
    IReadOnlyList<ImplementationStep> Steps,
    IReadOnlyList<TransitionMember> Team,
    StatusPace? Pace,
    DateOnly? PaceSince,
    ImplementationStatus? Status)
{
    private const int Week = 7;

    /// <summary>Whether there is anything of it yet.</summary>
    public bool IsBegun => Steps.Count > 0 || Team.Count > 0 || Status is not null;

    /// <summary>Whether there are steps and all of them are done.</summary>
    public bool IsComplete => Steps.Count > 0 && Steps.All(step => !step.IsOpen);

    /// <summary>Whether it is the customer's own plan: they wrote at least half of it.</summary>
    public bool IsTheirOwn => Steps.Count > 0 && Steps.Count(step => step.WrittenBy == Side.Theirs) * 2 >= Steps.Count;

    /// <summary>Whether the team has members of both sides.</summary>
    public bool HasBothSides => Team.Any(member => member.Side == Side.Theirs) && Team.Any(member => member.Side == Side.Ours);

    /// <summary>The steps still to be done: the nearest day first, those without a day last.</summary>
    public IReadOnlyList<ImplementationStep> Open =>
        [.. Steps.Where(step => step.IsOpen).OrderBy(step => step.Due ?? DateOnly.MaxValue).ThenBy(step => step.Number)];

    /// <summary>The steps in the order in which to read them: what is to be done, then what is done.</summary>
    public IReadOnlyList<ImplementationStep> InOrder => [.. Open, .. Steps.Where(step => !step.IsOpen)];

    /// <summary>The day of the next status: a week after the last, or on the next working day; never after all is done.</summary>
    /// <param name="calendar">The owner's working days.</param>
    public DateOnly? NextStatus(WorkingCalendar calendar)
    {
        if (Pace is null or StatusPace.Never || PaceSince is not { } since || IsComplete)
        {
            return null;
        }

        var from = Status is { Day: var last } && last > since ? last : since;
        if (Pace == StatusPace.Daily)
        {
            return calendar.AddWorkingDays(from, 1);
        }

        var before = calendar.OnOrBefore(from.AddDays(Week));
        return before > from ? before : calendar.OnOrAfter(from.AddDays(Week));
    }
}

/// <summary>Somebody of the transition team.</summary>
/// <param name="Side">On which side.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">Their part, if noted.</param>
public sealed record TransitionMember(Side Side, string Name, string? Role);

/// <summary>How an implementation goes, as it was told to both sides.</summary>
/// <param name="Day">On which day.</param>
/// <param name="Light">In a word.</param>
/// <param name="Text">What was done, what comes next and what is in the way.</param>
public sealed record ImplementationStatus(DateOnly Day, StatusLight Light, string Text);
