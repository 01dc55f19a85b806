using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace AfterSale.Tests.FrontDoor;

/// <summary>Somebody who chats through Web Chat: buttons come as messages with a value, and nothing says on which card they stand.</summary>
internal sealed class WebChatRep(BotHost host, string id)
{
    private int _read;
    private int _sent;

    /// <summary>The channel's id for them.</summary>
    public string Id { get; } = id;

    private string Conversation => "webchat-of-" + Id;

    /// <summary>What the bot has sent them and they have not read yet.</summary>
    public IReadOnlyList<Delivery> Read()
    {
        var all = host.Connector.Deliveries.Where(delivery => delivery.Conversation == Conversation).ToList();
        var unread = all.Skip(_read).ToList();
        _read = all.Count;
        return unread;
    }

    /// <summary>Says something and reads the answer.</summary>
    public Task<IReadOnlyList<Delivery>> SayAsync(string text) => PostAsync(new JsonObject { ["text"] = text, ["textFormat"] = "plain" });

    /// <summary>Presses a button of a card, with the given inputs; the others keep what the card shows.</summary>
    public Task<IReadOnlyList<Delivery>> PressAsync(Delivery on, string title, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var action = CardText.Actions(on.Card).First(action => (string?)action["title"] == title);
        Assert.Equal("Action.Submit", (string?)action["type"]);
        return PostbackAsync(CardText.Filled(on.Card!, action, inputs));
    }

    /// <summary>Sends a postback of any content.</summary>
    public Task<IReadOnlyList<Delivery>> PostbackAsync(JsonNode value) => PostAsync(new JsonObject
    {
        ["value"] = value,
        ["channelData"] = new JsonObject { ["postBack"] = true, ["clientActivityID"] = Guid.NewGuid().ToString("n") },
    });

    private async Task<IReadOnlyList<Delivery>> PostAsync(JsonObject content)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{Conversation}|{++_sent:0000000}",
            ["channelId"] = "directline",
            ["serviceUrl"] = host.Connector.Url,
            ["timestamp"] = "2026-11-22T22:00:00.000Z",
            ["localTimezone"] = "UTC",
            ["locale"] = "en-US",
            ["from"] = new JsonObject { ["id"] = Id, ["name"] = "Will Chat", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot1", ["name"] = "Bot" },
            ["conversation"] = new JsonObject { ["id"] = Conversation },
            ["attachments"] = new JsonArray(),
        };
        foreach (var (name, value) in content)
        {
            activity[name] = value?.DeepClone();
        }

        using var response = await host.Client.PostAsJsonAsync("/api/messages", activity);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return Read();
    }
}
