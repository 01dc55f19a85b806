using System.Globalization;
using System.Resources;

namespace AfterSale.Texts;

/// <summary>
/// Every sentence that the bot says stands in one of the <c>.resx</c> files beside this, <c>Texts.resx</c> or a feature's own, under a key that
/// begins with the feature's name; this looks it up in the language of the turn (<see cref="CultureInfo.CurrentUICulture"/>), so that it can be tested and translated.
/// </summary>
internal static class Text
{
    private const string Ending = ".resources";

    private static readonly ResourceManager[] Files =
    [
        .. typeof(Text).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("AfterSale.Texts.", StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ResourceManager(name[..^Ending.Length], typeof(Text).Assembly)),
    ];

    /// <summary>The text of a key.</summary>
    /// <param name="key">A key.</param>
    /// <exception cref="MissingManifestResourceException">No such key.</exception>
    public static string Of(string key) =>
        Array.ConvertAll(Files, file => file.GetString(key, CultureInfo.CurrentUICulture)).FirstOrDefault(text => text is not null)
        ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <summary>The text of a key with its slots <c>{0}</c>, <c>{1}</c> … filled.</summary>
    /// <param name="key">A key.</param>
    /// <param name="slots">What goes into the slots; user's words must have been escaped for Markdown.</param>
    /// <exception cref="MissingManifestResourceException">No such key.</exception>
    public static string Of(string key, params object?[] slots) =>
        string.Format(CultureInfo.CurrentCulture, Of(key), slots);

    /// <summary>The text for a number of things: <c>key.one</c> for 1, <c>key.other</c> for the rest; <c>{0}</c> is the number.</summary>
    /// <param name="key">The two keys' common part.</param>
    /// <param name="count">How many.</param>
    /// <param name="slots">What goes into <c>{1}</c> and on.</param>
    public static string Count(string key, int count, params object?[] slots) =>
        Of(count == 1 ? key + ".one" : key + ".other", [count, .. slots]);
}
