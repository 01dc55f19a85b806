using AfterSale.Domain;
using AfterSale.Domain.Library;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;
using Xunit;

namespace AfterSale.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_library_item_comes_back_as_it_was_stored()
    {
        var item = Shelved("l1", "Wie man Stillstände vermeidet ✓") with
        {
            Stage = Stage.Learning,
            Strategy = Strategy.Educate,
            Product = "Press 3000",
            Industry = "printing",
            ValidUntil = new DateOnly(2026, 12, 31),
        };
        Assert.True(await Store.Library.AddAsync(item, None));
        Assert.Equal(item, await Store.Library.FindAsync(new("l1"), None));
        Assert.Null(await Store.Library.FindAsync(new("l2"), None));
    }

    [Fact]
    public async Task A_library_item_is_added_once_however_often_it_comes()
    {
        Assert.True(await Store.Library.AddAsync(Shelved("l1", "first"), None));
        Assert.False(await Store.Library.AddAsync(Shelved("l1", "second"), None));
        Assert.Equal("first", Assert.Single(await Store.Library.OfTeamAsync(North, None)).Title);
    }

    [Fact]
    public async Task A_team_has_its_own_library_by_title_and_what_is_removed_is_gone()
    {
        await Store.Library.AddAsync(Shelved("l1", "webinar"), None);
        await Store.Library.AddAsync(Shelved("l2", "Article"), None);
        await Store.Library.AddAsync(Shelved("l3", "theirs") with { Team = new("north-east") }, None);
        Assert.Equal(["Article", "webinar"], (await Store.Library.OfTeamAsync(North, None)).Select(item => item.Title));

        await Store.Library.RemoveAsync(new("l2"), None);
        await Store.Library.RemoveAsync(new("l2"), None);
        Assert.Equal("webinar", Assert.Single(await Store.Library.OfTeamAsync(North, None)).Title);
        Assert.Equal("theirs", Assert.Single(await Store.Library.OfTeamAsync(new("north-east"), None)).Title);
    }

    private static LibraryItem Shelved(string id, string title) => new(
        new LibraryItemId(id), North, Sample.Ana, new DateOnly(2026, 3, 2), title, new Uri("https://example.com/a?b=c#d"), null, null, null, null, null);
}
