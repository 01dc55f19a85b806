using System.Globalization;

namespace AfterSale.LocalChat.Clock;

/// <summary>Where the clock is to be set: by so much, or to a moment.</summary>
/// <param name="Advance">By how much.</param>
/// <param name="To">To when.</param>
internal readonly record struct ClockTarget(TimeSpan? Advance, DateTimeOffset? To)
{
    /// <summary>Reads a request.</summary>
    /// <param name="move">The request.</param>
    /// <returns>The target, or what is wrong with the request.</returns>
    public static (ClockTarget Target, string? Refusal) Read(ClockMove move) => move switch
    {
        { Advance: not null, To: not null } => Refuse("Give advance or to, not both."),
        { Advance: null, To: null } => Refuse("Give advance, such as \"1.00:00:00\" for a day, or to, such as \"2026-12-01T09:00:00Z\"."),
        { Advance: { } advance } => TimeSpan.TryParseExact(advance, "c", CultureInfo.InvariantCulture, out var by)
            ? (new ClockTarget(by, null), null)
            : Refuse("advance is written as [days.]hh:mm:ss, such as \"1.00:00:00\" for a day."),
        { To: { } to } => TryReadMoment(to, out var moment)
            ? (new ClockTarget(null, moment), null)
            : Refuse("to is a moment in ISO 8601 with its offset, such as \"2026-12-01T09:00:00Z\"."),
        _ => Refuse("Give advance or to."),
    };

    /// <summary>By how much the clock is to be set forward; negative when the target lies in the past.</summary>
    /// <param name="now">What the clock shows.</param>
    public TimeSpan From(DateTimeOffset now) => Advance ?? (To is { } moment ? moment - now : TimeSpan.Zero);

    private static (ClockTarget Target, string? Refusal) Refuse(string why) => (default, why);

    // Without an offset it would be the machine's own time, which means nothing to anybody.
    private static bool TryReadMoment(string text, out DateTimeOffset moment)
    {
        moment = default;
        return text.Length > 10
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read)
            && read.Kind != DateTimeKind.Unspecified
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out moment);
    }
}
