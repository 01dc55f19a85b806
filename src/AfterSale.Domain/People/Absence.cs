using AfterSale.Domain.Calendars;

namespace AfterSale.Domain.People;

/// <summary>
/// Days on which somebody is out of office, and who looks after their customers meanwhile: the best service whatever the rep's own state
/// ([TL] laws 3 and 4).
/// </summary>
/// <param name="Person">Who is away.</param>
/// <param name="From">The first day away, in their calendar.</param>
/// <param name="To">The last day away, in their calendar.</param>
/// <param name="Cover">Who looks after their customers, if anybody.</param>
/// <param name="TimeZoneId">The zone of their calendar.</param>
public sealed record Absence(PersonId Person, DateOnly From, DateOnly To, PersonId? Cover, string TimeZoneId)
{
    /// <summary>Whether they are away at a moment.</summary>
    /// <param name="now">The moment, UTC.</param>
    public bool IsOn(DateTimeOffset now) => LocalTime.DateIn(now, TimeZoneId) is var today && today >= From && today <= To;

    /// <summary>Whether it lies wholly in the past.</summary>
    /// <param name="now">The moment, UTC.</param>
    public bool IsOver(DateTimeOffset now) => LocalTime.DateIn(now, TimeZoneId) > To;
}
