namespace AfterSale.Domain.People;

/// <summary>Somebody who uses the bot.</summary>
/// <param name="Id">Who it is, whatever the channel.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Role">What they may see.</param>
/// <param name="Team">The team whose customers they share in.</param>
/// <param name="Rhythm">When they work: nudges come only then.</param>
public sealed record Person(PersonId Id, string Name, PersonRole Role, TeamId Team, WorkRhythm Rhythm);

/// <summary>What a person may see.</summary>
public enum PersonRole
{
    /// <summary>Sees their own customers.</summary>
    Rep,

    /// <summary>Sees the customers of their team.</summary>
    Manager,
}
