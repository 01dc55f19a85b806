namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>Finds values in a text by their words.</summary>
public static class Find
{
    /// <summary>Finds choices by value.</summary>
    /// <param name="utterance">The text; nothing is found in none.</param>
    /// <param name="choices">The values of the choices.</param>
    /// <param name="options">How they are matched.</param>
    /// <returns>What was found, in the order of the text; each choice at most once.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string? utterance, IReadOnlyList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, (IReadOnlyList<Choice>)[.. choices.Select(choice => new Choice(choice))], options);
    }

    /// <summary>Finds choices by value, button title or synonym.</summary>
    /// <param name="utterance">The text; nothing is found in none.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How they are matched.</param>
    /// <returns>What was found, in the order of the text; each choice at most once.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string? utterance, IReadOnlyList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        List<SortedValue> names =
        [
            .. choices.SelectMany((choice, index) =>
                NamesOf(choice, options).Select(name => new SortedValue { Value = name, Index = index })),
        ];
        return
        [
            .. FindValues(utterance, names, options).Select(found => new ModelResult<FoundChoice>
            {
                Text = found.Text,
                Start = found.Start,
                End = found.End,
                TypeName = "choice",
                Resolution = new FoundChoice
                {
                    Value = choices[found.Resolution.Index].Value,
                    Index = found.Resolution.Index,
                    Score = found.Resolution.Score,
                    Synonym = found.Resolution.Value,
                },
            }),
        ];
    }

    /// <summary>Finds values; several may have one index, as the names of one choice have.</summary>
    /// <param name="utterance">The text; nothing is found in none.</param>
    /// <param name="values">The values.</param>
    /// <param name="options">How they are matched.</param>
    /// <returns>What was found, in the order of the text; each index at most once.</returns>
    public static List<ModelResult<FoundValue>> FindValues(
        string? utterance, IReadOnlyList<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        utterance ??= string.Empty;
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);
        var matches = values
            .Select(value => ValueMatch.Best(tokens, tokenizer(value.Value ?? string.Empty, options.Locale), value, options))
            .OfType<ValueMatch>()
            .OrderByDescending(match => match.Score)
            .ThenByDescending(match => match.Length);

        var found = new List<ValueMatch>();
        foreach (var match in matches)
        {
            // The best match takes its words: neither they nor the index are found again.
            if (!found.Exists(other => other.Value.Index == match.Value.Index || (match.First <= other.Last && other.First <= match.Last)))
            {
                found.Add(match);
            }
        }

        return [.. found.OrderBy(match => match.First).Select(match => match.ToResult(tokens, utterance))];
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue && choice.Value is { Length: > 0 } value)
        {
            yield return value;
        }

        if (!options.NoAction && choice.Action?.Title is { Length: > 0 } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }
}
