namespace AfterSale.Domain.People;

/// <summary>Somebody who uses the bot.</summary>
/// <param name="Id">Who it is, whatever the channel.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Role">What they may see.</param>
/// <param name="Team">The team whose customers they share in.</param>
/// <param name="Rhythm">When they work: nudges come only then.</param>
/// <param name="Email">Their address at work, if known.</param>
/// <param name="Active">Whether they may use the bot: who has left keeps their history and sees nothing.</param>
public sealed record Person(
    PersonId Id, string Name, PersonRole Role, TeamId Team, WorkRhythm Rhythm, string? Email = null, bool Active = true)
{
    /// <summary>Whether they answer for a team's customers (playbook, section 7).</summary>
    /// <param name="team">The team.</param>
    public bool Manages(TeamId team) => Active && Role == PersonRole.Manager && Team == team;
}

/// <summary>What a person may see.</summary>
public enum PersonRole
{
    /// <summary>Sees their own customers.</summary>
    Rep,

    /// <summary>Sees the customers of their team.</summary>
    Manager,
}
