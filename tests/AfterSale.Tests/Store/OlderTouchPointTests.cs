using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.Domain.Plans;
using AfterSale.Store.LiteDb;
using Xunit;

namespace AfterSale.Tests.Store;

public sealed class OlderTouchPointTests
{
    private static readonly TouchPoint TouchPoint = Sample.TouchPoint();

    [Fact]
    public void A_touch_point_stored_before_there_were_holds_and_pins_is_still_read()
    {
        var json = JsonSerializer.SerializeToNode(TouchPoint, StoreJson.TypeInfo<TouchPoint>())!.AsObject();
        json.Remove("hold");
        json.Remove("pinned");
        foreach (var objective in json["objectives"]!.AsArray().OfType<JsonObject>())
        {
            objective.Remove("strategy");
            objective.Remove("edited");
        }

        var read = json.Deserialize(StoreJson.TypeInfo<TouchPoint>())!;
        Assert.Equal((null, false, TouchPoint.Id), (read.Hold, read.Pinned, read.Id));
        Assert.Equal(TouchPoint.Objectives, read.Objectives);
    }

    [Fact]
    public void A_hold_and_a_pin_are_stored()
    {
        var held = TouchPoint with { Hold = new Hold("open complaint", TouchPoint.DueOn), Pinned = true };
        var read = JsonSerializer.Deserialize(
            JsonSerializer.Serialize(held, StoreJson.TypeInfo<TouchPoint>()), StoreJson.TypeInfo<TouchPoint>())!;
        Assert.Equal((held.Hold, true), (read.Hold, read.Pinned));
    }
}
