using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.Schema;

public sealed class ActivityTests
{
    [Fact]
    public void A_reply_goes_back_to_the_sender()
    {
        var activity = Captures.Read("playground-message-personal");
        var reply = activity.CreateReply("hi");
        Assert.Equal(activity.From!.Id, reply.Recipient!.Id);
        Assert.Equal(activity.Recipient!.Id, reply.From!.Id);
        Assert.Equal(activity.Id, reply.ReplyToId);
        Assert.Equal(activity.Conversation!.Id, reply.Conversation!.Id);
        Assert.Equal("en-US", reply.Locale);
    }

    [Fact]
    public void Nothing_replies_to_a_conversation_update_of_web_chat() =>
        Assert.Null(Captures.Read("playground-webchatchannel-conversationUpdate").GetConversationReference().ActivityId);

    [Fact]
    public void A_reference_addresses_an_activity_both_ways()
    {
        var reference = Captures.Read("playground-message-personal").GetConversationReference();
        var outgoing = new Activity().ApplyConversationReference(reference);
        Assert.Equal((reference.Bot!.Id, reference.User!.Id, reference.ActivityId), (outgoing.From!.Id, outgoing.Recipient!.Id, outgoing.ReplyToId));
        var incoming = new Activity().ApplyConversationReference(reference, isIncoming: true);
        Assert.Equal((reference.User.Id, reference.Bot.Id, reference.ActivityId), (incoming.From!.Id, incoming.Recipient!.Id, incoming.Id));
    }

    [Fact]
    public void A_continuation_is_an_event_in_the_same_conversation()
    {
        var reference = Captures.Read("playground-message-personal").GetConversationReference();
        var activity = reference.GetContinuationActivity();
        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (activity.Type, activity.Name));
        Assert.Equal(reference.Conversation!.Id, activity.Conversation!.Id);
        Assert.Equal(reference.User!.Id, activity.From!.Id);
    }

    [Fact]
    public void The_mention_of_the_bot_is_taken_out_of_the_text()
    {
        var activity = Captures.Read("playground-message-channel");
        Assert.Equal("Test Bot", Assert.Single(activity.GetMentions()).Mentioned!.Name);
        Assert.Equal("scoped-channel", activity.RemoveRecipientMention());
    }

    [Fact]
    public void Mentions_of_others_stay_in_the_text()
    {
        var activity = Captures.Read("playground-message-channel");
        activity.Recipient!.Id = "someone else";
        Assert.Equal("<at>Test Bot</at> scoped-channel", activity.RemoveRecipientMention());
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/plain", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("event", false)]
    [InlineData(null, false)]
    public void A_message_is_one_by_its_type(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity { Type = type }.AsMessageActivity() is not null);
}
