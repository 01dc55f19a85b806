using AfterSale.Domain.People;

namespace AfterSale.Domain.Library;

/// <summary>What a library item may be, and who may take it away.</summary>
public static class LibraryRules
{
    /// <summary>The longest link.</summary>
    public const int LinkLength = 500;

    /// <summary>The most items of one team: a shelf, not a warehouse.</summary>
    public const int Items = 500;

    /// <summary>The link of a text, or <see langword="null"/>: only http and https are links, without a user's name or password in them.</summary>
    /// <param name="text">What was typed.</param>
    public static Uri? Link(string? text) =>
        text?.Trim() is { Length: > 0 and <= LinkLength } trimmed
        && !trimmed.Any(char.IsWhiteSpace)
        && Uri.TryCreate(trimmed, UriKind.Absolute, out var link)
        && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps)
        && link.Host.Length > 0
        && link.UserInfo.Length == 0
            ? link
            : null;

    /// <summary>Whether somebody may take an item away: who added it, and the team's manager.</summary>
    /// <param name="person">Who.</param>
    /// <param name="item">The item.</param>
    public static bool MayRemove(Person person, LibraryItem item) =>
        person.Team == item.Team && (item.AddedBy == person.Id || person.Manages(item.Team));

    /// <summary>Whether somebody is shown an item: their team's; one that is past its day only if they added it.</summary>
    /// <param name="person">Who.</param>
    /// <param name="item">The item.</param>
    /// <param name="today">Their day.</param>
    public static bool Sees(Person person, LibraryItem item, DateOnly today) =>
        person.Team == item.Team && (!item.IsExpired(today) || item.AddedBy == person.Id);
}
