using System.Text;
using System.Text.RegularExpressions;
using AfterSale.BotFramework.AdaptiveCards;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace AfterSale.BotFramework.Tests.AdaptiveCards;

public sealed partial class AdaptiveTextTests
{
    [Theory]
    [InlineData("**bold** and _it_", @"\*\*bold\*\* and \_it\_")]
    [InlineData("[click](https://evil.example)", @"\[click\]\(https://evil.example)")]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("- no item\n1. no item\n> no quotation", "\\- no item\n1\\. no item\n\\> no quotation")]
    [InlineData("Smith-Jones (call at 5+)", "Smith-Jones (call at 5+)")]
    [InlineData("    no code", "no code")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", @"{\{DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("AT&T &lt;b>", @"AT\&T \&lt;b>")]
    [InlineData("a\r\nb\tc\u0007", "a\nb c")]
    [InlineData("evil\u202Etxt.exe", "eviltxt.exe")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_shows_as_it_was_typed(string? text, string expected) => Assert.Equal(expected, AdaptiveText.Escape(text));

    [Fact]
    public void Text_from_right_to_left_is_isolated_line_by_line() =>
        Assert.Equal("Call \n\u2068דוד\u2069", AdaptiveText.Escape("Call \nדוד"));

    [Property]
    public bool What_is_escaped_reads_as_the_clean_text(NonNull<string> text)
    {
        var lines = AdaptiveText.Clean(text.Get).Split('\n').Select(line => line.TrimStart(' '));
        var shown = Escapes().Replace(AdaptiveText.Escape(text.Get), "$1").Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
        return shown == string.Join('\n', lines);
    }

    [Property]
    public bool Nothing_that_markdown_reads_is_left(NonNull<string> text)
    {
        var escaped = AdaptiveText.Escape(text.Get);
        var rest = Escapes().Replace(escaped, string.Empty);
        return rest.IndexOfAny(['\\', '*', '_', '[', ']', '`', '~', '|', '<']) < 0
            && escaped.Split('\n').All(line => !LineMarker().IsMatch(line));
    }

    [Property]
    public bool Directions_and_controls_never_come_through(NonNull<string> text)
    {
        var escaped = AdaptiveText.Escape("\u202E\u2066" + text.Get + "\u0000\u2067");
        return escaped.Count(character => character == '\u2068') == escaped.Count(character => character == '\u2069')
            && escaped.IndexOfAny(['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067']) < 0
            && !escaped.Any(character => char.IsControl(character) && character != '\n')
            && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(escaped)) == escaped;
    }

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex Escapes();

    [GeneratedRegex(@"^\u2068?([#>+=-]|[0-9]+[.)])")]
    private static partial Regex LineMarker();
}
