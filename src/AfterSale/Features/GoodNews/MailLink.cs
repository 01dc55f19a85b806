namespace AfterSale.Features.GoodNews;

/// <summary>A link that opens a mail already written. Mail programs refuse long ones, so the longest text that fits is taken.</summary>
/// <param name="Url">The link.</param>
/// <param name="IsWhole">Whether the whole text is in it.</param>
internal sealed record MailLink(string Url, bool IsWhole)
{
    /// <summary>The longest link that every mail program takes.</summary>
    public const int Longest = 1900;

    /// <summary>The link, or <see langword="null"/> without an address that can be written to.</summary>
    /// <param name="address">To whom.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="bodies">The text, and shorter ones to fall back on, the longest first.</param>
    public static MailLink? Of(string? address, string subject, IEnumerable<string> bodies)
    {
        if (address?.Split('@') is not [{ Length: > 0 } name, { Length: > 0 } house])
        {
            return null;
        }

        var start = $"mailto:{Uri.EscapeDataString(name)}@{Uri.EscapeDataString(house)}?subject={Uri.EscapeDataString(subject)}";
        var isWhole = true;
        foreach (var body in bodies)
        {
            var url = start + "&body=" + Uri.EscapeDataString(body.Replace("\n", "\r\n", StringComparison.Ordinal));
            if (url.Length <= Longest)
            {
                return new MailLink(url, isWhole);
            }

            isWhole = false;
        }

        return start.Length <= Longest ? new MailLink(start, IsWhole: false) : null;
    }
}
