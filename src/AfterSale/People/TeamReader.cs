using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.People;

namespace AfterSale.People;

/// <summary>Reads one configured team.</summary>
internal static class TeamReader
{
    private const string AnHour = "it is a time such as 17:00";
    private const string ANumber = "it is a number from 1 to 1000";

    /// <summary>Reads it; faults are noted with their keys.</summary>
    /// <param name="section">The team's section.</param>
    public static Team Read(RosterSection section)
    {
        section.Knows("Id", "Name", "TimeZone", "Holidays", "Complaints");
        var id = new TeamId(section.Required("Id"));
        if (id == Roster.OfStrangers || id == Roster.OfNobody)
        {
            section.Fault("Id", $"is '{id}', which is kept for people without a team.");
        }

        return new Team(
            id,
            section.Text("Name") ?? id.Value,
            section.Zone("TimeZone"),
            section.List("Holidays", RosterSection.Day, "it is a date such as 2026-12-25") ?? [],
            Complaints(section));
    }

    private static ComplaintDeadlines Complaints(RosterSection section)
    {
        var complaints = section.Within("Complaints");
        complaints.Knows("PutRightHours", "EndOfDay", "UnderstandDays", "MakeGoodDays", "ConfirmDays", "RootCauseDays", "PreventionDays");
        var usual = ComplaintDeadlines.Default;
        return new ComplaintDeadlines(
            complaints.Value("PutRightHours", RosterSection.Number, ANumber) is { } hours ? TimeSpan.FromHours(hours) : usual.PutRight,
            complaints.Value("EndOfDay", RosterSection.Hour, AnHour) ?? usual.EndOfDay,
            Days("UnderstandDays", usual.UnderstandDays),
            Days("MakeGoodDays", usual.MakeGoodDays),
            Days("ConfirmDays", usual.ConfirmDays),
            Days("RootCauseDays", usual.RootCauseDays),
            Days("PreventionDays", usual.PreventionDays));

        int Days(string key, int otherwise) => complaints.Value(key, RosterSection.Number, ANumber) ?? otherwise;
    }
}
