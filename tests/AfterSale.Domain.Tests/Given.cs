using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Tests;

/// <summary>Builders with defaults.</summary>
internal static class Given
{
    public static PersonId Rep { get; } = new("rep");

    public static Customer Customer { get; } = Named("Nordlicht GmbH");

    public static Contact Contact { get; } =
        new(new ContactId("contact"), Customer.Id, "Ada Weber", "ada@nordlicht.example", null, ContactMethod.Call);

    public static PlanTemplate Complex { get; } = Template("complex.json");

    public static PlanTemplate Simple { get; } = Template("simple.json");

    public static PlanTemplate Subscription { get; } = Template("subscription.json");

    public static PlanTemplate LostSale { get; } = Template("lost-sale.json");

    public static IReadOnlyList<TalkingPoint> Library { get; } = ReadLibrary();

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    public static Customer Named(string name, string? id = null) =>
        new(new CustomerId(id ?? name), name, Rep, new TeamId("team"), Moment("2025-01-01T00:00:00Z"));

    public static Person Owner(string zone = "Europe/Berlin", params string[] holidays) =>
        new(Rep, "Rita Rep", PersonRole.Rep, new TeamId("team"), WorkRhythm.DefaultIn(zone) with { Holidays = [.. holidays.Select(Day)] });

    public static Sale Sale(string close, string delivery, string? renewal = null, params Concern[] concerns) => new(
        new SaleId("sale"),
        Customer.Id,
        Contact.Id,
        Rep,
        "Lumen One",
        "complex",
        new Money(48_000m, "EUR"),
        new SaleDates(Day(close), Day(delivery), renewal is null ? null : Day(renewal)),
        ["faster invoicing", "fewer errors"],
        "our set-up takes a day, theirs a month",
        concerns,
        CheckUpsAgreed: true,
        LoggedAt: new DateTimeOffset(Day(close), new TimeOnly(15, 0), TimeSpan.Zero));

    public static IReadOnlyList<TouchPoint> Plan(Sale sale, string? notBefore = null, Person? owner = null, Contact? contact = null) =>
        PlanBuilder.Build(Complex, sale, Customer, contact ?? Contact, owner ?? Owner(), notBefore is null ? sale.Dates.Close : Day(notBefore));

    public static IReadOnlyList<TouchPoint> Again(
        IReadOnlyList<TouchPoint> existing, Sale sale, string notBefore, Person? owner = null, Contact? contact = null) =>
        PlanBuilder.Replan(
            existing, Complex, sale, Customer, contact ?? Contact, owner ?? Owner(), Day(notBefore), Rep,
            new DateTimeOffset(Day(notBefore), new TimeOnly(10, 0), TimeSpan.Zero));

    public static IReadOnlyList<TouchPoint> Again(
        IReadOnlyList<TouchPoint> existing, Sale sale, string notBefore, PlanEvidence evidence, Person? owner = null) =>
        PlanBuilder.Replan(
            existing, Complex, sale, Customer, Contact, owner ?? Owner(), Day(notBefore), Rep,
            new DateTimeOffset(Day(notBefore), new TimeOnly(10, 0), TimeSpan.Zero), evidence);

    public static TouchPoint With(this IReadOnlyList<TouchPoint> plan, string key) =>
        Assert.Single(plan, touchPoint => touchPoint.Objectives.Any(objective => objective.Key == key));

    public static IEnumerable<string> Keys(this TouchPoint touchPoint) => touchPoint.Objectives.Select(objective => objective.Key);

    public static IReadOnlyList<TouchPoint> Replacing(this IReadOnlyList<TouchPoint> plan, TouchPointChange change)
    {
        var changed = Assert.IsType<TouchPointChange.Changed>(change).TouchPoint;
        return [.. plan.Select(touchPoint => touchPoint.Id == changed.Id ? changed : touchPoint)];
    }

    public static string FileText(string folder, string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, folder, name));

    private static PlanTemplate Template(string name) =>
        PlanTemplateReader.Read(name, FileText("Templates", name)) switch
        {
            TemplateReading.Understood fine => fine.Template,
            TemplateReading.NotUnderstood faulty => throw new InvalidOperationException(string.Join('\n', faulty.Problems)),
            _ => throw new InvalidOperationException(),
        };

    private static IReadOnlyList<TalkingPoint> ReadLibrary() =>
        TalkingPointReader.Read("en.json", FileText("TalkingPoints", "en.json")) switch
        {
            TalkingPointReading.Understood fine => fine.Library,
            TalkingPointReading.NotUnderstood faulty => throw new InvalidOperationException(string.Join('\n', faulty.Problems)),
            _ => throw new InvalidOperationException(),
        };
}
