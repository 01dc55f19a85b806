namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>Finds values in a text by their words.</summary>
public static class Find
{
    /// <summary>Finds choices by value, button title or synonym.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How they are matched.</param>
    /// <returns>What was found, in the order of the text; each choice at most once.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IReadOnlyList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var tokens = Tokenizer.Tokenize(utterance, options.Locale);
        var matches = choices
            .SelectMany((choice, index) => NamesOf(choice, options).Select(name => Match(tokens, name, index, options)))
            .OfType<Candidate>()
            .OrderByDescending(match => match.Score)
            .ThenByDescending(match => match.Length);

        var found = new List<Candidate>();
        foreach (var match in matches)
        {
            // The best match takes its words: neither they nor the choice are found again.
            if (!found.Any(other => other.Index == match.Index || (match.First <= other.Last && other.First <= match.Last)))
            {
                found.Add(match);
            }
        }

        return [.. found.OrderBy(match => match.First).Select(match => ToResult(match, tokens, utterance, choices))];
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

    // The best run of words: the words of the name in order, with at most so many other words between them.
    private static Candidate? Match(IReadOnlyList<Token> tokens, string name, int index, FindValuesOptions options)
    {
        var words = Tokenizer.Tokenize(name, options.Locale);
        return words.Count == 0
            ? null
            : Enumerable.Range(0, tokens.Count)
                .Select(start => MatchAt(tokens, words, start, index, name, options))
                .OfType<Candidate>()
                .MaxBy(match => match.Score);
    }

    private static Candidate? MatchAt(
        IReadOnlyList<Token> tokens, IReadOnlyList<Token> words, int start, int index, string name, FindValuesOptions options)
    {
        var (matched, gaps, first, last, position) = (0, 0, -1, -1, start);
        foreach (var word in words)
        {
            var next = IndexOf(tokens, word, position);
            var gap = matched == 0 ? next - start : next - last - 1;
            if (next < 0 || (matched == 0 && gap > 0) || gap > options.MaxTokenDistance)
            {
                continue;
            }

            matched++;
            gaps += matched == 1 ? 0 : gap;
            first = first < 0 ? next : first;
            last = next;
            position = next + 1;
        }

        if (matched == 0 || (matched < words.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        // As in the SDK: the part of the words that matched, times how near together they were.
        var completeness = (double)matched / words.Count;
        var accuracy = (double)matched / (matched + gaps);
        return new Candidate(index, name, first, last, (float)(completeness * accuracy));
    }

    private static int IndexOf(IReadOnlyList<Token> tokens, Token word, int from)
    {
        for (var index = from; index < tokens.Count; index++)
        {
            if (tokens[index].Normalized == word.Normalized)
            {
                return index;
            }
        }

        return -1;
    }

    private static ModelResult<FoundChoice> ToResult(
        Candidate match, IReadOnlyList<Token> tokens, string utterance, IReadOnlyList<Choice> choices)
    {
        var (start, end) = (tokens[match.First].Start, tokens[match.Last].End);
        var value = choices[match.Index].Value;
        return new ModelResult<FoundChoice>
        {
            Text = utterance[start..(end + 1)],
            Start = start,
            End = end,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = value,
                Index = match.Index,
                Score = match.Score,
                Synonym = match.Name == value ? null : match.Name,
            },
        };
    }

    private sealed record Candidate(int Index, string Name, int First, int Last, float Score)
    {
        public int Length => Last - First + 1;
    }
}
