using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Schema;

public sealed class ActivityJsonTests
{
    [Theory]
    [InlineData("""{"type":"message","futureField":{"a":[1,2]},"conversation":{"id":"c","x":true},"from":{"id":"u","objectId":"o"}}""")]
    [InlineData("""{"type":"somethingNew","entities":[{"type":"weird","deep":{"a":{"b":1}}}],"attachments":[{"contentType":"x/y","extra":1}]}""")]
    public void Unknown_properties_and_types_are_kept(string json)
    {
        var activity = JsonSerializer.Deserialize(json, BotJson.TypeInfo<Activity>());
        var after = JsonSerializer.Serialize(activity!, BotJson.TypeInfo<Activity>());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(after)), after);
    }

    [Theory]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","conversation":"c"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","attachments":{}}""")]
    [InlineData("""{"type":"message","entities":"none"}""")]
    [InlineData("""{"type":"message","conversation":{"isGroup":"yes"}}""")]
    public void A_wrong_json_type_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, BotJson.TypeInfo<Activity>()));

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        var json = "{\"type\":\"message\",\"value\":" + new string('[', 40) + new string(']', 40) + "}";
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, BotJson.TypeInfo<Activity>()));
    }

    [Fact]
    public void Open_properties_take_json_strings_numbers_and_known_types()
    {
        foreach (var value in new object[]
        {
            "text", 5, 1.5m, true, JsonElement.Parse("""{"a":1}"""), new JsonObject { ["a"] = 1 }, new HeroCard { Title = "t" },
        })
        {
            var json = JsonSerializer.Serialize(new Activity { Value = value }, BotJson.TypeInfo<Activity>());
            Assert.NotNull(JsonNode.Parse(json)!["value"]);
        }
    }

    [Fact]
    public void A_mention_goes_out_with_its_properties()
    {
        var activity = new Activity { Entities = [new Mention { Text = "<at>Bo</at>", Mentioned = new ChannelAccount("b", "Bo") }] };
        var json = JsonNode.Parse(JsonSerializer.Serialize(activity, BotJson.TypeInfo<Activity>()))!;
        Assert.Equal("b", json["entities"]![0]!["mentioned"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public void Letters_of_every_script_go_out_unescaped()
    {
        var json = JsonSerializer.Serialize(new Activity { Text = "Müller 日本 👍" }, BotJson.TypeInfo<Activity>());
        Assert.Contains("Müller 日本", json, StringComparison.Ordinal);
    }
}
