namespace AfterSale.BotFramework.Dialogs.Choices;

// Words of a text that are those of a value, by the indexes of the first and the last of them.
internal sealed record ValueMatch(SortedValue Value, int First, int Last, float Score)
{
    private const int UsualTokenDistance = 2;

    public int Length => Last - First + 1;

    // The best run of words: the words of the value in order, with at most so many other words between them.
    public static ValueMatch? Best(
        IReadOnlyList<Token> tokens, IReadOnlyList<Token> words, SortedValue value, FindValuesOptions options) => words.Count == 0
            ? null
            : Enumerable.Range(0, tokens.Count)
                .Select(start => At(tokens, words, start, value, options))
                .OfType<ValueMatch>()
                .MaxBy(match => match.Score);

    public ModelResult<FoundValue> ToResult(IReadOnlyList<Token> tokens, string utterance)
    {
        var (start, end) = (tokens[First].Start, tokens[Last].End);
        return new ModelResult<FoundValue>
        {
            Text = utterance[start..(end + 1)],
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue { Value = Value.Value, Index = Value.Index, Score = Score },
        };
    }

    private static ValueMatch? At(
        IReadOnlyList<Token> tokens, IReadOnlyList<Token> words, int start, SortedValue value, FindValuesOptions options)
    {
        var furthest = options.MaxTokenDistance ?? UsualTokenDistance;
        var (matched, gaps, first, last, position) = (0, 0, -1, -1, start);
        foreach (var word in words)
        {
            var next = IndexOf(tokens, word, position);
            var gap = matched == 0 ? next - start : next - last - 1;
            if (next < 0 || (matched == 0 && gap > 0) || gap > furthest)
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
        return new ValueMatch(value, first, last, (float)(completeness * accuracy));
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
}
