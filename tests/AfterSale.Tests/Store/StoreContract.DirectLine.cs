using System.Globalization;
using System.Text.Json;
using AfterSale.BotFramework.Schema;
using AfterSale.LocalChat.DirectLine;
using Xunit;

namespace AfterSale.Tests.Store;

public abstract partial class StoreContract
{
    private static Func<long, string> Numbered => number => string.Create(CultureInfo.InvariantCulture, $"c|{number:0000000}");

    [Fact]
    public async Task A_chat_is_found_by_its_id()
    {
        var chat = await StartChat("c");
        Assert.Equal(chat, await Store.DirectLine.FindAsync("c", None));
        Assert.Null(await Store.DirectLine.FindAsync("C", None));
    }

    [Fact]
    public async Task Entries_are_numbered_from_one_in_each_chat()
    {
        await StartChat("c");
        await StartChat("d");
        Assert.Equal(1, (await Say("c", "a")).Number);
        Assert.Equal(2, (await Say("c", "b")).Number);
        Assert.Equal(1, (await Say("d", "c")).Number);
        Assert.Equal("c|0000002", (await Store.DirectLine.ReadAsync("c", 1, 9, None)).Single().Activity.Id);
    }

    [Fact]
    public async Task A_reader_gets_what_came_after_its_watermark_in_order()
    {
        await StartChat("c");
        await StartChat("c1");
        for (var number = 1; number <= 25; number++)
        {
            await Say("c", $"{number}");
            await Say("c1", "x");
        }

        Assert.Equal(Enumerable.Range(1, 25), await Numbers(0, 100));
        Assert.Equal([10, 11, 12], await Numbers(9, 3));
        Assert.Equal([25], await Numbers(24, 3));
        Assert.Empty(await Numbers(25, 3));
        Assert.Empty(await Numbers(0, 0));
        Assert.Equal(25, (await Numbers(-5, 100)).Count);
        Assert.Empty(await Store.DirectLine.ReadAsync("nowhere", 0, 9, None));
    }

    [Fact]
    public async Task An_update_is_a_further_entry_under_the_same_id()
    {
        await StartChat("c");
        var id = (await Say("c", "first")).Activity.Id!;
        await Say("c", "between");
        var update = await Store.DirectLine.AppendAsync(
            "c", new Activity { Type = "message", Id = id, Text = "second" }, withId: null, None);

        Assert.Equal(3, update.Number);
        var found = await Store.DirectLine.FindActivityAsync("c", id, None);
        Assert.Equal((3, "second"), (found!.Number, found.Activity.Text));
        Assert.Equal([1, 2, 3], await Numbers(0, 9));
        Assert.Null(await Store.DirectLine.FindActivityAsync("c", "other", None));
        Assert.Null(await Store.DirectLine.FindActivityAsync("d", id, None));
    }

    [Fact]
    public async Task An_activity_comes_back_as_it_was()
    {
        await StartChat("c");
        var activity = new Activity
        {
            Type = "message",
            Text = "hé 🦊 <b>",
            Timestamp = Sample.Now,
            From = new ChannelAccount("u", "U", "user"),
            ChannelData = JsonElement.Parse("{\"clientActivityID\":\"x\"}"),
            Value = JsonElement.Parse("{\"cardId\":\"k\",\"n\":1.0}"),
            Attachments =
            [
                new Attachment
                {
                    ContentType = "application/vnd.microsoft.card.adaptive",
                    Content = JsonElement.Parse("{\"type\":\"AdaptiveCard\"}"),
                },
            ],
            Properties = { ["extra"] = JsonElement.Parse("[1]") },
        };
        var stored = await Store.DirectLine.AppendAsync("c", activity, Numbered, None);
        Assert.Equal("c|0000001", stored.Activity.Id);
        var read = await Store.DirectLine.FindActivityAsync("c", "c|0000001", None);
        Assert.Equal(Text(stored.Activity), Text(read!.Activity));
    }

    [Fact]
    public async Task Sixteen_who_write_at_once_leave_no_gap_and_no_double()
    {
        await StartChat("c");
        var numbers = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            List<long> mine = [];
            for (var index = 0; index < 10; index++)
            {
                mine.Add((await Say("c", $"{writer}/{index}")).Number);
            }

            return mine;
        })));

        Assert.All(numbers, mine => Assert.Equal(mine.Order(), mine));
        Assert.Equal(Enumerable.Range(1, 160).Select(number => (long)number), numbers.SelectMany(mine => mine).Order());
        var log = await Store.DirectLine.ReadAsync("c", 0, 1000, None);
        Assert.All(log, entry => Assert.Equal(Numbered(entry.Number), entry.Activity.Id));
    }

    [Fact]
    public async Task A_write_that_fails_uses_up_no_number()
    {
        await StartChat("c");
        await Say("c", "a");
        await Assert.ThrowsAsync<FormatException>(
            () => Store.DirectLine.AppendAsync("c", new Activity(), _ => throw new FormatException(), None));
        Assert.Equal(2, (await Say("c", "b")).Number);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Say("never started", "a"));
    }

    private static string Text(Activity activity) => JsonSerializer.Serialize(activity, BotJson.TypeInfo<Activity>());

    private async Task<DirectLineConversation> StartChat(string id)
    {
        var chat = new DirectLineConversation(id, "ana", "Ana Silva", "secret", Sample.Now);
        await Store.DirectLine.StartAsync(chat, None);
        return chat;
    }

    private Task<DirectLineEntry> Say(string chat, string text) =>
        Store.DirectLine.AppendAsync(chat, new Activity { Type = "message", Text = text }, Numbered, None);

    private async Task<List<int>> Numbers(long watermark, int limit) =>
        [.. (await Store.DirectLine.ReadAsync("c", watermark, limit, None)).Select(entry => (int)entry.Number)];
}
