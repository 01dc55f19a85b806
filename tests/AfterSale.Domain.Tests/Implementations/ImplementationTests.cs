using AfterSale.Domain.Calendars;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.Sales;

namespace AfterSale.Domain.Tests.Implementations;

/// <summary>The customer's own implementation plan, read from the journal (playbook, section 1, strategy 2).</summary>
public sealed class ImplementationTests
{
    private static readonly Sale Sale = Given.Sale("2026-03-02", "2026-03-16");
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Of(Given.Owner().Rhythm);

    [Fact]
    public void A_step_keeps_its_number_when_others_are_dropped_and_a_dropped_one_is_not_shown()
    {
        var plan = File(
            ("2026-03-03", Step("a", "train")),
            ("2026-03-03", Step("b", "move data")),
            ("2026-03-04", new ImplementationStepDropped(new("a"), "came ready")),
            ("2026-03-05", Step("c", "go live"))).Implementation(Sale.Id);
        Assert.Equal([(2, "move data"), (3, "go live")], plan.Steps.Select(step => (step.Number, step.What)));
    }

    [Fact]
    public void Steps_are_read_by_day_and_what_is_done_comes_last()
    {
        var plan = File(
            ("2026-03-03", Step("a", "undated")),
            ("2026-03-03", Step("b", "later", due: "2026-04-01")),
            ("2026-03-03", Step("c", "sooner", due: "2026-03-20")),
            ("2026-03-03", Step("d", "done", due: "2026-03-04")),
            ("2026-03-04", new ImplementationStepDone(new("d"), null))).Implementation(Sale.Id);
        Assert.Equal(["sooner", "later", "undated", "done"], plan.InOrder.Select(step => step.What));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 2, false)]
    [InlineData(1, 1, true)]
    [InlineData(3, 0, true)]
    public void It_is_their_own_plan_when_they_wrote_at_least_half_of_it(int theirs, int ours, bool own)
    {
        var steps = Enumerable.Range(0, theirs + ours)
            .Select(index => ("2026-03-03", (JournalFact)Step($"s{index}", "step", writtenBy: index < theirs ? Side.Theirs : Side.Ours)));
        Assert.Equal(own, File([.. steps]).Implementation(Sale.Id).IsTheirOwn);
    }

    [Theory]
    [InlineData(StatusPace.Weekly, "2026-03-09")]
    [InlineData(StatusPace.Daily, "2026-03-03")]
    [InlineData(StatusPace.Never, null)]
    public void The_next_status_comes_at_the_pace_that_was_set(StatusPace pace, string? next)
    {
        var plan = File(("2026-03-02", Step("a", "train")), ("2026-03-02", new ImplementationPaceSet(Sale.Id, pace))).Implementation(Sale.Id);
        Assert.Equal(next is null ? null : Given.Day(next), plan.NextStatus(Calendar));
    }

    [Fact]
    public void A_status_moves_the_next_one_on_and_after_the_last_step_none_is_due()
    {
        (string, JournalFact)[] begun =
        [
            ("2026-03-02", Step("a", "train")),
            ("2026-03-02", new ImplementationPaceSet(Sale.Id, StatusPace.Weekly)),
            ("2026-03-06", new ImplementationStatusGiven(Sale.Id, StatusLight.Slipping, "scanners are late")),
        ];
        Assert.Equal(Given.Day("2026-03-13"), File(begun).Implementation(Sale.Id).NextStatus(Calendar));
        Assert.Null(File([.. begun, ("2026-03-09", new ImplementationStepDone(new("a"), null))]).Implementation(Sale.Id).NextStatus(Calendar));
    }

    [Fact]
    public void A_weekly_status_never_falls_on_the_day_of_the_last_even_when_the_whole_week_is_off()
    {
        var away = new WorkingCalendar([DayOfWeek.Monday], [Given.Day("2026-03-09")]);
        var plan = File(("2026-03-02", Step("a", "train")), ("2026-03-02", new ImplementationPaceSet(Sale.Id, StatusPace.Weekly))).Implementation(Sale.Id);
        Assert.Equal(Given.Day("2026-03-16"), plan.NextStatus(away));
    }

    [Fact]
    public void Whoever_joins_again_has_another_part_and_whoever_leaves_is_gone_on_their_side_alone()
    {
        var plan = File(
            ("2026-03-02", new TransitionMemberJoined(Sale.Id, Side.Theirs, "Anna Berg", null)),
            ("2026-03-02", new TransitionMemberJoined(Sale.Id, Side.Ours, "Tom", null)),
            ("2026-03-03", new TransitionMemberJoined(Sale.Id, Side.Theirs, "anna berg", "sponsor")),
            ("2026-03-04", new TransitionMemberLeft(Sale.Id, Side.Theirs, "Tom"))).Implementation(Sale.Id);
        Assert.Equal([(Side.Theirs, "sponsor"), (Side.Ours, null)], plan.Team.Select(member => (member.Side, member.Role)));
        Assert.True(plan.HasBothSides);
    }

    [Fact]
    public void Our_step_is_told_of_the_working_day_before_theirs_on_its_day_and_what_was_just_written_not_at_once()
    {
        var items = File(
            ("2026-03-02", Step("ours", "train", Side.Ours, due: "2026-03-16")),
            ("2026-03-02", Step("theirs", "move data", due: "2026-03-16")),
            ("2026-03-02", Step("tomorrow", "call", Side.Ours, due: "2026-03-03")),
            ("2026-03-02", Step("undated", "go live"))).OpenItems(Given.Owner().Rhythm);
        Assert.All(items, item => Assert.Equal((OpenItemKind.Implementation, Given.Rep), (item.Kind, item.Owner)));
        Assert.Equal(
            [("ours", "2026-03-13T08:00"), ("theirs", "2026-03-16T08:00"), ("tomorrow", "2026-03-03T08:00")],
            items.Select(item => (item.Subject, item.RemindAt!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture))).Order());
    }

    [Fact]
    public void The_next_status_is_an_open_item_that_says_it_is_one()
    {
        var items = File(("2026-03-02", Step("a", "train")), ("2026-03-02", new ImplementationPaceSet(Sale.Id, StatusPace.Weekly)))
            .OpenItems(Given.Owner().Rhythm);
        Assert.True(ImplementationItems.IsStatus(Assert.Single(items)));
    }

    [Fact]
    public void A_sale_that_ended_waits_for_no_step()
    {
        var file = File(("2026-03-02", Step("a", "train", due: "2026-03-20")));
        var ended = Sale with { End = new SaleEnd(SaleEndKind.Lost, Given.Day("2026-03-05")) };
        Assert.Single(file.OpenItems(Given.Owner().Rhythm));
        Assert.Empty((file with { Sales = [ended] }).OpenItems(Given.Owner().Rhythm));
    }

    [Fact]
    public void What_both_sides_read_holds_neither_notes_nor_dropped_steps_and_nothing_is_shared_before_it_begins()
    {
        Assert.Null(SharedImplementation.Of(File().Implementation(Sale.Id), Sale));
        var shared = SharedImplementation.Of(
            File(
                ("2026-03-02", Step("a", "train")),
                ("2026-03-02", Step("b", "move data")),
                ("2026-03-03", new ImplementationStepDone(new("a"), "they grumbled")),
                ("2026-03-03", new ImplementationStepDropped(new("b"), "no budget"))).Implementation(Sale.Id),
            Sale);
        Assert.NotNull(shared);
        Assert.Equal((1, "train", true), Assert.Single(shared.Steps) is var step ? (step.Number, step.What, step.IsDone) : default);
        Assert.DoesNotContain("grumbled", shared.ToString() + string.Join(' ', shared.Steps), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_sale_has_a_plan_of_its_own() =>
        Assert.False(File(("2026-03-02", Step("a", "train"))).Implementation(new SaleId("another")).IsBegun);

    private static ImplementationStepWritten Step(
        string id, string what, Side owner = Side.Theirs, Side writtenBy = Side.Theirs, string? due = null) =>
        new(new ImplementationStepId(id), Sale.Id, what, owner, Who: null, writtenBy, due is null ? null : Given.Day(due));

    private static CustomerFile File(params (string Day, JournalFact Fact)[] facts) => new(
        Given.Customer,
        [Given.Contact],
        [Sale],
        [],
        [.. facts.Select((one, index) => new JournalEntry(
            new JournalEntryId($"e{index}"), Given.Customer.Id, index + 1, Given.Moment(one.Day + "T10:00:00Z"), Given.Day(one.Day), Given.Rep, [one.Fact]))]);
}
