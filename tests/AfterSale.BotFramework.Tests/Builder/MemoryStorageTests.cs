using Xunit;

namespace AfterSale.BotFramework.Tests.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_read_is_what_was_written_but_not_the_same_object()
    {
        var item = new Item { Text = "a" };
        await WriteAsync(item);
        item.Text = "changed later";
        Assert.Equal("a", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task A_stale_etag_is_refused()
    {
        await WriteAsync(new Item { Text = "first" });
        var (mine, theirs) = (await ReadAsync(), await ReadAsync());
        theirs.Text = "theirs";
        await WriteAsync(theirs);
        var refused = await Assert.ThrowsAsync<EtagException>(() => WriteAsync(mine));
        Assert.Contains("ETag conflict", refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("theirs", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task A_new_item_does_not_replace_an_old_one()
    {
        await WriteAsync(new Item { Text = "first" });
        await Assert.ThrowsAsync<EtagException>(() => WriteAsync(new Item { Text = "second" }));
    }

    [Fact]
    public async Task A_star_overwrites()
    {
        await WriteAsync(new Item { Text = "first" });
        await WriteAsync(new Item { Text = "second", ETag = "*" });
        Assert.Equal("second", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task A_refused_write_writes_nothing_of_the_call()
    {
        await WriteAsync(new Item { Text = "first" });
        await Assert.ThrowsAsync<EtagException>(() => _storage.WriteAsync(new Dictionary<string, object>
        {
            ["other"] = new Item { Text = "x" },
            ["key"] = new Item { Text = "stale", ETag = "0" },
        }));
        Assert.Empty(await _storage.ReadAsync(["other"]));
    }

    [Fact]
    public async Task The_writer_has_the_new_etag_afterwards()
    {
        var item = new Item { Text = "a" };
        await WriteAsync(item);
        item.Text = "b";
        await WriteAsync(item);
        Assert.Equal(item.ETag, (await ReadAsync()).ETag);
    }

    [Fact]
    public async Task Deleted_and_missing_items_are_not_found()
    {
        await WriteAsync(new Item());
        await _storage.DeleteAsync(["key", "never there"]);
        Assert.Empty(await _storage.ReadAsync(["key"]));
    }

    [Fact]
    public async Task Only_json_objects_can_be_stored() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _storage.WriteAsync(new Dictionary<string, object> { ["key"] = "text" }));

    private Task WriteAsync(Item item) => _storage.WriteAsync(new Dictionary<string, object> { ["key"] = item });

    private async Task<Item> ReadAsync() => (await _storage.ReadAsync<Item>(["key"]))["key"];

    private sealed class Item : IStoreItem
    {
        public string? ETag { get; set; }

        public string? Text { get; set; }
    }
}
