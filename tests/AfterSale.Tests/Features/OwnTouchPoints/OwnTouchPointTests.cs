using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.OwnTouchPoints;

/// <summary>The rep's own hand in a plan: added, moved or reworded, it survives a re-plan. Today is Sunday 22 Nov 2026.</summary>
public sealed class OwnTouchPointTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Added_by_card_it_stands_in_the_plan_on_a_working_day()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("add touch point lumen: lunch with the new plant manager"))[0];
        await rep.PressAsync(form, "Add it", new Dictionary<string, string> { ["day"] = "2026-12-05" });
        var own = Assert.Single((await rep.FileAsync()).Plan, touchPoint => touchPoint.Kind == TouchPointKind.Own);
        Assert.Equal(("lunch with the new plant manager", new DateOnly(2026, 12, 7)), (own.Title, own.DueOn));
    }

    [Fact]
    public async Task Added_by_typing_and_still_there_when_the_delivery_moves()
    {
        var rep = await RepAsync();
        await rep.SayAllAsync("add touch point lumen: lunch", "7 Dec", "skip the rest");
        await rep.SayAllAsync("delivery moved lumen to 20 Jan 2027", "yes");
        Assert.Equal(new(2026, 12, 7), Assert.Single((await rep.FileAsync()).Plan, touchPoint => touchPoint.Kind == TouchPointKind.Own).DueOn);
    }

    [Fact]
    public async Task Moved_to_a_day_it_stays_there_and_undo_puts_it_back()
    {
        var rep = await RepAsync();
        var first = (await rep.FileAsync()).Plan[0];
        await rep.SayAllAsync("move touch point lumen: thank-you note to 26 Nov");
        var moved = (await rep.FileAsync()).Plan.Single(touchPoint => touchPoint.Id == first.Id);
        Assert.Equal((new DateOnly(2026, 11, 26), true), (moved.DueOn, moved.Pinned));
        await rep.SayAllAsync("undo", "yes");
        Assert.Equal(first.DueOn, (await rep.FileAsync()).Plan.Single(touchPoint => touchPoint.Id == first.Id).DueOn);
    }

    [Fact]
    public async Task What_it_is_for_is_written_anew()
    {
        var rep = await RepAsync();
        await rep.SayAllAsync("edit touch point lumen", "1", "thank Anna for the trial in person");
        Assert.Contains((await rep.FileAsync()).Plan, touchPoint => touchPoint.Objectives.Any(objective => objective is { Edited: true, Text: "thank Anna for the trial in person" }));
    }

    [Fact]
    public async Task A_day_that_has_passed_is_refused_and_nothing_is_lost()
    {
        var rep = await RepAsync();
        var form = (await rep.SayAsync("add touch point lumen: lunch"))[0];
        var pressed = await rep.PressAsync(form, "Add it", new Dictionary<string, string> { ["day"] = "2026-11-20" });
        Assert.Contains("That day has passed", pressed.Updated.Words, StringComparison.Ordinal);
        Assert.Contains(CardText.Inputs(pressed.Updated.Card), input => (string?)input["value"] == "lunch");
        Assert.DoesNotContain((await rep.FileAsync()).Plan, touchPoint => touchPoint.Kind == TouchPointKind.Own);
    }

    private async Task<TeamsRep> RepAsync()
    {
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs");
        rep.Read();
        return rep;
    }
}
