using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using FsCheck;
using FsCheck.Fluent;

namespace AfterSale.Domain.Tests.Plans;

/// <summary>Any sale and any owner that can occur, with the day on which the plan is laid out.</summary>
public sealed record PlanCase(Sale Sale, Person Owner, DateOnly NotBefore)
{
    public IReadOnlyList<TouchPoint> Build() =>
        PlanBuilder.Build(Given.Complex, Sale, Given.Customer, Given.Contact, Owner, NotBefore);

    public IReadOnlyList<TouchPoint> Again(IReadOnlyList<TouchPoint> existing, Sale? sale = null, int daysLater = 0) =>
        PlanBuilder.Replan(
            existing, Given.Complex, sale ?? Sale, Given.Customer, Given.Contact, Owner, NotBefore.AddDays(daysLater), Given.Rep,
            Given.Moment("2030-01-01T00:00:00Z"));
}

/// <summary>A plan that has been lived in for a while, and a change to it.</summary>
public sealed record RePlanCase(PlanCase Case, int Seed, int DaysLater, SaleDates NewDates, IReadOnlyList<Concern> NewConcerns)
{
    public Sale NewSale => Case.Sale with { Dates = NewDates, Concerns = NewConcerns };

    /// <summary>The plan after some of it was done, skipped, told and put off.</summary>
    public IReadOnlyList<TouchPoint> Lived()
    {
        var dice = new Random(Seed);
        var at = Given.Moment("2029-01-01T00:00:00Z");
        return [.. Case.Build().Select(touchPoint => dice.Next(6) switch
        {
            0 => touchPoint.Complete(Given.Rep, at, "fine"),
            1 => touchPoint.Skip(Given.Rep, at, "not needed"),
            2 => touchPoint.MarkNudged(at),
            3 => touchPoint.Snooze(Given.Rep, at, touchPoint.DueOn.AddDays(3), Case.Owner.Rhythm),
            _ => new TouchPointChange.Changed(touchPoint),
        }).Cast<TouchPointChange.Changed>().Select(change => change.TouchPoint)];
    }
}

/// <summary>Makes the cases.</summary>
public static class Cases
{
    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "Africa/Cairo"];

    private static readonly IReadOnlyList<DayOfWeek>[] Weeks =
    [
        WorkRhythm.MondayToFriday,
        [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday],
        [DayOfWeek.Tuesday, DayOfWeek.Saturday],
        [DayOfWeek.Wednesday],
        Enum.GetValues<DayOfWeek>(),
    ];

    public static Arbitrary<PlanCase> PlanCases() => Arb.From(Plans);

    public static Arbitrary<RePlanCase> RePlanCases() => Arb.From(
        from plan in Plans
        from seed in Gen.Choose(0, int.MaxValue)
        from later in Gen.Choose(0, 200)
        from dates in Dates(plan.Sale.Dates.Close)
        from concerns in Concerns
        select new RePlanCase(plan, seed, later, dates, [.. plan.Sale.Concerns.Skip(1), .. concerns]));

    private static Gen<PlanCase> Plans =>
        from close in Gen.Choose(0, 1500)
        from dates in Dates(Start.AddDays(close))
        from concerns in Concerns
        from owner in Owners(dates.Close)
        from late in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(-1, 30)), (1, Gen.Choose(0, 900)))
        select Case(dates, concerns, owner, dates.Close.AddDays(late));

    private static Gen<SaleDates> Dates(DateOnly close) =>
        from delivery in Gen.Frequency((2, Gen.Choose(0, 12)), (2, Gen.Choose(0, 120)), (1, Gen.Choose(0, 900)))
        from renewal in Gen.Frequency((1, Gen.Constant(-1)), (1, Gen.Choose(1, 120)), (2, Gen.Choose(1, 900)))
        select new SaleDates(close, close.AddDays(delivery), renewal < 0 ? null : close.AddDays(delivery + renewal));

    private static Gen<List<Concern>> Concerns =>
        Gen.ListOf(
            from number in Gen.Choose(1, 9)
            from resolved in Gen.Choose(0, 2)
            select new Concern($"Worry {number}", resolved == 0))
        .Select(list => list.Take(4).ToList());

    private static Gen<Person> Owners(DateOnly around) =>
        from week in Gen.Elements(Weeks)
        from zone in Gen.Elements(Zones)
        from hour in Gen.Choose(0, 23)
        from single in Gen.ListOf(Gen.Choose(-5, 900))
        from leave in Gen.Choose(-5, 400)
        from leaveLength in Gen.Choose(0, 30)
        let holidays = single.Concat(Enumerable.Range(leave, leaveLength)).Select(around.AddDays).ToList()
        select new Person(Given.Rep, "Rita", PersonRole.Rep, new TeamId("team"), new WorkRhythm(zone, week, new TimeOnly(hour, 30), holidays));

    private static PlanCase Case(SaleDates dates, IReadOnlyList<Concern> concerns, Person owner, DateOnly notBefore) =>
        new(
            Given.Sale("2025-01-01", "2025-01-01") with
            {
                Dates = dates,
                Concerns = concerns,
                LoggedAt = new DateTimeOffset(notBefore, new TimeOnly(12, 0), TimeSpan.Zero),
            },
            owner,
            notBefore);
}
