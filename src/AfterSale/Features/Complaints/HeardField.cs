using System.Globalization;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Calendars;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>When something was heard, as people say it: "2 hours ago", "yesterday 16:00". Stored as the moment in UTC; empty means now.</summary>
internal sealed class HeardField(string key, TimeProvider time) : FormField(key)
{
    private const int OldestDays = 366;
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The moment of an answer; <see langword="null"/> when it was skipped.</summary>
    /// <param name="scope">The answers.</param>
    /// <param name="key">The field.</param>
    public static DateTimeOffset? Of(FormScope scope, string key) =>
        scope[key] is { } stored ? DateTimeOffset.Parse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    /// <inheritdoc/>
    public override ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, Zone(scope)).DateTime;
        return new(MomentRecognizer.Recognize(answer, local, scope.Culture, DatePreference.Past) switch
        {
            MomentRecognition.Duration length => Check(now + length.Length, now),
            MomentRecognition.Recognized one => Check(Earlier(answer, Instant(scope, one.Moment, now), now), now),
            MomentRecognition.Ambiguous several => new FieldAnswer.Choose(
                Text.Of("form.date.ambiguous"), [.. several.Candidates.Select(one => Option(scope, Instant(scope, one, now)))]),
            _ => new FieldAnswer.Refused(Text.Of("complaint.heard.not_understood")),
        });
    }

    /// <inheritdoc/>
    public override FieldAnswer Picked(FormScope scope, string value) =>
        Check(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), time.GetUtcNow());

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) =>
        new TextInput { Id = Key, Label = CardLabel, Placeholder = Text.Of("complaint.heard.now"), Value = value };

    /// <inheritdoc/>
    public override string InputValue(FormScope scope, string stored) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), Zone(scope))
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static TimeZoneInfo Zone(FormScope scope) => TimeZoneInfo.FindSystemTimeZoneById(scope.Person.Rhythm.TimeZoneId);

    private static DateTimeOffset Instant(FormScope scope, LocalMoment moment, DateTimeOffset now) =>
        moment is { Time: null } && moment.Date == scope.Today
            ? now
            : LocalTime.InstantOf(moment.Date, moment.Time ?? Noon, scope.Person.Rhythm.TimeZoneId);

    // A time alone means the last time that the clock showed it: nothing is heard in the future.
    private static DateTimeOffset Earlier(string answer, DateTimeOffset read, DateTimeOffset now) =>
        read > now && !answer.Any(char.IsLetter) ? read.AddDays(-1) : read;

    private static FormOption Option(FormScope scope, DateTimeOffset at) =>
        new(at.ToString("O", CultureInfo.InvariantCulture), Say.Moment(at, scope.Person.Rhythm.TimeZoneId));

    private static FieldAnswer Check(DateTimeOffset at, DateTimeOffset now) =>
        at > now ? new FieldAnswer.Refused(Text.Of("complaint.heard.future"))
        : at < now.AddDays(-OldestDays) ? new FieldAnswer.Refused(Text.Of("complaint.heard.long_ago"))
        : new FieldAnswer.Accepted(at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
}
