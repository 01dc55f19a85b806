using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace AfterSale.Tests.FrontDoor;

/// <summary>Somebody who chats with the bot on Teams: sends the activities that Teams sends, and reads what comes back.</summary>
internal sealed class TeamsRep(BotHost host, string id, string name, string zone)
{
    private int _read;
    private int _sent;

    /// <summary>The channel's id for them.</summary>
    public string Id { get; } = id;

    /// <summary>The bot on which they chat; after a restart, the new one.</summary>
    public BotHost Host { get; set; } = host;

    public string Conversation { get; } = "conversation-of-" + id;

    /// <summary>What the bot has sent them and they have not read yet.</summary>
    public IReadOnlyList<Delivery> Read()
    {
        var all = Host.Connector.Deliveries.Where(delivery => delivery.Conversation == Conversation).ToList();
        var unread = all.Skip(_read).ToList();
        _read = all.Count;
        return unread;
    }

    /// <summary>Everything that the bot has ever sent them.</summary>
    public IReadOnlyList<Delivery> Everything => [.. Host.Connector.Deliveries.Where(delivery => delivery.Conversation == Conversation)];

    /// <summary>Says something and reads the answer.</summary>
    public async Task<IReadOnlyList<Delivery>> SayAsync(string text, string? activityId = null)
    {
        await PostAsync(Message(text, activityId));
        return Read();
    }

    /// <summary>Says something and expects exactly one answer.</summary>
    public async Task<Delivery> AskAsync(string text) => Assert.Single(await SayAsync(text));

    /// <summary>Says several things, one after the other; gives the last answers.</summary>
    public async Task<IReadOnlyList<Delivery>> SayAllAsync(params string[] texts)
    {
        IReadOnlyList<Delivery> last = [];
        foreach (var text in texts)
        {
            last = await SayAsync(text);
        }

        return last;
    }

    /// <summary>Installs the bot.</summary>
    public async Task<IReadOnlyList<Delivery>> InstallAsync()
    {
        var activity = Activity("installationUpdate", null);
        activity["action"] = "add";
        await PostAsync(activity);
        return Read();
    }

    /// <summary>Removes the bot.</summary>
    public async Task RemoveAsync()
    {
        var activity = Activity("installationUpdate", null);
        activity["action"] = "remove";
        await PostAsync(activity);
    }

    /// <summary>Presses a button on a card, with the given inputs; the others keep what the card shows.</summary>
    public async Task<Pressed> PressAsync(Delivery on, string title, IReadOnlyDictionary<string, string>? inputs = null, string? activityId = null)
    {
        var card = on.Card ?? throw new InvalidOperationException("There is no card to press on.");
        var action = CardText.Actions(card).First(action => (string?)action["title"] == title);
        return await PressAsync((string)action["verb"]!, CardText.Filled(card, action, inputs), on.Id, activityId);
    }

    /// <summary>Sends a press of any content.</summary>
    public async Task<Pressed> PressAsync(string verb, JsonObject data, string replyTo, string? activityId = null)
    {
        var activity = Activity("invoke", activityId);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = replyTo;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        var answer = await PostAsync(activity);
        return new Pressed(answer, Read());
    }

    /// <summary>A message as Teams sends it.</summary>
    public JsonObject Message(string text, string? activityId = null)
    {
        var activity = Activity("message", activityId);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    /// <summary>Sends an activity; gives the body of the answer.</summary>
    public async Task<JsonNode?> PostAsync(JsonObject activity)
    {
        using var response = await Host.Client.PostAsJsonAsync("/api/messages", activity);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    private JsonObject Activity(string type, string? activityId) => new()
    {
        ["type"] = type,
        ["id"] = activityId ?? $"{Id}-{++_sent}-{Guid.NewGuid():n}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Host.Connector.Url,
        ["timestamp"] = "2026-11-22T22:00:00.000Z",
        ["localTimezone"] = zone,
        ["locale"] = "en-GB",
        ["from"] = new JsonObject { ["id"] = Id, ["name"] = name, ["aadObjectId"] = "aad-" + Id },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "AfterSale" },
        ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = "tenant" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } },
    };
}

/// <summary>What came of pressing a button.</summary>
/// <param name="Answer">The answer to the invoke.</param>
/// <param name="Deliveries">What was sent or updated meanwhile.</param>
internal sealed record Pressed(JsonNode? Answer, IReadOnlyList<Delivery> Deliveries)
{
    /// <summary>The card that took the place of the one that asked, as it stands in the conversation.</summary>
    public Delivery Updated => Assert.Single(Deliveries, delivery => delivery.IsUpdate);
}
