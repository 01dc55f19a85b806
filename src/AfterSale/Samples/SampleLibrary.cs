using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Library;
using AfterSale.Domain.People;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Samples;

/// <summary>What the sample team has on its shelf: one that fits each stage, one that ages, one that has expired.</summary>
internal static class SampleLibrary
{
    /// <summary>The items.</summary>
    /// <param name="now">The moment, UTC.</param>
    public static IReadOnlyList<LibraryItem> Items(DateTimeOffset now) =>
    [
        Item("01", SamplePeople.Dana, "First week with a new system: a checklist", "first-week", now, Stage.Novelty, Strategy.PutInEffortEarly),
        Item("02", SamplePeople.Ines, "Plan your own roll-out: a template", "roll-out", now, Stage.Novelty, Strategy.InvolveTheCustomer),
        Item("03", SamplePeople.Alex, "Ten answers to questions of the first month", "first-month", now, Stage.Learning, null),
        Item("04", SamplePeople.Dana, "How others measured what they gained", "measuring", now, Stage.Effectiveness, Strategy.DocumentGoodNews),
        Item("05", SamplePeople.Ravi, "What changes in the industry next year", "outlook", now, Stage.Maintenance, Strategy.Educate, validFor: 60),
        Item("06", SamplePeople.Alex, "Questions to ask before you choose again", "criteria", now, Stage.Maintenance, Strategy.InfluenceCriteria),
        Item("07", SamplePeople.Alex, "Autumn user meeting: invitation", "meeting", now, null, Strategy.DevelopTheAccount, validFor: -7),
    ];

    private static LibraryItem Item(
        string number, Person by, string title, string page, DateTimeOffset now, Stage? stage, Strategy? strategy, int? validFor = null)
    {
        var today = LocalTime.DateIn(now, by.Rhythm.TimeZoneId);
        return new(
            new LibraryItemId("sample-library-" + number),
            by.Team,
            by.Id,
            today.AddDays(-30),
            title,
            new Uri("https://library.example/" + page),
            stage,
            strategy,
            Product: null,
            Industry: null,
            validFor is { } days ? today.AddDays(days) : null);
    }
}
