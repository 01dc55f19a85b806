using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Protocol;

/// <summary>Real activities, as the Agents Playground and Web Chat sent them, on their way through the front door.</summary>
public sealed class CaptureTests
{
    public static TheoryData<string> Names => [.. Captures.Names];

    public static TheoryData<string> Posts => [.. Captures.Posts.Keys];

    [Fact]
    public void Every_fixture_is_an_activity_or_a_collection_of_them() =>
        Assert.Equal(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures"), "*.json").Length, Captures.Names.Count() + 1);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_real_activity_goes_through_the_front_door_to_its_method(string name)
    {
        var activity = Captures.ReadJson(name);
        await GoesThroughAsync(activity);
    }

    // What the chat page posts to the channel; the channel adds where it belongs.
    [Theory]
    [MemberData(nameof(Posts))]
    public async Task What_a_chat_page_posts_loses_nothing_and_goes_through_the_front_door(string name)
    {
        var post = Captures.Posts[name];
        var again = JsonSerializer.SerializeToNode(post.Deserialize(BotJson.TypeInfo<Activity>())!, BotJson.TypeInfo<Activity>())!;
        again["localTimestamp"] = post["localTimestamp"]?.DeepClone();
        Assert.True(JsonNode.DeepEquals(post, again), again.ToJsonString());

        var activity = post.DeepClone().AsObject();
        foreach (var (field, value) in JsonNode.Parse("""{"id":"a1","serviceUrl":"http://localhost:3500","conversation":{"id":"c1"},"recipient":{"id":"b1"}}""")!.AsObject())
        {
            activity[field] = value!.DeepClone();
        }

        await GoesThroughAsync(activity);
    }

    private static async Task GoesThroughAsync(JsonNode activity)
    {
        var faults = new FaultLog();
        var bot = new NotingBot();
        await using var host = await BotHost.StartAsync(bot, services: faults.AddTo);
        using var response = await host.PostAsync(activity.ToJsonString());
        var isInvoke = activity["type"]!.GetValue<string>() == ActivityTypes.Invoke;
        Assert.Equal(isInvoke ? HttpStatusCode.NotImplemented : HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(faults.Faults);
        Assert.DoesNotContain(bot.Notes, note => note.StartsWith("unrecognized", StringComparison.Ordinal));
    }
}
