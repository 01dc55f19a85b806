using AfterSale.Domain.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace AfterSale.Domain.Tests.Plans;

/// <summary>A plan that was lived in, edited by its rep, and what became known since.</summary>
public sealed record EvidenceCase(RePlanCase Given, PlanEvidence Evidence, int OwnDay, int PinSeed)
{
    public IReadOnlyList<TouchPoint> Lived { get; } = Edited(Given, OwnDay, PinSeed);

    public DateOnly Today => Given.Case.NotBefore.AddDays(Given.DaysLater);

    public IReadOnlyList<TouchPoint> Again(IReadOnlyList<TouchPoint> existing, PlanEvidence? evidence = null) => PlanBuilder.Replan(
        existing, Tests.Given.Complex, Given.NewSale, Tests.Given.Customer, Tests.Given.Contact, Given.Case.Owner, Today, Tests.Given.Rep,
        new DateTimeOffset(Today, new TimeOnly(10, 0), TimeSpan.Zero), evidence ?? Evidence);

    private static IReadOnlyList<TouchPoint> Edited(RePlanCase given, int ownDay, int pinSeed)
    {
        var dice = new Random(pinSeed);
        var at = Tests.Given.Moment("2029-02-01T00:00:00Z");
        var owner = given.Case.Owner;
        var plan = given.Lived().Select(touchPoint => dice.Next(8) switch
        {
            0 => touchPoint.Move(Tests.Given.Rep, at, touchPoint.DueOn.AddDays(dice.Next(-20, 40)), owner.Rhythm),
            1 => touchPoint.EditObjective(Tests.Given.Rep, at, touchPoint.Objectives[^1].Key, "In my own words"),
            2 => touchPoint.Hold(Tests.Given.Rep, at, new Hold("an old complaint", touchPoint.DueOn)),
            _ => new TouchPointChange.Changed(touchPoint),
        }).Select((change, index) => change is TouchPointChange.Changed changed ? changed.TouchPoint : given.Lived()[index]);
        var own = PlanEdits.Add(
            given.Case.Sale, owner, "one", new OwnTouchPoint("Lunch", "Meet the new lead", given.Case.NotBefore.AddDays(ownDay), default), Tests.Given.Rep, at);
        return [.. plan.Append(own).OrderBy(touchPoint => touchPoint.DueOn)];
    }
}

/// <summary>Makes the cases.</summary>
public static class EvidenceCases
{
    public static Arbitrary<EvidenceCase> All() => Arb.From(
        from given in Cases.RePlanCases().Generator
        from effective in Gen.Frequency((1, Gen.Constant(-1)), (2, Gen.Choose(0, 120)))
        from held in Gen.Elements(true, false)
        from dip in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 10)))
        from own in Gen.Choose(-10, 200)
        from pins in Gen.Choose(0, int.MaxValue)
        let today = given.Case.NotBefore.AddDays(given.DaysLater)
        let evidence = new PlanEvidence
        {
            EffectivenessFrom = effective < 0 ? null : given.NewDates.Delivery.AddDays(effective),
            Hold = held ? new Hold("open complaint", today) : null,
            Dip = dip < 0 ? null : DipAlert.Within(today.AddDays(-dip), Domain.Calendars.WorkingCalendar.Of(given.Case.Owner.Rhythm)),
        }
        select new EvidenceCase(given, evidence, own, pins));
}
