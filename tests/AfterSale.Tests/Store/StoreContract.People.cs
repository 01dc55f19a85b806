using System.Text.Json;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Store;
using Xunit;

namespace AfterSale.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_person_is_found_by_id_and_by_every_name_that_a_channel_has()
    {
        var ana = Sample.Person();
        await Store.People.SaveAsync(ana, [new("msteams", "29:ana"), new("directline", "ana")], None);
        await Store.People.SaveAsync(ana with { Name = "Ana S." }, [new("directline", "ana-2")], None);

        Assert.Equivalent(ana with { Name = "Ana S." }, await Store.People.FindAsync(ana.Id, None), strict: true);
        foreach (var identity in new ChannelIdentity[] { new("msteams", "29:ana"), new("directline", "ana"), new("directline", "ana-2") })
        {
            Assert.Equal("Ana S.", (await Store.People.FindAsync(identity, None))?.Name);
        }

        Assert.Null(await Store.People.FindAsync(new ChannelIdentity("msteams", "ana"), None));
        Assert.Null(await Store.People.FindAsync(new PersonId("nobody"), None));
    }

    [Fact]
    public async Task A_name_that_another_had_moves_to_whom_it_is_given()
    {
        var identity = new ChannelIdentity("msteams", "29:x");
        await Store.People.SaveAsync(Sample.Person("ana"), [identity], None);
        await Store.People.SaveAsync(Sample.Person("ben", "Ben"), [identity], None);
        Assert.Equal(Sample.Ben, (await Store.People.FindAsync(identity, None))?.Id);
        Assert.NotNull(await Store.People.FindAsync(Sample.Ana, None));
    }

    [Fact]
    public async Task Everybody_comes_by_name()
    {
        foreach (var (id, name) in new[] { ("1", "Zoe"), ("2", "ana"), ("3", "Ben") })
        {
            await Store.People.SaveAsync(Sample.Person(id, name), [], None);
        }

        Assert.Equal(["ana", "Ben", "Zoe"], (await Store.People.AllAsync(None)).Select(person => person.Name));
    }

    [Fact]
    public async Task The_conversation_last_heard_from_is_the_one_found()
    {
        Assert.Null(await Store.Conversations.FindAsync(Sample.Ana, None));
        Assert.True(await Remember("c1", 0));
        Assert.False(await Remember("c2", 2));
        Assert.Equal("c2", await Latest());
        Assert.False(await Remember("c1", 3));
        Assert.Equal("c1", await Latest());
        Assert.Null(await Store.Conversations.FindAsync(Sample.Ben, None));
    }

    [Fact]
    public async Task What_is_heard_late_does_not_undo_what_was_heard_since()
    {
        await Remember("c1", 5);
        await Remember("c2", 6);
        await Store.Conversations.RememberAsync(
            Sample.Ana, With(Sample.Reference("c2"), "https://old.example"), Sample.Now.AddMinutes(1), None);
        Assert.Equal("https://smba.example/emea/", (await Store.Conversations.FindAsync(Sample.Ana, None))?.ServiceUrl);
        Assert.Equal("c2", await Latest());
    }

    [Fact]
    public async Task A_forgotten_conversation_gives_way_to_the_one_before()
    {
        await Remember("c1", 0);
        await Remember("c2", 1);
        await Store.Conversations.ForgetAsync(Sample.Ana, "c2", None);
        Assert.Equal("c1", await Latest());
        await Store.Conversations.ForgetAsync(Sample.Ana, "c2", None);
        await Store.Conversations.ForgetAsync(Sample.Ana, "c1", None);
        Assert.Null(await Store.Conversations.FindAsync(Sample.Ana, None));
        Assert.True(await Remember("c1", 2));
    }

    [Fact]
    public async Task A_reference_comes_back_whole_with_properties_that_nobody_named()
    {
        var reference = Sample.Reference();
        reference.User!.Properties["email"] = JsonElement.Parse("\"ana@x.example\"");
        reference.Conversation!.Properties["meeting"] = JsonElement.Parse("{\"id\":[1,2.50,null,true]}");
        await Store.Conversations.RememberAsync(Sample.Ana, reference, Sample.Now, None);
        Assert.Equal(Text(reference), Text(await Store.Conversations.FindAsync(Sample.Ana, None)));
    }

    [Fact]
    public async Task A_reference_without_a_conversation_is_refused() =>
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => Store.Conversations.RememberAsync(Sample.Ana, new ConversationReference(), Sample.Now, None));

    [Fact]
    public async Task Moving_a_channel_changes_the_address_of_its_conversations_only()
    {
        await Remember("c1", 0);
        await Store.Conversations.RememberAsync(Sample.Ben, Sample.Reference("d1", "directline"), Sample.Now, None);
        await Store.Conversations.RememberAsync(new("cleo"), Sample.Reference("d2", "directline"), Sample.Now, None);
        await Store.Conversations.MoveChannelAsync("directline", "http://127.0.0.1:4000/", None);

        Assert.Equal("https://smba.example/emea/", (await Store.Conversations.FindAsync(Sample.Ana, None))?.ServiceUrl);
        Assert.Equal("http://127.0.0.1:4000/", (await Store.Conversations.FindAsync(Sample.Ben, None))?.ServiceUrl);
        var moved = await Store.Conversations.FindAsync(new("cleo"), None);
        Assert.Equal(Text(With(Sample.Reference("d2", "directline"), "http://127.0.0.1:4000/")), Text(moved));
    }

    [Fact]
    public async Task A_card_is_found_by_its_name_and_by_its_touch_point_the_latest_last()
    {
        await Store.SentCards.SaveAsync(Sample.Card("c2", sentAt: Sample.Now.AddTicks(1)), None);
        await Store.SentCards.SaveAsync(Sample.Card("c1"), None);
        await Store.SentCards.SaveAsync(Sample.Card("plain", touchPoint: null), None);
        await Store.SentCards.SaveAsync(Sample.Card("c1") with { ActivityId = "moved" }, None);

        Assert.Equal(["c1", "c2"], (await Store.SentCards.OfTouchPointAsync(new("t1"), None)).Select(card => card.CardId));
        var card = await Store.SentCards.FindAsync("c1", None);
        Assert.Equal(("moved", Sample.Ana, Sample.Now), (card!.ActivityId, card.Person, card.SentAt));
        Assert.Equal(Text(Sample.Reference()), Text(card.Conversation));
        Assert.Null((await Store.SentCards.FindAsync("plain", None))?.TouchPoint);
        Assert.Null(await Store.SentCards.FindAsync("c3", None));
        Assert.Empty(await Store.SentCards.OfTouchPointAsync(new("t2"), None));
    }

    private static ConversationReference With(ConversationReference reference, string serviceUrl)
    {
        reference.ServiceUrl = serviceUrl;
        return reference;
    }

    private static string Text(ConversationReference? reference) =>
        JsonSerializer.Serialize(reference, BotJson.TypeInfo<ConversationReference?>());

    private Task<bool> Remember(string conversation, int minute) =>
        Store.Conversations.RememberAsync(Sample.Ana, Sample.Reference(conversation), Sample.Now.AddMinutes(minute), None);

    private async Task<string?> Latest() => (await Store.Conversations.FindAsync(Sample.Ana, None))?.Conversation?.Id;
}
