using AfterSale.Domain.Library;
using AfterSale.Domain.People;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Tests.Library;

/// <summary>What of the library fits, and who sees and removes it (playbook, section 4).</summary>
public sealed class LibraryItemTests
{
    private static readonly DateOnly Today = Given.Day("2026-06-01");

    private static LibraryItem Item => new(
        new("l1"), new("team"), Given.Rep, Today, "Webinar: Abfall vermeiden", new Uri("https://example.com/w"), null, null, null, null, null);

    [Fact]
    public void What_an_item_does_not_limit_fits_anything() =>
        Assert.All(Enum.GetValues<Stage>(), stage => Assert.True(Item.Fits(stage, Strategy.Educate, "Lumen One", Today)));

    [Fact]
    public void What_it_limits_fits_only_that()
    {
        var item = Item with { Stage = Stage.Learning, Strategy = Strategy.Educate, Product = "lumen", Industry = "Printing" };
        Assert.True(item.Fits(Stage.Learning, Strategy.Educate, "Lumen One", Today, "printing"));
        Assert.True(item.Fits(Stage.Learning, null, "Lumen One", Today, "printing"));
        Assert.False(item.Fits(Stage.Novelty, Strategy.Educate, "Lumen One", Today, "printing"));
        Assert.False(item.Fits(Stage.Learning, Strategy.RethinkNeeds, "Lumen One", Today, "printing"));
        Assert.False(item.Fits(Stage.Learning, Strategy.Educate, "Press", Today, "printing"));
        Assert.False(item.Fits(Stage.Learning, Strategy.Educate, "Lumen One", Today));
    }

    [Fact]
    public void What_has_expired_never_fits_and_only_its_adder_sees_it()
    {
        var item = Item with { ValidUntil = Today };
        Assert.True(item.Fits(Stage.Novelty, null, null, Today));
        Assert.False(item.Fits(Stage.Novelty, null, null, Today.AddDays(1)));
        Assert.True(LibraryRules.Sees(Given.Owner(), item, Today.AddDays(1)));
        Assert.False(LibraryRules.Sees(Given.Owner() with { Id = new("other") }, item, Today.AddDays(1)));
        Assert.True(LibraryRules.Sees(Given.Owner() with { Id = new("other") }, item, Today));
    }

    [Fact]
    public void Its_adder_and_the_teams_manager_remove_it_and_nobody_else()
    {
        var other = Given.Owner() with { Id = new("other") };
        Assert.True(LibraryRules.MayRemove(Given.Owner(), Item));
        Assert.False(LibraryRules.MayRemove(other, Item));
        Assert.True(LibraryRules.MayRemove(other with { Role = PersonRole.Manager }, Item));
        Assert.False(LibraryRules.MayRemove(other with { Role = PersonRole.Manager, Team = new("else") }, Item));
        Assert.False(LibraryRules.Sees(other with { Team = new("else") }, Item, Today));
    }

    [Theory]
    [InlineData("https://example.com/a?b=c#d", true)]
    [InlineData("http://example.com", true)]
    [InlineData("  https://example.com/  ", true)]
    [InlineData("https://例え.jp/紙", true)]
    [InlineData("example.com", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("mailto:ada@example.com", false)]
    [InlineData("https://user:secret@example.com", false)]
    [InlineData("https://exa mple.com", false)]
    [InlineData("https://", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_http_and_https_are_links(string? text, bool isLink) => Assert.Equal(isLink, LibraryRules.Link(text) is not null);

    [Theory]
    [InlineData("abfall webinar", true)]
    [InlineData("EXAMPLE", true)]
    [InlineData("seminar", false)]
    public void A_search_finds_what_has_every_word(string words, bool found) => Assert.Equal(found, Item.Matches(words));
}
