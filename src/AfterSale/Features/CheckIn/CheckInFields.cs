using System.Globalization;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Stages;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.CheckIn;

/// <summary>The questions of a check-in (playbook, section 3): concrete ones, as "how is it going" is answered with "pretty good".</summary>
internal static class CheckInFields
{
    private const int LongestText = 500;
    private const int LongestName = 100;

    private static readonly Dictionary<string, string> UseSynonyms = new()
    {
        ["no"] = nameof(UseLevel.NotYet),
        ["not yet"] = nameof(UseLevel.NotYet),
        ["none"] = nameof(UseLevel.NotYet),
        ["nothing"] = nameof(UseLevel.NotYet),
        ["not at all"] = nameof(UseLevel.NotYet),
        ["part"] = nameof(UseLevel.Part),
        ["a part"] = nameof(UseLevel.Part),
        ["partly used"] = nameof(UseLevel.Part),
        ["some"] = nameof(UseLevel.Part),
        ["partly"] = nameof(UseLevel.Part),
        ["half"] = nameof(UseLevel.Part),
        ["a bit"] = nameof(UseLevel.Part),
        ["all"] = nameof(UseLevel.AsPlanned),
        ["all of it"] = nameof(UseLevel.AsPlanned),
        ["fully"] = nameof(UseLevel.AsPlanned),
        ["yes"] = nameof(UseLevel.AsPlanned),
        ["as planned"] = nameof(UseLevel.AsPlanned),
        ["planned"] = nameof(UseLevel.AsPlanned),
        ["daily"] = nameof(UseLevel.AsPlanned),
    };

    /// <summary>The fields, with their words in the language of the turn.</summary>
    public static IReadOnlyList<FormField> All() =>
    [
        new ChoiceField(CheckInKeys.Method)
        {
            Required = true,
            Label = Label(CheckInKeys.Method),
            Question = Question(CheckInKeys.Method),
            Options = static _ => [.. Enum.GetValues<ContactMethod>().Select(method => new FormOption(method.ToString(), Say.Method(method)))],
        },
        Words(CheckInKeys.With, LongestName, required: true),
        new ChoiceField(CheckInKeys.Temperature)
        {
            Required = true,
            Label = Label(CheckInKeys.Temperature),
            Question = Question(CheckInKeys.Temperature),
            Options = static _ => [.. Enumerable.Range(1, 5).Select(Degree)],
        },
        new ChoiceField(CheckInKeys.Use)
        {
            Required = true,
            Label = Label(CheckInKeys.Use),
            Question = Question(CheckInKeys.Use),
            Options = static _ => [.. Enum.GetValues<UseLevel>().Select(use => new FormOption(use.ToString(), Text.Of("checkin.use." + use)))],
            Synonyms = UseSynonyms,
        },
        Words(CheckInKeys.Obstacle, LongestText, asksWhen: static scope => scope[CheckInKeys.Use] != nameof(UseLevel.AsPlanned)),
        Words(CheckInKeys.Results, LongestText),
        Words(CheckInKeys.Feedback, LongestText),
        Words(CheckInKeys.Problem, LongestText),
        Words(CheckInKeys.Promise, LongestText),
        Day(CheckInKeys.PromiseBy, CheckInKeys.Promise),
        Words(CheckInKeys.Next, LongestText),
        Day(CheckInKeys.NextOn, CheckInKeys.Next),
    ];

    /// <summary>What is missing or does not go together, by field; empty when nothing is.</summary>
    /// <param name="scope">The answers.</param>
    public static Dictionary<string, FieldAnswer> Faults(FormScope scope)
    {
        var faults = new Dictionary<string, FieldAnswer>(StringComparer.Ordinal);
        if (scope[CheckInKeys.Promise] is not null && scope.Date(CheckInKeys.PromiseBy) is null)
        {
            faults[CheckInKeys.PromiseBy] = new FieldAnswer.Refused(Text.Of("checkin.promise_needs_day"));
        }

        foreach (var key in new[] { CheckInKeys.PromiseBy, CheckInKeys.NextOn })
        {
            if (scope.Date(key) is { } day && day < scope.Today)
            {
                faults[key] = new FieldAnswer.Refused(Text.Of("checkin.day_has_passed"));
            }
        }

        if (scope[CheckInKeys.Promise] is null && scope.Date(CheckInKeys.PromiseBy) is not null)
        {
            faults[CheckInKeys.Promise] = new FieldAnswer.Refused(Text.Of("checkin.day_needs_promise"));
        }

        return faults;
    }

    private static FormOption Degree(int degree) =>
        new(degree.ToString(CultureInfo.InvariantCulture), Text.Of("checkin.temperature." + degree.ToString(CultureInfo.InvariantCulture)));

    private static TextField Words(string key, int longest, bool required = false, Func<FormScope, bool>? asksWhen = null) => new(key)
    {
        Required = required,
        Label = Label(key),
        Question = Question(key),
        AsksWhen = asksWhen ?? (static _ => true),
        Multiline = longest > LongestName,
        Problem = words => words.Length > longest ? Text.Of("checkin.too_long", longest) : null,
    };

    private static DateField Day(string key, string of) => new(key)
    {
        Label = Label(key),
        Question = Question(key),
        AsksWhen = scope => scope[of] is not null,
        Preference = DatePreference.Future,
        Offer = static _ => [Text.Of("say.tomorrow"), Text.Of("checkin.in_a_week")],
        Problem = static (scope, day) => day < scope.Today ? Text.Of("checkin.day_has_passed") : null,
    };

    private static string Label(string field) => Text.Of("checkin." + field + ".label");

    private static Func<FormScope, string> Question(string field) => _ => Text.Of("checkin." + field + ".ask");
}
