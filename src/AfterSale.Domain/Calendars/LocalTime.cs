namespace AfterSale.Domain.Calendars;

/// <summary>Between a person's days and hours and UTC. Dates and times belong to a person, never to the machine.</summary>
public static class LocalTime
{
    /// <summary>
    /// The moment at which a person's clock first shows a date and time. A time that the clock skips (spring) gives the
    /// first moment after the gap; a time that it shows twice (autumn) gives the first of the two.
    /// </summary>
    /// <param name="date">The day in the zone.</param>
    /// <param name="time">The time of day in the zone.</param>
    /// <param name="timeZoneId">The zone's IANA name.</param>
    /// <returns>The moment, UTC.</returns>
    /// <exception cref="TimeZoneNotFoundException">Nobody knows such a zone; see <see cref="IsKnownZone"/>.</exception>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly time, string timeZoneId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
        var wanted = new DateTimeOffset(date.ToDateTime(time, DateTimeKind.Utc));
        var early = wanted.AddDays(-1);
        var late = wanted.AddDays(1);
        DateTimeOffset[] candidates = [wanted - zone.GetUtcOffset(early), wanted - zone.GetUtcOffset(late)];
        var shown = candidates.Where(moment => Clock(moment, zone) == wanted).Order().ToList();
        return shown.Count > 0 ? shown[0] : EndOfGap(early, late, wanted, zone);
    }

    /// <summary>The day that a person's calendar shows at a moment.</summary>
    /// <param name="instant">The moment.</param>
    /// <param name="timeZoneId">The zone's IANA name.</param>
    /// <exception cref="TimeZoneNotFoundException">Nobody knows such a zone; see <see cref="IsKnownZone"/>.</exception>
    public static DateOnly DateIn(DateTimeOffset instant, string timeZoneId) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZoneId)).DateTime);

    /// <summary>Whether there is such a time zone.</summary>
    /// <param name="timeZoneId">What may be a zone's IANA name.</param>
    public static bool IsKnownZone(string? timeZoneId) =>
        !string.IsNullOrWhiteSpace(timeZoneId) && TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out _);

    /// <summary>What the zone's clock shows at a moment, as if it were UTC, so that two showings can be compared.</summary>
    private static DateTimeOffset Clock(DateTimeOffset moment, TimeZoneInfo zone) => moment + zone.GetUtcOffset(moment);

    private static DateTimeOffset EndOfGap(DateTimeOffset before, DateTimeOffset after, DateTimeOffset wanted, TimeZoneInfo zone)
    {
        while (after - before > TimeSpan.FromTicks(1))
        {
            var middle = before + ((after - before) / 2);
            if (Clock(middle, zone) < wanted)
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }

        return after;
    }
}
