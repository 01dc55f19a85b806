using System.Globalization;
using AfterSale.Domain.Customers;

namespace AfterSale.Forms;

/// <summary>Finds which option an answer means.</summary>
internal static class FormOptions
{
    /// <summary>The option with that value, label or number (1 is the first), or the only one whose label begins so.</summary>
    /// <param name="options">What there is to choose from.</param>
    /// <param name="answer">What was typed or tapped.</param>
    public static FormOption? Pick(IReadOnlyList<FormOption> options, string answer)
    {
        var trimmed = answer.Trim().TrimEnd('.', ')', '!');
        if (options.FirstOrDefault(option => option.Value == trimmed) is { } exact)
        {
            return exact;
        }

        if (int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= options.Count ? options[number - 1] : null;
        }

        var folded = Names.Fold(trimmed);
        if (folded.Length == 0)
        {
            return null;
        }

        if (options.FirstOrDefault(option => Names.Fold(option.Label) == folded) is { } same)
        {
            return same;
        }

        var beginning = options.Where(option => Names.Fold(option.Label).StartsWith(folded, StringComparison.Ordinal)).Take(2).ToList();
        return beginning.Count == 1 ? beginning[0] : null;
    }
}
