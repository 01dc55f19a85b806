namespace AfterSale.Bot;

/// <summary>What a feature has to say at the head of somebody's day.</summary>
internal interface IDayNotes
{
    /// <summary>The notes, harmless Markdown; none on most days.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<string>> NotesAsync(Turn turn, CancellationToken cancellationToken);
}
