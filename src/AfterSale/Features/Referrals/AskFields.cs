using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Referrals;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Referrals;

/// <summary>What the record of an ask holds: whom, when, what came of it, which names, when to come back, and the thanks.</summary>
internal static class AskFields
{
    /// <summary>Under which key the form is given what was asked for, when it is about an ask that was made before.</summary>
    public const string Standing = "standing";

    private static readonly Dictionary<string, string> OutcomeSynonyms = new()
    {
        ["yes"] = nameof(AskOutcome.Given),
        ["gave"] = nameof(AskOutcome.Given),
        ["they gave"] = nameof(AskOutcome.Given),
        ["no"] = nameof(AskOutcome.Declined),
        ["refused"] = nameof(AskOutcome.Declined),
        ["later"] = nameof(AskOutcome.NotYet),
        ["waiting"] = nameof(AskOutcome.NotYet),
        ["no answer"] = nameof(AskOutcome.NotYet),
    };

    /// <summary>The fields, with their words in the language of the turn.</summary>
    public static IReadOnlyList<FormField> All() =>
    [
        new ChoiceField(AskKeys.Kind)
        {
            Required = true,
            Label = Label(AskKeys.Kind),
            Question = Question(AskKeys.Kind),
            Applies = IsNew,
            Options = static _ => [.. Enum.GetValues<AskKind>().Select(kind => new FormOption(kind.ToString(), Text.Of("ask.kind." + kind)))],
        },
        new TextField(AskKeys.To)
        {
            Required = true,
            Label = Label(AskKeys.To),
            Question = Question(AskKeys.To),
            Applies = IsNew,
            Problem = static words => CloseMessages.Maybe(CloseRules.Name(words)),
        },
        new DateField(AskKeys.On)
        {
            Required = true,
            Label = Label(AskKeys.On),
            Question = Question(AskKeys.On),
            Applies = IsNew,
            Preference = DatePreference.Past,
            Offer = static _ => [Text.Of("say.today"), Text.Of("say.yesterday")],
            Problem = static (scope, day) => day > scope.Today || day < scope.Today.AddYears(-1) ? Text.Of("ask.day_ahead") : null,
        },
        new ChoiceField(AskKeys.Outcome)
        {
            Required = true,
            Label = Label(AskKeys.Outcome),
            Question = Question(AskKeys.Outcome),
            Options = static _ => [.. Enum.GetValues<AskOutcome>().Select(outcome => new FormOption(outcome.ToString(), Text.Of("ask.outcome." + outcome)))],
            Synonyms = OutcomeSynonyms,
            Default = static _ => nameof(AskOutcome.NotYet),
        },
        new TextField(AskKeys.Names)
        {
            Label = Label(AskKeys.Names),
            Question = Question(AskKeys.Names),
            Applies = static scope => KindOf(scope) is AskKind.Referral || IsNew(scope),
            AsksWhen = static scope => KindOf(scope) is AskKind.Referral && OutcomeOf(scope) is AskOutcome.Given,
            Multiline = true,
            Placeholder = Text.Of("ask.names.placeholder"),
            Problem = static words => CloseMessages.Maybe(CloseRules.Benefits(Lines(words))),
        },
        new TextField(AskKeys.Note)
        {
            Label = Label(AskKeys.Note),
            Question = Question(AskKeys.Note),
            AsksWhen = static scope => OutcomeOf(scope) is AskOutcome.Given or AskOutcome.Declined,
            Multiline = true,
            Problem = static words => CloseMessages.Maybe(CloseRules.Note(words)),
        },
        new DateField(AskKeys.FollowUp)
        {
            Label = Label(AskKeys.FollowUp),
            Question = Question(AskKeys.FollowUp),
            AsksWhen = static scope => OutcomeOf(scope) is AskOutcome.NotYet,
            Preference = DatePreference.Future,
            Offer = static _ => [Text.Of("ask.in_a_week"), Text.Of("ask.in_two_weeks")],
            Problem = static (scope, day) => day < scope.Today ? Text.Of("ask.day_passed") : null,
        },
        new YesNoField(AskKeys.Thanked)
        {
            Label = Label(AskKeys.Thanked),
            Question = Question(AskKeys.Thanked),
            AsksWhen = static scope => OutcomeOf(scope) is AskOutcome.Given,
        },
    ];

    /// <summary>What does not go together, by field; empty when all does.</summary>
    /// <param name="scope">The answers.</param>
    public static Dictionary<string, FieldAnswer> Faults(FormScope scope)
    {
        var faults = new Dictionary<string, FieldAnswer>(StringComparer.Ordinal);
        var isReferral = KindOf(scope) is AskKind.Referral;
        var names = Lines(scope[AskKeys.Names]).Length;
        if (OutcomeOf(scope) is AskOutcome.Given && isReferral && names == 0)
        {
            faults[AskKeys.Names] = new FieldAnswer.Refused(Text.Of("ask.which_names"));
        }

        if (names > 0 && OutcomeOf(scope) is not AskOutcome.Given)
        {
            faults[AskKeys.Outcome] = new FieldAnswer.Refused(Text.Of("ask.names_are_given"));
        }

        if (names > 0 && !isReferral)
        {
            faults[AskKeys.Names] = new FieldAnswer.Refused(Text.Of("ask.names_are_referrals"));
        }

        return faults;
    }

    /// <summary>For what was asked.</summary>
    /// <param name="scope">The answers.</param>
    public static AskKind? KindOf(FormScope scope) => Enum.TryParse<AskKind>(scope[Standing] ?? scope[AskKeys.Kind], out var kind) ? kind : null;

    /// <summary>What came of it.</summary>
    /// <param name="scope">The answers.</param>
    public static AskOutcome? OutcomeOf(FormScope scope) => Enum.TryParse<AskOutcome>(scope[AskKeys.Outcome], out var outcome) ? outcome : null;

    /// <summary>The names given, one a line: name, company, note.</summary>
    /// <param name="scope">The answers.</param>
    public static IEnumerable<ReferredName> NamesOf(FormScope scope) =>
        from line in Lines(scope[AskKeys.Names])
        let parts = line.Split(',', 3, StringSplitOptions.TrimEntries)
        select new ReferredName(parts[0], Part(parts, 1), Part(parts, 2));

    private static string[] Lines(string? words) =>
        (words ?? "").Split(['\n', '\r', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsNew(FormScope scope) => scope[Standing] is null;

    private static string? Part(string[] parts, int index) => parts.ElementAtOrDefault(index) is { Length: > 0 } part ? part : null;

    private static string Label(string field) => Text.Of("ask." + field + ".label");

    private static Func<FormScope, string> Question(string field) => _ => Text.Of("ask." + field + ".ask");
}
