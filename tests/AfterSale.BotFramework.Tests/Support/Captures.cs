using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Tests.Support;

/// <summary>Real activities, as the Agents Playground and Web Chat sent them.</summary>
internal static class Captures
{
    public static IEnumerable<string> Names => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures"), "*.json")
        .Where(path => JsonNode.Parse(File.ReadAllText(path))?["activity"] is not null)
        .Select(path => Path.GetFileNameWithoutExtension(path)!)
        .Order();

    /// <summary>What Web Chat posts to its channel: activities that belong nowhere yet.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Posts =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "webchat-directline-requests.json")))!.AsObject()
            .Where(request => request.Value?["body"]?["type"] is not null)
            .ToDictionary(request => request.Key, request => request.Value!["body"]!);

    public static JsonNode ReadJson(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", $"{name}.json")))!["activity"]!;

    public static Activity Read(string name) => ReadJson(name).Deserialize(BotJson.TypeInfo<Activity>())!;
}
