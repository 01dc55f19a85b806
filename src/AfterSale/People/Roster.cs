using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.People;

/// <summary>
/// Who uses the bot, in which role and team: the configuration sections <c>AfterSale:People</c> and <c>AfterSale:Teams</c>. A manager is named
/// here; nobody declares themselves one.
/// </summary>
/// <param name="Teams">The teams.</param>
/// <param name="People">The people.</param>
/// <param name="Strangers">What becomes of somebody who is not listed.</param>
/// <param name="AskWhom">Whom a stranger is told to ask, in words; empty for a general hint.</param>
internal sealed record Roster(
    IReadOnlyList<Team> Teams, IReadOnlyList<RosterPerson> People, StrangerPolicy Strangers, string AskWhom = "")
{
    /// <summary>The team of people who came by themselves.</summary>
    public static TeamId OfStrangers { get; } = new("local");

    /// <summary>The team of people who are configured without one.</summary>
    public static TeamId OfNobody { get; } = new("none");

    /// <summary>The configured person with an id, or <see langword="null"/>.</summary>
    /// <param name="id">Which one.</param>
    public RosterPerson? Find(PersonId? id) => People.FirstOrDefault(person => person.Id == id);

    /// <summary>The configured person whom a channel names, or <see langword="null"/>.</summary>
    /// <param name="identity">The channel and its id for them.</param>
    /// <param name="aadObjectId">Their object id in Microsoft Entra, from a channel that proves it.</param>
    /// <param name="email">Their address, from a channel that proves it.</param>
    public RosterPerson? Find(ChannelIdentity identity, string? aadObjectId, string? email) => People.FirstOrDefault(person =>
        (person.Identities?.Contains(identity) ?? false) || Same(person.AadObjectId, aadObjectId) || Same(person.Email, email));

    /// <summary>A configured team, or <see langword="null"/>.</summary>
    /// <param name="id">Which one.</param>
    public Team? Team(TeamId id) => Teams.FirstOrDefault(team => team.Id == id);

    /// <summary>How long each step of a recovery may take in a team (playbook, section 5).</summary>
    /// <param name="id">The team.</param>
    public ComplaintDeadlines DeadlinesOf(TeamId id) => Team(id)?.Complaints ?? ComplaintDeadlines.Default;

    private static bool Same(string? one, string? other) =>
        !string.IsNullOrEmpty(one) && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
