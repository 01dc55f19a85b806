using AfterSale.Domain.Promises;
using AfterSale.Tests.FrontDoor;
using Xunit;
using static AfterSale.Tests.Features.Playbook.LumenLabs;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>The laws of after-sales service as rules of the product (playbook, section 6). Today is Sunday 22 Nov 2026.</summary>
public sealed class LawRuleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Nobody_is_made_to_feel_foolish_for_a_belief_whose_source_is_looked_for()
    {
        var rep = await shared.SignedAsync();
        Says(await rep.HearAsync("complaint lumen: it is slower than theirs"), "Never make them feel foolish, even where they are wrong");
        await rep.SayAsync("acknowledged lumen");
        Says(await rep.HearAsync("complaint lumen"), "Find the source of what they believe", "us, a competitor, the market, or hearsay");
    }

    [Fact]
    public async Task Nobody_is_completely_wrong()
    {
        var rep = await shared.SignedAsync();
        await rep.SayAllAsync("complaint lumen: it is slower than theirs", "acknowledged lumen");
        Says(await rep.HearAsync("complaint lumen"), "They are never completely wrong: what in it is true of us?");
    }

    [Fact]
    public async Task It_is_never_made_hard_a_complaint_a_promise_and_feedback_take_one_sentence_each()
    {
        var rep = await shared.SignedAsync();
        Says(await rep.HearAsync("complaint lumen: the invoice is wrong"), "is open, and it is yours");
        Says(await rep.HearAsync("promise lumen a new invoice by friday"), "Promised to Lumen Labs");
        Says(await rep.HearAsync("feedback lumen: answer faster"), "is noted");
    }

    [Fact]
    public async Task A_promise_kept_late_does_not_count_as_kept()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SignAsync();
        await rep.SayAsync("promise lumen the manual by tomorrow");
        await rep.DayAsync("2026-11-24");
        await rep.SayAsync("kept lumen");
        Assert.False(Assert.Single((await rep.FileAsync()).Promises()).CountsAsKept);
    }

    [Fact]
    public async Task Every_question_can_be_left_and_gone_back_from()
    {
        var rep = await shared.SignedAsync();
        foreach (var form in (string[])["check in lumen", "complaint lumen", "promise lumen", "good news lumen", "log a close"])
        {
            await rep.SayAsync(form);
            Says(await rep.HearAsync("help"), "**back**", "**cancel**");
            Says(await rep.HearAsync("cancel"), "Cancelled");
        }
    }
}
