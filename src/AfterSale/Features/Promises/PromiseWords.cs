using AfterSale.Bot;
using AfterSale.BotFramework.Recognizers;

namespace AfterSale.Features.Promises;

/// <summary>Takes a promise said in one breath apart: "send the manual by friday".</summary>
internal static class PromiseWords
{
    private const int LongestDay = 40;

    private static readonly string[] Separators = [" by ", " until ", " till ", " before ", " on ", " to "];

    /// <summary>What was promised, and the day as it was said; <see langword="null"/> when no day was.</summary>
    /// <param name="turn">The turn: it orders day and month.</param>
    /// <param name="words">The words behind the customer.</param>
    public static (string What, string? Day) Split(Turn turn, string words)
    {
        foreach (var separator in Separators)
        {
            var at = words.LastIndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && IsDay(turn, words[(at + separator.Length)..]))
            {
                return (words[..at].Trim(), words[(at + separator.Length)..].Trim());
            }
        }

        // "send the manual tomorrow": a day may stand at the end without a word before it.
        for (var at = words.IndexOf(' ', StringComparison.Ordinal); at > 0; at = words.IndexOf(' ', at + 1))
        {
            if (IsDay(turn, words[(at + 1)..]))
            {
                return (words[..at].Trim(), words[(at + 1)..].Trim());
            }
        }

        return (words.Trim(), null);
    }

    private static bool IsDay(Turn turn, string words) =>
        words.Length is > 0 and <= LongestDay
        && DateRecognizer.Recognize(words, turn.Today, turn.Culture, DatePreference.Future) is not DateRecognition.NotADate;
}
