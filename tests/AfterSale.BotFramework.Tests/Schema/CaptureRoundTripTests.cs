using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Schema;

public sealed class CaptureRoundTripTests
{
    public static TheoryData<string> Names => [.. Captures.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_real_activity_loses_nothing_on_its_way_through_the_model(string name)
    {
        var before = Captures.ReadJson(name);
        var activity = before.Deserialize(BotJson.TypeInfo<Activity>())!;
        var after = JsonNode.Parse(JsonSerializer.Serialize(activity, BotJson.TypeInfo<Activity>()))!;

        // The same moment may be written with Z or +00:00.
        Assert.Equal(DateTimeOffset.Parse(before["timestamp"]!.GetValue<string>(), CultureInfo.InvariantCulture), activity.Timestamp);
        Unify(before);
        Unify(after);
        Assert.True(JsonNode.DeepEquals(before, after), $"before: {before}\nafter: {after}");
    }

    [Fact]
    public void There_are_captures() => Assert.True(Captures.Names.Count() > 15);

    [Fact]
    public void A_timestamp_goes_out_in_the_form_in_which_channels_send_it()
    {
        var json = JsonSerializer.Serialize(Captures.Read("playground-message-personal"), BotJson.TypeInfo<Activity>());
        Assert.Contains("\"timestamp\":\"2026-11-22T20:25:42.168Z\"", json, StringComparison.Ordinal);
        Assert.Contains("\"localTimestamp\":\"2026-11-22T20:25:42.168+00:00\"", json, StringComparison.Ordinal);
    }

    private static void Unify(JsonNode activity)
    {
        if (activity["localTimestamp"] is { } time)
        {
            activity["localTimestamp"] = DateTimeOffset.Parse(time.GetValue<string>(), CultureInfo.InvariantCulture).ToString("O");
        }
    }
}
