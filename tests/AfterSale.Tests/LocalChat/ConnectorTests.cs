using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace AfterSale.Tests.LocalChat;

public sealed class ConnectorTests
{
    [Fact]
    public async Task An_update_keeps_the_id_and_the_time_and_is_seen_by_whoever_reads_on()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var stream = await conversation.StreamAsync();
        var id = await host.BotSaysAsync(conversation.Id, new { type = "message", text = "Call Ada" });
        var original = Assert.Single(await stream.TakeAsync(1));
        host.RealClock.Advance(TimeSpan.FromHours(2));
        await host.BotSaysAsync(conversation.Id, new { type = "message", text = "in between" });
        await stream.TakeAsync(1);

        using var response = await host.Client.PutAsJsonAsync(
            LocalChatHost.ConnectorPath(conversation.Id, id), new { type = "message", text = "Done: call Ada", timestamp = "2030-01-01T00:00:00Z" });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(id, (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!);
        var updated = Assert.Single(await stream.TakeAsync(1));
        Assert.Equal(id, (string)updated["id"]!);
        Assert.Equal("Done: call Ada", (string)updated["text"]!);
        Assert.Equal((string)original["timestamp"]!, (string)updated["timestamp"]!);
        Assert.Equal("3", stream.Watermark);

        using var again = await host.Client.PutAsJsonAsync(
            LocalChatHost.ConnectorPath(conversation.Id, id), new { type = "message", text = "Undone" });
        Assert.Equal((string)original["timestamp"]!, (string)Assert.Single(await stream.TakeAsync(1))["timestamp"]!);
    }

    [Fact]
    public async Task What_the_bot_sends_comes_from_the_bot_to_the_user_in_the_bots_time()
    {
        await using var host = await LocalChatHost.StartAsync(shift: TimeSpan.FromDays(30));
        var conversation = await host.OpenAsync();

        await host.BotSaysAsync(conversation.Id, new { type = "message", text = "hi", from = new { id = "someone" } });

        var sent = Assert.Single((await conversation.ReadAsync())["activities"]!.AsArray())!;
        Assert.Equal("aftersale-bot", (string)sent["from"]!["id"]!);
        Assert.Equal("bot", (string)sent["from"]!["role"]!);
        Assert.Equal("rep-anna", (string)sent["recipient"]!["id"]!);
        Assert.StartsWith("2026-12-23T12:00:00", (string)sent["timestamp"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_names_what_it_replies_to_only_when_the_page_has_it()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var posted = await conversation.PostAsync("hello");
        var asked = (string)(await posted.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;

        using var known = await host.Client.PostAsJsonAsync(
            LocalChatHost.ConnectorPath(conversation.Id, asked), new { type = "message", text = "known" });
        using var unknown = await host.Client.PostAsJsonAsync(
            LocalChatHost.ConnectorPath(conversation.Id, "a-conversation-update"), new { type = "message", text = "unknown" });

        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        var activities = (await conversation.ReadAsync())["activities"]!.AsArray();
        Assert.Equal(asked, (string?)activities[1]!["replyToId"]);
        Assert.Null(activities[2]!["replyToId"]);
    }

    [Fact]
    public async Task The_bot_changes_and_deletes_only_what_it_sent()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var posted = await conversation.PostAsync("mine");
        var mine = (string)(await posted.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        var sent = await host.BotSaysAsync(conversation.Id, new { type = "message", text = "sent" });
        var message = new { type = "message", text = "changed" };

        using var changesMine = await host.Client.PutAsJsonAsync(LocalChatHost.ConnectorPath(conversation.Id, mine), message);
        using var changesNothing = await host.Client.PutAsJsonAsync(LocalChatHost.ConnectorPath(conversation.Id, "nothing"), message);
        using var deletesNothing = await host.Client.DeleteAsync(LocalChatHost.ConnectorPath(conversation.Id, "nothing"));
        using var deletes = await host.Client.DeleteAsync(LocalChatHost.ConnectorPath(conversation.Id, sent));

        Assert.Equal(HttpStatusCode.NotFound, changesMine.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, changesNothing.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, deletesNothing.StatusCode);
        Assert.Equal(HttpStatusCode.OK, deletes.StatusCode);
        var last = (await conversation.ReadAsync())["activities"]!.AsArray()[^1]!;
        Assert.Equal("messageDelete", (string)last["type"]!);
        Assert.Equal(sent, (string)last["id"]!);
    }

    [Fact]
    public async Task An_unknown_conversation_is_not_found()
    {
        await using var host = await LocalChatHost.StartAsync();
        var message = new { type = "message", text = "hello" };

        using var sent = await host.Client.PostAsJsonAsync(LocalChatHost.ConnectorPath("unknown"), message);
        using var replied = await host.Client.PostAsJsonAsync(LocalChatHost.ConnectorPath("unknown", "a"), message);
        using var updated = await host.Client.PutAsJsonAsync(LocalChatHost.ConnectorPath("unknown", "a"), message);
        using var deleted = await host.Client.DeleteAsync(LocalChatHost.ConnectorPath("unknown", "a"));
        using var members = await host.Client.GetAsync("/directline-connector/v3/conversations/unknown/pagedmembers");

        Assert.All([sent, replied, updated, deleted, members], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal("ConversationNotFound", (string)(await sent.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"]!);
    }

    [Fact]
    public async Task The_member_of_a_conversation_is_its_user()
    {
        await using var host = await LocalChatHost.StartAsync();
        var conversation = await host.OpenAsync();
        var path = $"/directline-connector/v3/conversations/{conversation.Id}";

        var member = (await host.Client.GetFromJsonAsync<JsonObject>($"{path}/members/rep-anna"))!;
        var paged = (await host.Client.GetFromJsonAsync<JsonObject>($"{path}/pagedmembers"))!;
        using var stranger = await host.Client.GetAsync($"{path}/members/mgr-maya");

        Assert.Equal("Anna Berg", (string)member["name"]!);
        Assert.Equal("rep-anna", (string)Assert.Single(paged["members"]!.AsArray())!["id"]!);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task The_bot_may_begin_a_conversation_with_somebody_who_is_known()
    {
        await using var host = await LocalChatHost.StartAsync();
        const string Path = "/directline-connector/v3/conversations";

        using var created = await host.Client.PostAsJsonAsync(
            Path, new { members = new[] { new { id = "rep-anna" } }, activity = new { type = "message", text = "hello" } });
        using var refused = await host.Client.PostAsJsonAsync(Path, new { members = new[] { new { id = "nobody" } } });

        var answer = (await created.Content.ReadFromJsonAsync<JsonObject>())!;
        var entries = await host.Log.ReadAsync((string)answer["id"]!, 0, 10, CancellationToken.None);
        Assert.Equal((string)answer["activityId"]!, Assert.Single(entries).Activity.Id);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }
}
