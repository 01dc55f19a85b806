using AfterSale.Domain.Feedback;
using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Feedback;

/// <summary>The fields of the feedback loop's forms.</summary>
internal static class FeedbackFields
{
    /// <summary>Under which key a form is given the feedback to choose from: its id, a tab and its words, one a line.</summary>
    public const string Waiting = "waiting";

    private const int LongestChoice = 100;
    private const int MostChoices = 10;

    /// <summary>What is to be chosen from, as a form is given it.</summary>
    /// <param name="loops">The feedback.</param>
    public static Dictionary<string, string> Given(IEnumerable<FeedbackLoop> loops) => new()
    {
        [Waiting] = string.Join('\n', loops.Take(MostChoices).Select(loop => $"{loop.Id}\t{Say.Shorten(loop.Text.ReplaceLineEndings(" "), LongestChoice)}")),
    };

    /// <summary>The choice among several; not asked for when there is one.</summary>
    public static ChoiceField Which() => new(FeedbackKeys.Which)
    {
        Required = true,
        Label = Label(FeedbackKeys.Which),
        Question = scope => Text.Of("feedback.which.ask") + "\n\n"
            + string.Join('\n', Options(scope).Select((option, index) => $"{index + 1}. {Say.Words(option.Label)}")),
        Applies = static scope => Options(scope).Count > 1,
        Options = Options,
        Default = static scope => Options(scope).Select(option => option.Value).FirstOrDefault(),
    };

    /// <summary>The feedback that was chosen; the only one when there was no choice.</summary>
    /// <param name="scope">The answers.</param>
    public static string? Chosen(FormScope scope) =>
        scope[FeedbackKeys.Which] ?? (Options(scope) is [var only, ..] ? only.Value : null);

    /// <summary>Free words.</summary>
    /// <param name="key">The field.</param>
    /// <param name="required">Whether the form is complete without them.</param>
    public static TextField Words(string key, bool required) => new(key)
    {
        Required = required,
        Label = Label(key),
        Question = _ => Text.Of("feedback." + key + ".ask"),
        Multiline = true,
        Problem = static words => CloseMessages.Maybe(CloseRules.Note(words)),
    };

    private static IReadOnlyList<FormOption> Options(FormScope scope) =>
        [.. scope.Lines(Waiting).Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2).Select(parts => new FormOption(parts[0], parts[1]))];

    private static string Label(string field) => Text.Of("feedback." + field + ".label");
}
