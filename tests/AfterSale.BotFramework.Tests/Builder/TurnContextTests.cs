using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Builder;

public sealed class TurnContextTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task Send_handlers_run_in_the_order_in_which_they_were_added()
    {
        using var turn = Turn();
        List<string> order = [];
        turn.OnSendActivities(async (_, _, next) =>
        {
            order.Add("first");
            var result = await next();
            order.Add("first again");
            return result;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("second");
            activities[0].Text += "!";
            return next();
        });
        await turn.SendActivityAsync("hi");
        Assert.Equal(["first", "second", "first again"], order);
        Assert.Equal("hi!", _adapter.GetNextReply()!.Text);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_handler_that_does_not_call_on_stops_the_sending()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));
        await turn.SendActivityAsync("hi");
        Assert.Null(_adapter.GetNextReply());
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task What_is_sent_has_the_address_of_the_turn_and_the_id_of_the_channel()
    {
        using var turn = Turn();
        var message = MessageFactory.Text("hi");
        var response = await turn.SendActivityAsync(message);
        Assert.Equal(response!.Id, message.Id);
        Assert.Equal(("7", "user1", "bot"), (message.ReplyToId, message.Recipient!.Id, message.From!.Id));
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        using var turn = Turn();
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace });
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Update_and_delete_go_through_their_handlers()
    {
        using var turn = Turn();
        List<string> seen = [];
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add($"update {activity.Id}");
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add($"delete {reference.ActivityId}");
            return next();
        });
        var sent = await turn.SendActivityAsync("one");
        await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = sent!.Id, Text = "two" });
        Assert.Equal("two", Assert.Single(_adapter.ActiveQueue).Text);
        await turn.DeleteActivityAsync(sent.Id!);
        Assert.Empty(_adapter.ActiveQueue);
        Assert.Equal([$"update {sent.Id}", $"delete {sent.Id}"], seen);
    }

    [Fact]
    public async Task Expected_replies_are_kept_for_the_response()
    {
        using var turn = Turn(DeliveryModes.ExpectReplies);
        await turn.SendActivityAsync("hi");
        Assert.Equal("hi", Assert.Single(turn.BufferedReplyActivities).Text);
        Assert.Empty(_adapter.ActiveQueue);
        Assert.True(turn.Responded);
    }

    [Fact]
    public void State_of_a_turn_is_found_by_type_or_key()
    {
        using var turn = Turn();
        turn.TurnState.Add("by type");
        turn.TurnState.Set("key", "by key");
        Assert.Equal("by type", turn.TurnState.Get<string>());
        Assert.Equal("by key", turn.TurnState.Get<string>("key"));
        Assert.Null(turn.TurnState.Get<Activity>("key"));
        Assert.Throws<ArgumentException>(() => turn.TurnState.Add("again"));
        turn.TurnState.Set<string>("key", null);
        Assert.Null(turn.TurnState.Get<string>("key"));
    }

    [Fact]
    public void State_of_a_turn_is_disposed_with_it()
    {
        var stream = new MemoryStream();
        using (var turn = Turn())
        {
            turn.TurnState.Add(stream);
        }

        Assert.False(stream.CanRead);
    }

    private TurnContext Turn(string? deliveryMode = null)
    {
        var activity = _adapter.MakeActivity("in");
        activity.Id = "7";
        activity.DeliveryMode = deliveryMode;
        return new TurnContext(_adapter, activity);
    }
}
