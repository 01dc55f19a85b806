using System.Globalization;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>A day, as people say it; stored as <c>yyyy-MM-dd</c>.</summary>
internal sealed class DateField(string key) : FormField(key)
{
    /// <summary>Which year is meant when none is said, and which Friday.</summary>
    public DatePreference Preference { get; init; } = DatePreference.Nearest;

    /// <summary>Says what is wrong with the day given the other answers, or <see langword="null"/> when nothing is.</summary>
    public required Func<FormScope, DateOnly, string?> Problem { get; init; }

    /// <summary>Answers worth offering.</summary>
    public Func<FormScope, IReadOnlyList<string>> Offer { get; init; } = static _ => [];

    /// <summary>Answers that mean a day without naming one, or that ask back; read before the day is.</summary>
    public Func<FormScope, string, FieldAnswer?> Special { get; init; } = static (_, _) => null;

    /// <summary>How a day is stored.</summary>
    public static string Store(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Suggestions(FormScope scope) => Offer(scope);

    /// <inheritdoc/>
    public override ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken) =>
        new(Special(scope, answer) ?? Recognize(scope, answer) switch
        {
            DateRecognition.Recognized day => Check(scope, day.Date),
            DateRecognition.Ambiguous several => WhichOf(several.Candidates),
            DateRecognition.Impossible impossible => new FieldAnswer.Refused(Text.Of("form.date." + impossible.Reason)),
            _ => new FieldAnswer.Refused(Text.Of("form.date.not_a_date")),
        });

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) => new DateInput
    {
        Id = Key,
        Label = CardLabel,
        Value = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null,
    };

    /// <inheritdoc/>
    public override FieldAnswer Picked(FormScope scope, string value) =>
        Check(scope, DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    // Where past and future both make sense, the nearest is meant; but a bare weekday means the one that comes.
    private DateRecognition Recognize(FormScope scope, string answer)
    {
        var reading = DateRecognizer.Recognize(answer, scope.Today, scope.Culture, Preference);
        return Preference == DatePreference.Nearest
            && reading is DateRecognition.Recognized near && near.Date < scope.Today
            && DateRecognizer.Recognize(answer, scope.Today, scope.Culture, DatePreference.Future) is DateRecognition.Recognized coming
            && coming.Date.DayNumber - near.Date.DayNumber == 7
                ? coming
                : reading;
    }

    private static FieldAnswer.Choose WhichOf(IReadOnlyList<DateOnly> candidates) => new(
        Text.Of("form.date.ambiguous"),
        [.. candidates.Select(day => new FormOption(Store(day), day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)))]);

    private FieldAnswer Check(FormScope scope, DateOnly day) =>
        Problem(scope, day) is { } problem ? new FieldAnswer.Refused(problem) : new FieldAnswer.Accepted(Store(day));
}
