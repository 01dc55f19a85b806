namespace AfterSale.Features.LogClose;

/// <summary>Somebody already known, by id, or somebody new, by name; kept as one text among a form's answers.</summary>
internal static class KnownOrNew
{
    private const string KnownPrefix = "id:";
    private const string NewPrefix = "new:";

    /// <summary>How one already known is stored.</summary>
    public static string Known(string id) => KnownPrefix + id;

    /// <summary>How somebody new is stored.</summary>
    public static string New(string name) => NewPrefix + name;

    /// <summary>The id, when it is one already known.</summary>
    public static string? Id(string? stored) =>
        stored?.StartsWith(KnownPrefix, StringComparison.Ordinal) == true ? stored[KnownPrefix.Length..] : null;

    /// <summary>The name, when it is somebody new.</summary>
    public static string? Name(string? stored) =>
        stored?.StartsWith(NewPrefix, StringComparison.Ordinal) == true ? stored[NewPrefix.Length..] : null;
}
