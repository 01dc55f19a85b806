using AfterSale.Domain;
using AfterSale.Domain.People;
using AfterSale.Hosting;
using AfterSale.Store;

namespace AfterSale.People;

/// <summary>Reads who is configured. Everything that is wrong is told at once, each fault with its key.</summary>
internal static class RosterReader
{
    /// <summary>The settings, each with what a list of settings says of it.</summary>
    public static IReadOnlyList<string> Keys { get; } = [People, Teams, Strangers, AskWhom];

    private const string People = "AfterSale:People";
    private const string Teams = "AfterSale:Teams";
    private const string Strangers = "AfterSale:Strangers";
    private const string AskWhom = "AfterSale:StrangersAsk";

    /// <summary>Reads it.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="strangers">What becomes of strangers when the configuration does not say.</param>
    /// <exception cref="StartRefusedException">Something is wrong with it.</exception>
    public static Roster Read(IConfiguration configuration, StrangerPolicy strangers)
    {
        var faults = new List<string>();
        var teams = configuration.GetSection(Teams).GetChildren().Select(section => TeamReader.Read(new RosterSection(section, faults))).ToList();
        NoteTwice(faults, Teams, teams.Select((team, index) => (index, "Id", (string?)team.Id.Value)));
        var people = configuration.GetSection(People).GetChildren()
            .Select(section => Person(new RosterSection(section, faults), teams)).ToList();
        NoteTwice(faults, People, people.SelectMany(Marks));
        var policy = Policy(configuration, strangers, faults);
        return faults.Count == 0
            ? new Roster(teams, people, policy, configuration[AskWhom]?.Trim() ?? "")
            : throw new StartRefusedException(string.Join(
                Environment.NewLine, ["The people and teams that are configured cannot be taken:", .. faults.Distinct().Select(fault => "- " + fault)]));
    }

    private static StrangerPolicy Policy(IConfiguration configuration, StrangerPolicy otherwise, List<string> faults)
    {
        if (configuration[Strangers]?.Trim() is not { Length: > 0 } text)
        {
            return otherwise;
        }

        if (RosterSection.Name<StrangerPolicy>(text) is not { } policy)
        {
            faults.Add($"{Strangers} is '{text}'; it is Rep or Refuse.");
            return otherwise;
        }

        return policy;
    }

    private static RosterPerson Person(RosterSection section, List<Team> teams)
    {
        section.Knows("Id", "Name", "Role", "Team", "Email", "AadObjectId", "Identities", "TimeZone", "WorkingDays", "NudgeAt");
        var person = new RosterPerson(
            new PersonId(section.Required("Id")),
            section.Required("Name"),
            section.Value("Role", RosterSection.Name<PersonRole>, "it is Rep or Manager") ?? PersonRole.Rep,
            section.Text("Team") is { } team ? new TeamId(team) : Roster.OfNobody,
            section.Text("Email"),
            section.Text("AadObjectId"),
            Identities(section),
            section.Zone("TimeZone"),
            section.List("WorkingDays", RosterSection.Name<DayOfWeek>, "it is the name of a day, such as Monday"),
            section.Value("NudgeAt", RosterSection.Hour, "it is a time such as 09:00"));
        Check(section, person, teams);
        return person;
    }

    private static void Check(RosterSection section, RosterPerson person, List<Team> teams)
    {
        if (person.Team == Roster.OfNobody && person.Role == PersonRole.Manager)
        {
            section.Fault("Team", "is missing: a manager answers for a team.");
        }
        else if (person.Team != Roster.OfNobody && teams.All(team => team.Id != person.Team))
        {
            section.Fault("Team", $"is '{person.Team}', which is none of the teams of {Teams}.");
        }

        if (person.Email is { } email && (email.IndexOf('@', StringComparison.Ordinal) is var at && (at < 1 || at == email.Length - 1)))
        {
            section.Fault("Email", $"is '{email}'; it is an address such as ada@example.com.");
        }

        if (person.Email is null && person.AadObjectId is null && person.Identities is null)
        {
            section.Fault("Email", "is missing: set Email, AadObjectId or Identities, so that the person is recognised.");
        }
    }

    private static List<ChannelIdentity>? Identities(RosterSection section)
    {
        var identities = new List<ChannelIdentity>();
        foreach (var (text, index) in (section.List("Identities") ?? []).Select((text, index) => (text, index)))
        {
            if (text.Split('|', 2) is [{ Length: > 0 } channel, { Length: > 0 } user])
            {
                identities.Add(new ChannelIdentity(channel, user));
            }
            else
            {
                section.Fault($"Identities:{index}", $"is '{text}'; it is the channel's name and its id for the person, such as msteams|29:ada.");
            }
        }

        return identities.Count == 0 ? null : identities;
    }

    private static IEnumerable<(int Index, string Key, string? Value)> Marks(RosterPerson person, int index) =>
    [
        (index, "Id", person.Id.Value),
        (index, "Email", person.Email),
        (index, "AadObjectId", person.AadObjectId),
        .. (person.Identities ?? []).Select(identity => (index, "Identities", (string?)$"{identity.ChannelId}|{identity.UserId}")),
    ];

    private static void NoteTwice(List<string> faults, string list, IEnumerable<(int Index, string Key, string? Value)> marks)
    {
        foreach (var same in marks.Where(mark => mark.Value is { Length: > 0 }).GroupBy(mark => (mark.Key, mark.Value!.ToUpperInvariant())).Where(same => same.Count() > 1))
        {
            var (index, key, value) = same.Last();
            faults.Add($"{list}:{index}:{key} is '{value}', as that of {list}:{same.First().Index} is.");
        }
    }
}
