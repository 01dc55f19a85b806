using System.Collections.Frozen;

namespace AfterSale.BotFramework.Recognizers;

/// <summary>Numbers written in English words: "twenty-five", "a couple", "two hundred and fifty thousand", "half a million".</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Units = Words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        index => index);

    private static readonly FrozenDictionary<string, int> Tens = Words(
        "twenty thirty forty fifty sixty seventy eighty ninety", index => (index + 2) * 10);

    private static readonly FrozenDictionary<string, int> OrdinalUnits = Words(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
        "sixteenth seventeenth eighteenth nineteenth",
        index => index);

    private static readonly FrozenDictionary<string, int> OrdinalTens = Words(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
        index => (index + 2) * 10);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["thousand"] = 1_000m,
        ["lakh"] = 100_000m,
        ["million"] = 1_000_000m,
        ["crore"] = 10_000_000m,
        ["billion"] = 1_000_000_000m,
        ["trillion"] = 1_000_000_000_000m,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private enum Kind
    {
        None,
        Unit,
        Teen,
        Tens,
        Hundred,
        Scale,
        Article,
        Ordinal,
    }

    /// <summary>The value of a scale word, such as "million".</summary>
    public static decimal? ScaleOf(string word) => Scales.TryGetValue(word, out var scale) ? scale : null;

    /// <summary>Whether a word can be part of a number.</summary>
    public static bool IsNumberWord(string word) =>
        Units.ContainsKey(word) || Tens.ContainsKey(word) || Scales.ContainsKey(word) || Same(word, "hundred");

    /// <summary>The letters that begin here, without the rest of the text; empty if there are none.</summary>
    public static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>Reads the longest number in words that begins here; null when there is none.</summary>
    public static (decimal Value, int End)? Read(string text, int start, bool ordinals)
    {
        var state = new State(Kind.None, 0m, 0m, decimal.MaxValue);
        (decimal Value, int End)? best = null;
        var at = start;
        while (at < text.Length)
        {
            var word = WordAt(text, at);
            if (word.Length is 0 or > 12 || Follows(text, at + word.Length))
            {
                break;
            }

            if (Same(word, "and") && (state.Last is Kind.Hundred or Kind.Scale or Kind.Unit) && best is not null)
            {
                at = Next(text, at + word.Length);
                if (state.Last == Kind.Unit && Same(WordAt(text, at), "a") && Next(text, at + 1) is var half
                    && Same(WordAt(text, half), "half"))
                {
                    state = state with { Last = Kind.Teen, Current = state.Current + 0.5m };
                    at = half;
                    word = "half";
                }
                else if (state.Last == Kind.Unit)
                {
                    break;
                }
                else
                {
                    continue;
                }
            }
            else if (Same(word, "of") && state.Last == Kind.Teen && state.Current is 2m)
            {
                at = Next(text, at + word.Length);
                if (!Same(WordAt(text, at), "hundred") && ScaleOf(WordAt(text, at)) is null)
                {
                    break;
                }

                continue;
            }
            else if (Step(state, word, ordinals) is { } next)
            {
                state = next;
            }
            else
            {
                break;
            }

            if (state.Last != Kind.Article)
            {
                best = (state.Total + state.Current, at + word.Length);
            }

            at = Next(text, at + word.Length);
        }

        return best;
    }

    private static State? Step(State state, string word, bool ordinals)
    {
        var open = state.Last is Kind.None or Kind.Hundred or Kind.Scale;
        if (Units.TryGetValue(word, out var unit))
        {
            var fits = open ? unit > 0 || state.Last == Kind.None : state.Last == Kind.Tens && unit is >= 1 and <= 9;
            return fits ? state with { Last = unit is >= 1 and <= 9 ? Kind.Unit : Kind.Teen, Current = state.Current + unit } : null;
        }

        if (Tens.TryGetValue(word, out var tens))
        {
            return open ? state with { Last = Kind.Tens, Current = state.Current + tens } : null;
        }

        if (ordinals && OrdinalUnits.TryGetValue(word, out unit))
        {
            var fits = open || (state.Last == Kind.Tens && unit is >= 1 and <= 9);
            return fits ? state with { Last = Kind.Ordinal, Current = state.Current + unit } : null;
        }

        if (ordinals && OrdinalTens.TryGetValue(word, out tens))
        {
            return open ? state with { Last = Kind.Ordinal, Current = state.Current + tens } : null;
        }

        return Multiply(state, word);
    }

    private static State? Multiply(State state, string word)
    {
        var article = state.Last == Kind.Article;
        var before = article && state.Current == 0m ? 1m : state.Current;
        var small = article || state.Last is Kind.Unit or Kind.Teen or Kind.Tens;
        if (Same(word, "a") || Same(word, "an"))
        {
            var fits = state.Last == Kind.None || (state.Last == Kind.Teen && state.Current == 0.5m);
            return fits ? state with { Last = Kind.Article } : null;
        }

        if (Same(word, "half") && state.Last == Kind.None)
        {
            return state with { Last = Kind.Teen, Current = 0.5m };
        }

        if (Same(word, "couple") && (state.Last == Kind.None || (article && state.Current == 0m)))
        {
            return state with { Last = Kind.Teen, Current = 2m };
        }

        if (Same(word, "dozen") && state.Total == 0m && (small || state.Last == Kind.None))
        {
            return state with { Last = Kind.Teen, Current = (state.Last == Kind.None ? 1m : before) * 12m };
        }

        if (Same(word, "hundred"))
        {
            return small && before is > 0m and < 100m ? state with { Last = Kind.Hundred, Current = before * 100m } : null;
        }

        return ScaleOf(word) is { } scale && (small || state.Last == Kind.Hundred) && before > 0m && scale < state.Smallest
            ? new State(Kind.Scale, state.Total + (before * scale), 0m, scale)
            : null;
    }

    private static bool Follows(string text, int end) => end < text.Length && char.IsDigit(text[end]);

    private static int Next(string text, int at)
    {
        if (at < text.Length && (text[at] is '-' or '\u2010' or '\u2011'))
        {
            return at + 1;
        }

        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool Same(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, int> Words(string words, Func<int, int> value) =>
        words.Split(' ').Select((word, index) => KeyValuePair.Create(word, value(index)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What has been read: the finished part, the part being read, and the smallest scale so far.</summary>
    private readonly record struct State(Kind Last, decimal Total, decimal Current, decimal Smallest);
}
