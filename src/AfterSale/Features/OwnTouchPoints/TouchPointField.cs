using AfterSale.Bot;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.OwnTouchPoints;

/// <summary>Which of the open touch points is meant: the form is handed them when it begins.</summary>
internal static class TouchPointField
{
    /// <summary>The field's key.</summary>
    public const string Key = "which";

    private const string GivenKey = "open_touch_points";
    private const int Most = 12;

    /// <summary>What the form is handed: the next open touch points.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer.</param>
    public static IReadOnlyDictionary<string, string> Given(Turn turn, CustomerFile file) => new Dictionary<string, string>
    {
        [GivenKey] = string.Join('\n', file.Plan.Planned().Take(Most).Select(one =>
            $"{one.Id.Value}\t{Say.Shorten(one.Title, 60).Replace('\n', ' ')} ({Say.Day(one.DueOn, turn.Today)})")),
    };

    /// <summary>The field.</summary>
    public static ChoiceField Make() => new(Key)
    {
        Required = true,
        Label = Text.Of("planedit.which.label"),
        Question = static _ => Text.Of("planedit.which.ask"),
        Options = static scope => [.. scope.Lines(GivenKey).Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2).Select(parts => new FormOption(parts[0], parts[1]))],
        Default = static scope => scope.Lines(GivenKey) is [var first, ..] ? first.Split('\t')[0] : null,
    };

    /// <summary>The touch point that was chosen, if it is open still.</summary>
    /// <param name="scope">The answers.</param>
    /// <param name="file">The customer as it is now.</param>
    public static TouchPoint? Chosen(FormScope scope, CustomerFile file) =>
        file.Plan.Planned().FirstOrDefault(touchPoint => touchPoint.Id.Value == scope[Key]);
}
