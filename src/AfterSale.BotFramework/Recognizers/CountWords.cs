namespace AfterSale.BotFramework.Recognizers;

/// <summary>Counts and places in a row among tokens: "10", "a", "a couple", "twenty-one", "thirty-first".</summary>
internal static class CountWords
{
    /// <summary>Reads how many there are of something.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="index">Where to begin.</param>
    /// <param name="words">The vocabulary.</param>
    /// <returns>The count, the token after it, and whether it begins with an article; null, if there is none.</returns>
    public static (long Value, int End, bool IsVague)? Read(IReadOnlyList<DateToken> tokens, int index, Vocabulary words)
    {
        if (index >= tokens.Count)
        {
            return null;
        }

        if (tokens[index].Digits > 0)
        {
            return (tokens[index].Value, index + 1, false);
        }

        var article = words.Articles.Contains(tokens[index].Word);
        var at = article ? index + 1 : index;
        if (words.Vague.TryGetValue(Word(tokens, at), out var some))
        {
            return (some, at + 1, article);
        }

        return Compound(tokens, at, words.Numbers, words.Numbers) is { } count ? (count.Value, count.End, article)
            : article ? (1, at, true)
            : null;
    }

    /// <summary>Reads a place in a row that is written in words, up to "ninety-ninth".</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="index">Where to begin.</param>
    /// <param name="words">The vocabulary.</param>
    /// <returns>The place and the token after it; null, if there is none.</returns>
    public static (long Value, int End)? Ordinal(IReadOnlyList<DateToken> tokens, int index, Vocabulary words) =>
        words.OrdinalWords.TryGetValue(Word(tokens, index), out var place) ? (place, index + 1)
        : Compound(tokens, index, words.Numbers, words.OrdinalWords) is { } both && both.End > index + 1 ? both
        : null;

    /// <summary>A number, or tens and one of the units, with or without a hyphen.</summary>
    private static (long Value, int End)? Compound(
        IReadOnlyList<DateToken> tokens, int index, IReadOnlyDictionary<string, int> first, IReadOnlyDictionary<string, int> units)
    {
        if (!first.TryGetValue(Word(tokens, index), out var number))
        {
            return null;
        }

        var next = index + 1 < tokens.Count && tokens[index + 1] is { Sign: '-', Glued: true } ? index + 2 : index + 1;
        return number >= 20 && units.TryGetValue(Word(tokens, next), out var unit) && unit < 10
            ? (number + unit, next + 1)
            : (number, index + 1);
    }

    private static string Word(IReadOnlyList<DateToken> tokens, int index) => index < tokens.Count ? tokens[index].Word : string.Empty;
}
