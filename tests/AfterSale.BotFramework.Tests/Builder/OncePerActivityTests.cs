using System.Text.Json.Nodes;
using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Builder;

public sealed class OncePerActivityTests
{
    private readonly MemoryStorage _storage = new();
    private int _runs;

    [Fact]
    public async Task A_message_that_is_delivered_twice_has_one_effect()
    {
        await DeliverAsync(Message("1"));
        await DeliverAsync(Message("1"));
        await DeliverAsync(Message("2"));
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_activity()
    {
        await DeliverAsync(Message("1"));
        var other = Message("1");
        other.Conversation = new ConversationAccount(id: "elsewhere");
        await DeliverAsync(other);
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task An_invoke_that_is_delivered_twice_gets_the_same_answer()
    {
        var first = await DeliverAsync(Invoke("1"));
        var second = await DeliverAsync(Invoke("1"));
        Assert.Equal(1, _runs);
        Assert.Equal(202, second!.Status);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(BotJson.ToElement(first!.Body).GetRawText()), JsonNode.Parse(BotJson.ToElement(second.Body).GetRawText())));
    }

    [Fact]
    public async Task An_invoke_whose_answer_was_too_long_to_keep_gets_an_empty_one()
    {
        await DeliverAsync(Invoke("1"), new string('x', 100_000));
        var second = await DeliverAsync(Invoke("1"));
        Assert.Equal((202, null), (second!.Status, second.Body));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Sixty_four_activities_are_remembered()
    {
        for (var id = 0; id < 65; id++)
        {
            await DeliverAsync(Message($"{id}"));
        }

        await DeliverAsync(Message("1"));
        Assert.Equal(65, _runs);
        await DeliverAsync(Message("0"));
        Assert.Equal(66, _runs);
    }

    [Fact]
    public async Task A_turn_that_failed_is_not_run_again_and_leaves_no_half_made_changes()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => DeliverAsync(Message("1"), fail: true));
        await DeliverAsync(Message("1"));
        Assert.Equal(1, _runs);
        var document = (StateDocument)(await _storage.ReadAsync(["test/conversations/convo1"])).Values.Single();
        Assert.False(document.Values.ContainsKey("n"));
    }

    [Fact]
    public async Task A_bot_that_clears_its_state_does_not_clear_the_memory()
    {
        await DeliverAsync(Message("1"), clear: true);
        await DeliverAsync(Message("1"));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Proactive_turns_and_typing_take_no_place_in_the_memory()
    {
        await DeliverAsync(Message("1"));
        for (var id = 0; id < 100; id++)
        {
            await DeliverAsync(new Activity { Type = ActivityTypes.Typing });
            await DeliverAsync(new Activity { Type = ActivityTypes.Event, Name = ActivityEventNames.ContinueConversation });
        }

        await DeliverAsync(Message("1"));
        Assert.Equal(201, _runs);
    }

    [Fact]
    public async Task A_memory_of_another_form_is_begun_anew()
    {
        await DeliverAsync(Message("1"));
        await _storage.WriteAsync(new Dictionary<string, object>
        {
            ["test/conversations/convo1"] = StateDocument.FromJson("""{"AfterSale.RecentActivities":"broken"}""", "*"),
        });
        await DeliverAsync(Message("2"));
        await DeliverAsync(Message("2"));
        Assert.Equal(2, _runs);
    }

    private static Activity Message(string id) => new() { Type = ActivityTypes.Message, Id = id, Text = "x" };

    private static Activity Invoke(string id) => new() { Type = ActivityTypes.Invoke, Id = id, Name = "any" };

    private async Task<InvokeResponse?> DeliverAsync(Activity activity, string text = "ok", bool fail = false, bool clear = false)
    {
        var state = new ConversationState(_storage);
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state)).Use(new OncePerActivityMiddleware(state));
        return await adapter.ProcessActivityAsync(activity, async (turn, token) =>
        {
            _runs++;
            await state.CreateProperty<int>("n").SetAsync(turn, _runs, token);
            if (fail)
            {
                throw new InvalidDataException();
            }

            if (clear)
            {
                await state.ClearStateAsync(turn, token);
            }

            if (activity.Type == ActivityTypes.Invoke)
            {
                var response = new InvokeResponse { Status = 202, Body = new JsonObject { ["text"] = text } };
                await turn.SendActivityAsync(new Activity { Type = ActivityTypes.InvokeResponse, Value = response }, token);
            }
        });
    }
}
