using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>One activity on its way to a bot over HTTP: how it was answered, what the bot was given, and what it sent.</summary>
internal sealed record Exchange(
    HttpStatusCode Status, JsonNode? Answer, IReadOnlyList<Activity> Turns, IReadOnlyList<(HttpMethod Method, string Address, JsonNode? Body, string? Token)> Calls)
{
    /// <summary>What the bot was given.</summary>
    public Activity Turn => Assert.Single(Turns);

    /// <summary>The one activity that the bot sent.</summary>
    public JsonNode Sent => Assert.Single(Calls).Body!;

    /// <summary>What the bot was given, as it would go out again.</summary>
    public JsonNode Again => JsonNode.Parse(JsonSerializer.Serialize(Turn, BotJson.TypeInfo<Activity>()))!;

    /// <summary>A message with everything that a channel sends; the fields given are added, take the place of others, or, where null, take them away.</summary>
    public static string Incoming([System.Diagnostics.CodeAnalysis.StringSyntax("json")] string fields = "{}")
    {
        var activity = JsonNode.Parse(
            """
            {"type":"message","id":"a1","timestamp":"2026-11-22T20:25:42.168Z","channelId":"webchat","serviceUrl":"http://localhost:3500",
            "conversation":{"id":"c1"},"from":{"id":"u1","name":"Ann"},"recipient":{"id":"b1","name":"Bo"},"text":"hello"}
            """)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(fields)!.AsObject())
        {
            activity.Remove(name);
            if (value is not null)
            {
                activity[name] = value.DeepClone();
            }
        }

        return activity.ToJsonString();
    }

    /// <summary>Sends a message to a bot that answers with one activity.</summary>
    public static Task<Exchange> AnsweredAsync(Func<Activity> reply, string fields = "{}", Action<BotFrameworkOptions>? configure = null) =>
        OfAsync(Incoming(fields), (turn, token) => turn.SendActivityAsync(reply(), token), configure);

    /// <summary>Sends a message to a bot that says nothing.</summary>
    public static Task<Exchange> HeardAsync([System.Diagnostics.CodeAnalysis.StringSyntax("json")] string fields) =>
        OfAsync(Incoming(fields), (_, _) => Task.CompletedTask);

    /// <summary>Sends an activity to a bot that handles each type by its method.</summary>
    public static Task<Exchange> HandledAsync(ActivityHandler bot, [System.Diagnostics.CodeAnalysis.StringSyntax("json")] string fields) =>
        OfAsync(Incoming(fields), bot.OnTurnAsync);

    public static async Task<Exchange> OfAsync(string activity, BotCallbackHandler bot, Action<BotFrameworkOptions>? configure = null)
    {
        var turns = new List<Activity>();
        await using var host = await BotHost.StartAsync(
            (turn, token) =>
            {
                turns.Add(turn.Activity);
                return bot(turn, token);
            },
            configure);
        using var response = await host.PostAsync(activity);
        var answer = await response.Content.ReadAsStringAsync();
        return new Exchange(response.StatusCode, answer.Length == 0 ? null : JsonNode.Parse(answer), turns, host.Connector.Calls);
    }
}
