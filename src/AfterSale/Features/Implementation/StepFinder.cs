using System.Globalization;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Implementations;

namespace AfterSale.Features.Implementation;

/// <summary>Finds which step is meant: "2", "2: they did it themselves", "night shift".</summary>
internal static class StepFinder
{
    private static readonly string[] Because = ["because of ", "because "];

    /// <summary>The step and the note behind it; no step when none, or several, may be meant.</summary>
    /// <param name="steps">The steps that may be meant.</param>
    /// <param name="words">What was typed; nothing means the only one there is.</param>
    public static (ImplementationStep? Step, string? Note) Find(IReadOnlyList<ImplementationStep> steps, string words)
    {
        var said = words.Trim().TrimStart('#');
        if (said.Length == 0)
        {
            return (steps.Count == 1 ? steps[0] : null, null);
        }

        var digits = said.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && int.TryParse(said[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return (steps.FirstOrDefault(step => step.Number == number), Note(said[digits..]));
        }

        var colon = said.IndexOf(':', StringComparison.Ordinal);
        var folded = Names.Fold(colon < 0 ? said : said[..colon]);
        var named = steps.Where(step => Names.Fold(step.What).Contains(folded, StringComparison.Ordinal)).Take(2).ToList();
        return folded.Length > 0 && named.Count == 1 ? (named[0], colon < 0 ? null : Note(said[colon..])) : (null, null);
    }

    private static string? Note(string behind)
    {
        var note = behind.Trim(' ', ':', ',', '.', ')');
        foreach (var because in Because)
        {
            note = note.StartsWith(because, StringComparison.OrdinalIgnoreCase) ? note[because.Length..] : note;
        }

        return note.Length > 0 ? note : null;
    }
}
