using AfterSale.BotFramework.Recognizers;
using FsCheck.Xunit;
using Xunit;

namespace AfterSale.BotFramework.Tests.Recognizers;

public class ListRecognizerTests
{
    [Theory]
    [InlineData("a, b and c", "a|b|c")]
    [InlineData("a, b, and c", "a|b|c")]
    [InlineData("a and b", "a and b")]
    [InlineData("a; b, c;d", "a|b, c|d")]
    [InlineData("- a\n- b\r\n* c\n• d", "a|b|c|d")]
    [InlineData("1. a\n2) b\n10. c", "a|b|c")]
    [InlineData("a\n\n  \nb", "a|b")]
    [InlineData("a, A, b", "a|b")]
    [InlineData("budget of 12,500, support", "budget of 12,500|support")]
    [InlineData("12,500", "12,500")]
    [InlineData("price, two hundred and fifty seats", "price|two hundred and fifty seats")]
    [InlineData("a, b\n", "a|b")]
    [InlineData("none", "")]
    [InlineData("None.", "")]
    [InlineData("N/A", "")]
    [InlineData("-", "")]
    [InlineData("no concerns", "")]
    [InlineData("skip", "")]
    [InlineData(",,;", "")]
    [InlineData("", "")]
    [InlineData("-5 degrees\n3D models", "-5 degrees|3D models")]
    [InlineData("no budget", "no budget")]
    public void An_answer_is_split_into_its_items(string text, string items) =>
        Assert.Equal(items, string.Join('|', ListRecognizer.Split(text)));

    [Property(MaxTest = 500)]
    public void No_item_is_empty_or_said_twice(string text) => AssertSound(ListRecognizer.Split(text));

    [Property(MaxTest = 500)]
    public void No_mixture_of_separators_makes_an_empty_item_or_one_said_twice(byte[] picks)
    {
        string[] parts = ["a", "B", "b", ",", ";", "\n", " ", " and ", "- ", "1. ", "5", "none", "-"];
        AssertSound(ListRecognizer.Split(string.Concat((picks ?? []).Select(pick => parts[pick % parts.Length]))));
    }

    private static void AssertSound(IReadOnlyList<string> items)
    {
        Assert.All(items, item => Assert.False(string.IsNullOrWhiteSpace(item) || item != item.Trim()));
        Assert.Equal(items.Count, items.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
