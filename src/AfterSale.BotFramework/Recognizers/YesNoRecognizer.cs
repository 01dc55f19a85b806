using System.Collections.Frozen;
using System.Text;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>Reads a plain yes or no.</summary>
public static class YesNoRecognizer
{
    private const int Longest = 64;

    private static readonly FrozenSet<string> Yes = Set(
        "yes", "y", "yep", "yeah", "yup", "sure", "ok", "okay", "correct", "right", "true", "👍", "yes please", "of course", "we did",
        "i did", "agreed", "yes we did", "yes i did", "yes of course", "certainly", "absolutely", "definitely", "that is right",
        "that's right", "that is correct", "that's correct", "yes sure", "sure thing", "yes 👍");

    private static readonly FrozenSet<string> No = Set(
        "no", "n", "nope", "nah", "not yet", "never", "false", "👎", "no thanks", "we did not", "we didn't", "not agreed", "no thank you",
        "i did not", "i didn't", "no we did not", "no we didn't", "no i did not", "no i didn't", "no not yet", "incorrect", "not correct",
        "of course not", "certainly not", "absolutely not", "we didnt", "i didnt", "no 👎");

    /// <summary>Reads a text that says yes or no and nothing else.</summary>
    /// <param name="text">What was said.</param>
    /// <returns>True for yes, false for no, and null for anything else, a question ("ok?") included.</returns>
    public static bool? Recognize(string text)
    {
        if (string.IsNullOrEmpty(text) || MoneyScanner.Trim(text) is not { Length: > 0 and <= Longest } said)
        {
            return null;
        }

        var plain = Plain(said);
        return Yes.Contains(plain) ? true : No.Contains(plain) ? false : null;
    }

    /// <summary>Lower case, straight apostrophes, single spaces; no commas, skin tones or variation selectors.</summary>
    private static string Plain(string said)
    {
        var plain = new StringBuilder(said.Length);
        for (var at = 0; at < said.Length; at++)
        {
            var mark = said[at];
            if (mark == '\uD83C' && at + 1 < said.Length && said[at + 1] is >= '\uDFFB' and <= '\uDFFF')
            {
                at++;
            }
            else if (char.IsWhiteSpace(mark) || mark == ',')
            {
                plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
            }
            else if (mark != '\uFE0F')
            {
                plain.Append(mark is '’' or '‘' ? '\'' : char.ToLowerInvariant(mark));
            }
        }

        return plain.ToString().TrimEnd();
    }

    private static FrozenSet<string> Set(params string[] phrases) => phrases.ToFrozenSet(StringComparer.Ordinal);
}
