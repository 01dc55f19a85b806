using System.Text.RegularExpressions;

namespace AfterSale.Domain.Plans.Templates;

/// <summary>How templates write a repetition: <c>every 10wd until delivery-5wd</c>.</summary>
internal static partial class RepetitionText
{
    /// <summary>Reads a repetition; it must go forward.</summary>
    public static bool TryParse(string text, out Repetition? repetition)
    {
        repetition = null;
        var match = Shape().Match(text);
        var offset = match.Groups["offset"].Value;
        if (!match.Success
            || !PlanOffset.TryParse(match.Groups["every"].Value, out var every)
            || !PlanOffset.TryParse(offset.Length > 0 ? offset : "0d", out var until)
            || every.Count <= 0)
        {
            return false;
        }

        var anchor = Enum.Parse<PlanAnchor>(match.Groups["anchor"].Value, ignoreCase: true);
        repetition = new Repetition(every, new PlanMoment(anchor, until));
        return true;
    }

    [GeneratedRegex(@"\Aevery (?<every>[0-9]+[a-z]+) until (?<anchor>close|delivery|renewal)(?<offset>[+-][0-9]+[a-z]+)?\z")]
    private static partial Regex Shape();
}
