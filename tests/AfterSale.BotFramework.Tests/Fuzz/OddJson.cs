using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfterSale.BotFramework.Tests.Fuzz;

/// <summary>JSON that nobody expects: values of every kind and size, random trees, and names that come twice.</summary>
internal sealed class OddJson(Random random)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "-0", "7", "2147483648", "9223372036854775808", "1e308", "1e-400", "0.1", "12345678901234567890123456789012345678901234567890",
        "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"null\"", "\"0\"", "\"\\u202Eabc\"", "\"\\ud83d\\ude00\"", "\"\u0130\u0131\u00df\uFB01\"",
        "\"2026-13-45T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"\\\\\\\"'<script>\"", "\"../../etc/passwd\"",
        "\"http://localhost\"", "\"http://[::1]:1/%00\"", "\"http://example.com\"", "\"file:///x\"", "\"//localhost\"", "\"msteams\"", "\"message\"", "\"invoke\"", "\"expectReplies\"",
        "[]", "{}", "[[]]", "[null]", "[{}]", "{\"\":{}}", "{\"id\":[]}", "{\"id\":null}", "{\"type\":7}", "[\"x\",1,true,null]",
    ];

    /// <summary>A value, as JSON.</summary>
    public JsonNode? Value() => random.Next(12) switch
    {
        0 => JsonValue.Create(new string((char)random.Next('a', 'z'), 10_000)),
        1 => Nested(random.Next(1, 40)),
        2 => Tree(random.Next(1, 5)),
        _ => JsonNode.Parse(Values[random.Next(Values.Length)]),
    };

    /// <summary>A tree of anything.</summary>
    public JsonNode? Tree(int depth)
    {
        switch (depth == 0 ? 9 : random.Next(4))
        {
            case 0:
                return new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => Tree(depth - 1))]);
            case 1 or 2:
                var tree = new JsonObject();
                for (var count = random.Next(6); count > 0; count--)
                {
                    tree[Name()] = Tree(depth - 1);
                }

                return tree;
            default:
                return JsonNode.Parse(Values[random.Next(Values.Length)]);
        }
    }

    /// <summary>The name of a property: most of them mean something.</summary>
    public string Name()
    {
        string[] names = ["type", "id", "conversation", "serviceUrl", "from", "recipient", "value", "text", "name", "verb", "action", "data", "attachments", "entities", "membersAdded", "channelData", "locale", "timestamp", "", "\0", "__proto__", "$type", "a.b", "🙂"];
        return names[random.Next(names.Length)];
    }

    /// <summary>The tree as text; where asked for, some names come twice.</summary>
    public string Write(JsonNode? node, bool twice)
    {
        var text = new StringBuilder();
        Write(text, node, twice);
        return text.ToString();
    }

    private void Write(StringBuilder text, JsonNode? node, bool twice)
    {
        switch (node)
        {
            case JsonObject tree:
                text.Append('{');
                foreach (var (name, value) in tree)
                {
                    if (twice && random.Next(6) == 0)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"{JsonSerializer.Serialize(name)}:");
                        Write(text, Value(), false);
                        text.Append(',');
                    }

                    text.Append(CultureInfo.InvariantCulture, $"{JsonSerializer.Serialize(name)}:");
                    Write(text, value, twice);
                    text.Append(',');
                }

                text.Length -= tree.Count == 0 ? 0 : 1;
                text.Append('}');
                break;
            case JsonArray list:
                text.Append('[');
                foreach (var item in list)
                {
                    Write(text, item, twice);
                    text.Append(',');
                }

                text.Length -= list.Count == 0 ? 0 : 1;
                text.Append(']');
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private JsonNode Nested(int levels)
    {
        JsonNode node = JsonValue.Create("deep");
        for (var level = 0; level < levels; level++)
        {
            node = random.Next(2) == 0 ? new JsonArray(node) : new JsonObject { ["a"] = node };
        }

        return node;
    }
}
