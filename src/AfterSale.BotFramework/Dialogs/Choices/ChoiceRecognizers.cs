using System.Globalization;

namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>Understands which choice an answer names: by its words, else by its ordinal, else by its number.</summary>
public static class ChoiceRecognizers
{
    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Numbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Understands an answer.</summary>
    /// <param name="utterance">The answer; nothing is found in none.</param>
    /// <param name="choices">The values of the choices.</param>
    /// <param name="options">How they are matched.</param>
    /// <returns>What was found, in the order of the answer.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string? utterance, IReadOnlyList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, (IReadOnlyList<Choice>)[.. choices.Select(choice => new Choice(choice))], options);
    }

    /// <summary>Understands an answer.</summary>
    /// <param name="utterance">The answer; nothing is found in none.</param>
    /// <param name="list">The choices.</param>
    /// <param name="options">How they are matched.</param>
    /// <returns>What was found, in the order of the answer.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string? utterance, IReadOnlyList<Choice> list, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        utterance ??= string.Empty;
        options ??= new FindChoicesOptions();
        var matched = Find.FindChoices(utterance, list, options);
        if (matched.Count == 0 && options.RecognizeOrdinals)
        {
            matched = ByPosition(utterance, list, options, Ordinal);
        }

        if (matched.Count == 0 && options.RecognizeNumbers)
        {
            matched = ByPosition(utterance, list, options, Number);
        }

        return matched;
    }

    private static List<ModelResult<FoundChoice>> ByPosition(
        string utterance, IReadOnlyList<Choice> list, FindChoicesOptions options, Func<string, int?> read) =>
        [.. (options.Tokenizer ?? Tokenizer.DefaultTokenizer)(utterance, options.Locale)
            .Select(token => (token, Position: read(token.Normalized)))
            .Where(item => item.Position >= 1 && item.Position <= list.Count)
            .DistinctBy(item => item.Position)
            .Select(item => (item.token, Index: item.Position!.Value - 1))
            .Select(item => Found(utterance, item.token.Start, item.token.End, list[item.Index], item.Index, 1f))];

    private static int? Ordinal(string word)
    {
        var index = Array.IndexOf(Ordinals, word);
        if (index >= 0)
        {
            return index + 1;
        }

        var isSuffixed = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th";
        return isSuffixed && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static int? Number(string word)
    {
        var index = Array.IndexOf(Numbers, word);
        return index >= 0
            ? index + 1
            : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static ModelResult<FoundChoice> Found(string utterance, int start, int end, Choice choice, int index, float score) => new()
    {
        Text = utterance[start..(end + 1)],
        Start = start,
        End = end,
        TypeName = "choice",
        Resolution = new FoundChoice { Value = choice.Value, Index = index, Score = score },
    };
}
