using System.Text.Json;
using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Builder;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task A_changed_object_is_saved_without_being_set_again()
    {
        await TurnAsync(async (turn, state) => (await Prop(state).GetAsync(turn, () => new Basket()))!.Items.Add("tea"));
        await TurnAsync(async (turn, state) => (await Prop(state).GetAsync(turn))!.Items.Add("milk"));
        await TurnAsync(async (turn, state) => Assert.Equal(["tea", "milk"], (await Prop(state).GetAsync(turn))!.Items));
        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task State_that_did_not_change_is_not_written()
    {
        await TurnAsync(async (turn, state) => await Prop(state).GetAsync(turn));
        await TurnAsync((_, _) => Task.CompletedTask);
        Assert.Equal(0, _storage.Writes);
    }

    [Fact]
    public async Task A_property_that_no_one_asked_for_stays_as_it_was()
    {
        await TurnAsync(async (turn, state) =>
        {
            await Prop(state).SetAsync(turn, new Basket { Items = ["tea"] });
            await state.CreateProperty<int>("n").SetAsync(turn, 1);
        });
        await TurnAsync(async (turn, state) => await state.CreateProperty<int>("n").SetAsync(turn, 2));
        await TurnAsync(async (turn, state) => Assert.Equal(["tea"], (await Prop(state).GetAsync(turn))!.Items));
    }

    [Fact]
    public async Task A_value_type_has_its_default_until_it_is_set()
    {
        await TurnAsync(async (turn, state) =>
        {
            var number = state.CreateProperty<int>("n");
            Assert.Equal(0, await number.GetAsync(turn));
            Assert.Equal(7, await number.GetAsync(turn, () => 7));
            Assert.Equal(7, await number.GetAsync(turn, () => 8));
        });
    }

    [Fact]
    public async Task A_property_of_another_form_is_a_json_exception()
    {
        await TurnAsync(async (turn, state) => await state.CreateProperty<string>("Basket").SetAsync(turn, "tea"));
        await TurnAsync(async (turn, state) => await Assert.ThrowsAsync<JsonException>(() => Prop(state).GetAsync(turn)));
    }

    [Fact]
    public async Task Turns_that_overlap_do_not_overwrite_each_other()
    {
        await TurnAsync(async (turn, state) => await Prop(state).SetAsync(turn, new Basket()));
        await Assert.ThrowsAsync<EtagException>(() => TurnAsync(async (turn, state) =>
        {
            (await Prop(state).GetAsync(turn))!.Items.Add("late");
            await TurnAsync(async (other, otherState) => (await Prop(otherState).GetAsync(other))!.Items.Add("early"));
        }));
    }

    [Fact]
    public async Task A_turn_may_save_more_than_once() => await TurnAsync(async (turn, state) =>
    {
        for (var count = 0; count < 3; count++)
        {
            (await Prop(state).GetAsync(turn, () => new Basket()))!.Items.Add("tea");
            await state.SaveChangesAsync(turn);
        }
    });

    [Fact]
    public async Task Cleared_and_deleted_state_is_gone()
    {
        await TurnAsync(async (turn, state) => await Prop(state).SetAsync(turn, new Basket()));
        await TurnAsync(async (turn, state) => await state.ClearStateAsync(turn));
        await TurnAsync(async (turn, state) => Assert.Null(await Prop(state).GetAsync(turn)));
        await TurnAsync(async (turn, state) => await Prop(state).SetAsync(turn, new Basket()));
        await TurnAsync(async (turn, state) => await state.DeleteAsync(turn));
        await TurnAsync(async (turn, state) => Assert.Null(await Prop(state).GetAsync(turn)));
        await TurnAsync(async (turn, state) => await Prop(state).SetAsync(turn, new Basket()));
    }

    [Fact]
    public async Task Conversation_and_user_have_their_own_keys()
    {
        using var turn = new TurnContext(_adapter, Activity());
        var (conversation, user) = (new ConversationState(_storage), new UserState(_storage));
        await conversation.CreateProperty<int>("n").SetAsync(turn, 1);
        await user.CreateProperty<int>("n").SetAsync(turn, 2);
        await new BotStateSet(conversation, user).SaveAllChangesAsync(turn);
        Assert.Equal(2, (await _storage.ReadAsync(["test/conversations/convo1", "test/users/user1"])).Count);
    }

    [Fact]
    public async Task State_is_saved_by_the_middleware_unless_the_turn_fails()
    {
        var state = new ConversationState(_storage);
        _adapter.Use(new AutoSaveStateMiddleware(state));
        await _adapter.SendTextToBotAsync("x", (turn, token) => Prop(state).SetAsync(turn, new Basket(), token));
        Assert.Equal(1, _storage.Writes);
        await Assert.ThrowsAsync<InvalidDataException>(() => _adapter.SendTextToBotAsync("x", async (turn, token) =>
        {
            await Prop(state).SetAsync(turn, new Basket { Items = ["lost"] }, token);
            throw new InvalidDataException();
        }));
        Assert.Equal(1, _storage.Writes);
    }

    private static IStatePropertyAccessor<Basket> Prop(BotState state) => state.CreateProperty<Basket>("Basket");

    private Activity Activity()
    {
        var activity = _adapter.MakeActivity("x");
        activity.ChannelId = "test";
        return activity;
    }

    private async Task TurnAsync(Func<ITurnContext, ConversationState, Task> work)
    {
        var state = new ConversationState(_storage);
        using var turn = new TurnContext(_adapter, Activity());
        await work(turn, state);
        await state.SaveChangesAsync(turn);
    }

    private sealed class Basket
    {
        public List<string> Items { get; set; } = [];
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            _inner.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }
}
