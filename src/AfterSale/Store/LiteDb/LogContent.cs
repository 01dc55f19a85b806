namespace AfterSale.Store.LiteDb;

/// <summary>
/// What a log adds to the data file when LiteDB opens it. A log that ends within a transaction, or within a page, is
/// what a killed process leaves: LiteDB passes over the rest.
/// </summary>
internal sealed class LogContent
{
    private readonly HashSet<uint> _pages = [];

    /// <summary>Whether every page of it can be one.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <summary>The data file's header as the last transaction left it, if one changed it.</summary>
    public Page? Header { get; private set; }

    /// <summary>Reads a log.</summary>
    /// <param name="path">The file; one that is missing adds nothing.</param>
    public static LogContent Of(string path)
    {
        var content = new LogContent();
        var open = new Dictionary<uint, List<uint>>();
        foreach (var page in PageFile.Pages(path).Where(page => !page.IsBlank))
        {
            if (!page.IsPage)
            {
                return new LogContent { IsReadable = false };
            }

            if (!open.TryGetValue(page.Transaction, out var pages))
            {
                open[page.Transaction] = pages = [];
            }

            pages.Add(page.Number);
            if (page.IsConfirmed)
            {
                content.Confirm(page, pages);
            }
        }

        return content;
    }

    /// <summary>Whether it has a page, in a transaction that counts.</summary>
    /// <param name="number">The page's place in the data file.</param>
    public bool Has(uint number) => _pages.Contains(number);

    private void Confirm(Page last, List<uint> pages)
    {
        _pages.UnionWith(pages);
        if (last.IsHeader)
        {
            Header = new Page([.. last.Bytes]);
        }
    }
}
