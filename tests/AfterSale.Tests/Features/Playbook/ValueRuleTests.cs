using AfterSale.Tests.FrontDoor;
using Xunit;
using static AfterSale.Tests.Features.Playbook.LumenLabs;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>Every contact brings something (playbook, section 4). Today is Sunday 22 Nov 2026.</summary>
public sealed class ValueRuleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("complex")]
    [InlineData("simple")]
    [InlineData("subscription")]
    public async Task No_contact_is_just_checking_in(string template)
    {
        var rep = await shared.SignedAsync(("template", template));
        var objectives = (await rep.FileAsync()).Plan.SelectMany(one => one.Objectives).ToList();
        Assert.All(objectives, one => Assert.True(one.Text.Length > 60, one.Text));
        Assert.All(objectives, one => Assert.DoesNotContain("checking in", one.Title + one.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_loyal_customer_is_given_extra_value_and_no_lower_price()
    {
        var rep = await shared.SignedAsync(("close", "2026-05-04"), ("delivery", "2026-05-11"));
        await rep.ReportedAsync("an hour less");
        await rep.SayAsync("done lumen now");
        var card = await rep.AskAsync("talking points lumen");
        var heard = card.Words;
        for (var more = 0; more < 10; more++)
        {
            card = (await rep.PressAsync(card, "Other talking points")).Updated;
            heard += card.Words;
        }

        Says(heard, "Offer Anna Berg a trial", "The best customers get extra value, not lower prices.");
    }

    [Fact]
    public async Task A_referral_is_asked_for_in_words_that_the_rep_can_use()
    {
        var rep = await shared.SignedAsync(("close", "2026-11-02"), ("delivery", "2026-11-16"));
        await rep.CheckAsync("5");
        Says(await rep.HearAsync("referral lumen"), "fewer errors", "Whom do you know who has the same task");
    }
}
