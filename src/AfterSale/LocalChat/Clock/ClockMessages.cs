using System.Text.Json.Serialization;

namespace AfterSale.LocalChat.Clock;

/// <summary>How to set the clock forward: exactly one of the two.</summary>
/// <param name="Advance">By how much, as <c>[days.]hh:mm:ss</c>; zero only sends what is due.</param>
/// <param name="To">To which moment, in ISO 8601 with its offset.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ClockMove(string? Advance, string? To);

/// <summary>What the clock shows.</summary>
/// <param name="Now">The bot's time, UTC.</param>
internal sealed record ClockReading(DateTime Now);

/// <summary>What came of setting the clock forward.</summary>
/// <param name="Now">The bot's time afterwards, UTC.</param>
/// <param name="Sent">How many nudges were sent.</param>
internal sealed record ClockMoved(DateTime Now, int Sent);

/// <summary>When the next nudge falls due.</summary>
/// <param name="Now">The bot's time, UTC.</param>
/// <param name="At">That moment, UTC, not before <paramref name="Now"/>; <see langword="null"/> when nothing is planned.</param>
internal sealed record NextDue(
    DateTime Now,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTime? At);
