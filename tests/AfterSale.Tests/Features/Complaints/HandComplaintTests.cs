using AfterSale.Domain.Complaints;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Complaints;

/// <summary>A complaint changes hands only when the other accepts (law 5), who sees the complaint and nothing else of the customer.</summary>
public sealed class HandComplaintTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task The_other_gets_a_card_and_owns_it_once_they_accept()
    {
        var (rep, other) = await BothAsync("Ines Moreau");
        Assert.Contains("Offered to Ines Moreau", (await rep.AskAsync("hand complaint lumen to ines moreau")).Words, StringComparison.Ordinal);
        var offer = Assert.Single(other.Read());
        Cards.AreShown(offer);
        Assert.Contains("Invoices come twice", offer.Words, StringComparison.Ordinal);
        Assert.Equal(["Accept", "Decline"], CardText.Actions(offer.Card).Select(action => (string)action["title"]!));
        Assert.Equal("msteams|" + rep.Id, (await rep.FileAsync()).Complaints()[0].Owner.Value);

        var accepted = await other.PressAsync(offer, "Accept");
        Assert.Contains("Owner: Ines Moreau", accepted.Updated.Words, StringComparison.Ordinal);
        Assert.Equal("msteams|" + other.Id, (await rep.FileAsync()).Complaints()[0].Owner.Value);
        Assert.Contains("Ines Moreau has taken over the complaint of Lumen Labs", Assert.Single(rep.Read()).Words, StringComparison.Ordinal);

        await other.PressAsync(offer, "Accept");
        Assert.Single(await rep.FactsAsync<ComplaintOfferAnswered>());
        Assert.Contains("Noted for Lumen Labs", (await other.AskAsync("put right lumen: credited it")).Words, StringComparison.Ordinal);
        Assert.Contains("Lumen Labs", (await other.AskAsync("complaints")).Words, StringComparison.Ordinal);
        Assert.Contains("None of your customers", (await other.AskAsync("plan lumen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declined_in_words_it_stays_with_its_owner_who_is_told()
    {
        var (rep, other) = await BothAsync("Ravi Menon");
        await rep.SayAsync("hand complaint lumen to ravi menon");
        other.Read();
        Assert.Contains("only offered to you", (await other.AskAsync("put right lumen: mine")).Words, StringComparison.Ordinal);
        Assert.Contains("Declined", (await other.AskAsync("decline complaint lumen")).Words, StringComparison.Ordinal);
        Assert.Contains("Ravi Menon has declined", Assert.Single(rep.Read()).Words, StringComparison.Ordinal);
        Assert.Equal("msteams|" + rep.Id, (await rep.FileAsync()).Complaints()[0].Owner.Value);
        Assert.Contains("None of your customers", (await other.AskAsync("complaint lumen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_in_words_the_steps_are_theirs_and_what_is_missing_is_asked_of_them()
    {
        var (rep, other) = await BothAsync("Mora Quist");
        await rep.SayAsync("hand complaint lumen to mora quist");
        other.Read();
        Assert.Contains("is yours now", (await other.AskAsync("accept complaint lumen")).Words, StringComparison.Ordinal);
        await other.SayAllAsync("put right lumen", "credited it");
        var step = (await rep.FileAsync()).Complaints()[0].Of(ComplaintStep.PutRight);
        Assert.Equal(("credited it", "msteams|" + other.Id), (step.Note, step.By?.Value));
    }

    [Fact]
    public async Task An_offer_can_be_made_and_taken_back_on_the_card()
    {
        var (rep, other) = await BothAsync("Alex Wilber");
        var card = await rep.AskAsync("complaint lumen");
        var offered = await rep.PressAsync(card, "Offer it", new Dictionary<string, string> { ["to"] = "msteams|" + other.Id });
        Assert.Contains("Offered to Alex Wilber, who has not answered yet", offered.Updated.Words, StringComparison.Ordinal);
        var offer = Assert.Single(other.Read());
        var taken = await rep.PressAsync(offered.Updated, "Take the offer back");
        Assert.DoesNotContain("has not answered yet", taken.Updated.Words, StringComparison.Ordinal);
        Assert.Contains("taken back the offer", Assert.Single(other.Read()).Words, StringComparison.Ordinal);
        await other.PressAsync(offer, "Accept");
        Assert.Equal("msteams|" + rep.Id, (await rep.FileAsync()).Complaints()[0].Owner.Value);
    }

    [Fact]
    public async Task Whoever_is_not_offered_it_can_do_nothing_with_it_whatever_a_card_says()
    {
        var (rep, _) = await BothAsync("Dana Whitfield");
        var card = await rep.AskAsync("complaint lumen");
        var stranger = shared.Rep("Eve Stranger");
        foreach (var action in CardText.Actions(card.Card).Where(action => action["verb"] is not null))
        {
            await stranger.PressAsync((string)action["verb"]!, CardText.Filled(card.Card!, action, null), card.Id);
        }

        Assert.All(stranger.Everything, one => Assert.DoesNotContain("Invoices", one.Words, StringComparison.Ordinal));
        Assert.Empty(await rep.FactsAsync<ComplaintStepTaken>());
        Assert.Empty(await rep.FactsAsync<ComplaintOffered>());
        Assert.Contains("None of your customers", (await stranger.AskAsync("accept complaint lumen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_of_that_name_is_said_and_it_is_offered_to_nobody()
    {
        var (rep, _) = await BothAsync("Pia Berg");
        Assert.Contains("Nobody in your team is called “zorro”", (await rep.AskAsync("hand complaint lumen to zorro")).Words, StringComparison.Ordinal);
        Assert.Contains("To whom?", (await rep.AskAsync("hand complaint lumen")).Words, StringComparison.Ordinal);
        Assert.Empty(await rep.FactsAsync<ComplaintOffered>());
    }

    private async Task<(TeamsRep Rep, TeamsRep Other)> BothAsync(string name)
    {
        var other = shared.Rep(name);
        await other.SayAsync("help");
        var rep = shared.Rep();
        await rep.LogCloseAsync("Lumen Labs", close: "2026-11-02", delivery: "2026-11-06");
        await rep.SayAsync("complaint lumen: Invoices come twice");
        return (rep, other);
    }
}
