using AfterSale.BotFramework;
using Xunit;

namespace AfterSale.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task State_is_read_as_it_was_written_and_with_its_tag()
    {
        var written = Document("{\"form\":{\"step\":2,\"name\":\"Zoë\"},\"none\":null}");
        await Write("msteams/users/29:ana", written);
        var read = await Read("msteams/users/29:ana");
        Assert.Equal(written.ToJson(), read!.ToJson());
        Assert.NotNull(written.ETag);
        Assert.Equal(written.ETag, read.ETag);
        Assert.Null(await Read("msteams/users/29:ANA"));
    }

    [Fact]
    public async Task The_same_turn_may_write_its_state_again()
    {
        var document = Document("{\"a\":1}");
        await Write("k", document);
        var first = document.ETag;
        await Write("k", document);
        Assert.NotEqual(first, document.ETag);
        Assert.Equal(document.ETag, (await Read("k"))!.ETag);
    }

    [Fact]
    public async Task State_that_changed_meanwhile_is_refused_and_nothing_of_the_call_written()
    {
        await Write("k", Document("{\"a\":1}"));
        var mine = await Read("k");
        var theirs = await Read("k");
        await Write("k", theirs!);

        var other = Document("{\"o\":1}");
        await Assert.ThrowsAsync<EtagException>(
            () => Store.Storage.WriteAsync(new Dictionary<string, object> { ["other"] = other, ["k"] = mine! }, None));
        Assert.Null(await Read("other"));
        Assert.Null(other.ETag);
        Assert.Equal(theirs!.ETag, (await Read("k"))!.ETag);
    }

    [Fact]
    public async Task A_tag_is_needed_where_there_is_state_and_refused_where_there_is_none()
    {
        await Write("k", Document("{\"a\":1}"));
        await Assert.ThrowsAsync<EtagException>(() => Write("k", Document("{\"a\":2}")));
        await Assert.ThrowsAsync<EtagException>(() => Write("none", Document("{\"a\":2}", "1")));
    }

    [Fact]
    public async Task A_star_or_an_object_without_a_tag_overwrites()
    {
        await Write("k", Document("{\"a\":1}"));
        await Write("k", Document("{\"a\":2}", "*"));
        Assert.Equal("{\"a\":2}", (await Read("k"))!.ToJson());
        await Store.Storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, string> { ["a"] = "3" } }, None);
        Assert.Equal("{\"a\":\"3\"}", (await Read("k"))!.ToJson());
    }

    [Fact]
    public async Task Deleted_state_is_gone_and_its_tag_with_it()
    {
        var old = Document("{\"a\":1}");
        await Write("k", old);
        await Store.Storage.DeleteAsync(["k", "never there"], None);
        Assert.Null(await Read("k"));
        await Assert.ThrowsAsync<EtagException>(() => Write("k", old));
        await Write("k", Document("{\"a\":2}"));
        await Assert.ThrowsAsync<EtagException>(() => Write("k", old));
    }

    [Fact]
    public async Task Of_many_who_write_the_same_version_one_does()
    {
        await Write("k", Document("{\"a\":1}"));
        var tag = (await Read("k"))!.ETag;
        var done = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            try
            {
                await Write("k", Document($"{{\"a\":{writer}}}", tag));
                return true;
            }
            catch (EtagException)
            {
                return false;
            }
        })));
        Assert.Single(done, true);
    }

    [Fact]
    public async Task State_keys_may_be_longer_than_an_index_takes()
    {
        var key = "directline/conversations/" + new string('x', 5_000);
        await Write(key + "1", Document("{\"a\":1}"));
        await Write(key + "2", Document("{\"a\":2}"));
        var read = await Store.Storage.ReadAsync([key + "1", key + "2", key], None);
        Assert.Equal(2, read.Count);
        Assert.Equal("{\"a\":1}", Assert.IsType<StateDocument>(read[key + "1"]).ToJson());
    }

    [Fact]
    public async Task State_of_those_who_were_not_heard_for_long_can_be_deleted_and_nothing_else_is()
    {
        await Write("msteams/conversations/old", Document("{\"a\":1}"));
        await Write("msteams/users/old", Document("{\"a\":1}"));
        await Write("settings", Document("{\"a\":1}"));
        Store.Clock.Advance(TimeSpan.FromDays(30));
        await Write("msteams/conversations/new", Document("{\"a\":1}"));

        var before = Store.Clock.GetUtcNow() - TimeSpan.FromDays(30);
        Assert.Equal(0, await Store.Expiring.DeleteIdleAsync(before, 9, None));
        Assert.Equal(1, await Store.Expiring.DeleteIdleAsync(before.AddTicks(1), 1, None));
        Assert.Equal(1, await Store.Expiring.DeleteIdleAsync(before.AddTicks(1), 9, None));
        Assert.Null(await Read("msteams/conversations/old"));
        Assert.Null(await Read("msteams/users/old"));
        Assert.NotNull(await Read("msteams/conversations/new"));
        Assert.NotNull(await Read("settings"));
    }

    private static StateDocument Document(string json, string? tag = null) => StateDocument.FromJson(json, tag);

    private Task Write(string key, StateDocument document) =>
        Store.Storage.WriteAsync(new Dictionary<string, object> { [key] = document }, None);

    private async Task<StateDocument?> Read(string key) =>
        (await Store.Storage.ReadAsync([key], None)).TryGetValue(key, out var found) ? Assert.IsType<StateDocument>(found) : null;
}
