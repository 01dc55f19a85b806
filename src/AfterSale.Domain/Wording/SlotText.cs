using System.Text.RegularExpressions;

namespace AfterSale.Domain.Wording;

/// <summary>Texts with {slots} in templates and talking points, filled from a sale.</summary>
public static partial class SlotText
{
    /// <summary>The names of the slots in a text, each once, in order.</summary>
    /// <param name="text">A text such as <c>Thank {contact}</c>.</param>
    public static IReadOnlyList<string> NamesIn(string text) =>
        [.. Slot().Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>
    /// Fills the slots. What is filled in is never read for slots again, so that a customer called "{product}" keeps the name;
    /// a slot without a value stays as it is written.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="values">The values by slot name.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Slot().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, match.Value));

    /// <summary>Several things in one sentence: "a", "a and b", "a, b and c".</summary>
    /// <param name="things">The things.</param>
    public static string Join(IReadOnlyList<string> things) => things.Count switch
    {
        0 => string.Empty,
        1 => things[0],
        _ => $"{string.Join(", ", things.Take(things.Count - 1))} and {things[^1]}",
    };

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Slot();
}
