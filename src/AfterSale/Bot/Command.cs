namespace AfterSale.Bot;

/// <summary>One command: the phrases that begin it and what it does with the words behind them.</summary>
/// <param name="Name">Its proper phrase, as help shows it.</param>
/// <param name="Synonyms">Other phrases that begin it.</param>
/// <param name="RunAsync">Does it; gets the turn and the words behind the phrase.</param>
/// <param name="TakesWords">Whether anything may follow the phrase.</param>
/// <param name="NamesCustomer">Whether the words behind it begin with a customer's name.</param>
/// <param name="Interrupts">Whether it may come between two questions of a dialog, which then asks its question again.</param>
internal sealed record Command(
    string Name,
    IReadOnlyList<string> Synonyms,
    Func<Turn, string, CancellationToken, Task> RunAsync,
    bool TakesWords = false,
    bool Interrupts = false,
    bool NamesCustomer = false)
{
    /// <summary>The words behind the phrase, or <see langword="null"/> when the text is not this command.</summary>
    /// <param name="text">What was typed.</param>
    public string? Match(string text)
    {
        if (Words.Are(text, Name) || Words.Are(text, [.. Synonyms]))
        {
            return "";
        }

        return TakesWords ? Words.After(text, [Name, .. Synonyms]) : null;
    }
}
