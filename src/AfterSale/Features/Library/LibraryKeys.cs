namespace AfterSale.Features.Library;

/// <summary>What a library item is asked for, by key.</summary>
internal static class LibraryKeys
{
    /// <summary>What it is called.</summary>
    public const string Title = "title";

    /// <summary>Where it is.</summary>
    public const string Link = "link";

    /// <summary>For which stage.</summary>
    public const string Stage = "stage";

    /// <summary>For which strategy.</summary>
    public const string Strategy = "strategy";

    /// <summary>For which product.</summary>
    public const string Product = "product";

    /// <summary>For which industry.</summary>
    public const string Industry = "industry";

    /// <summary>Until when it is worth anything.</summary>
    public const string Until = "until";
}
