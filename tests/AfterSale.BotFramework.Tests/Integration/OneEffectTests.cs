using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Integration;

/// <summary>A turn has one effect, however often its activity is delivered, and nothing leaves before it is stored.</summary>
public abstract class OneEffectTests
{
    private readonly SpiedStorage _storage;
    private int _runs;

    private protected OneEffectTests(SpiedStorage storage) => _storage = storage;

    [Fact]
    public async Task Replies_leave_only_after_the_turn_is_stored()
    {
        await using var host = await StartAsync(async (turn, state, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await Count(state).SetAsync(turn, 1, token);
            await state.SaveChangesAsync(turn, false, token);
            Assert.Equal(0, _storage.Writes);
        });
        _storage.BeforeWrite = () => Assert.Empty(_storage.Writes == 0 ? host.Connector.Calls : []);
        using var response = await host.SayAsync("x");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("one", Assert.Single(host.Connector.Texts));
        Assert.Equal(_storage is IVolatileStorage ? 1 : 2, _storage.Writes);
    }

    [Fact]
    public async Task A_message_that_is_delivered_twice_has_one_effect()
    {
        await using var host = await StartAsync((turn, _, token) => turn.SendActivityAsync("ok", cancellationToken: token));
        await SayAsync(host, "1");
        await SayAsync(host, "1");
        await SayAsync(host, "2");
        await SayAsync(host, "1", conversation: "elsewhere");
        Assert.Equal(3, _runs);
        Assert.Equal(3, host.Connector.Calls.Count);
    }

    [Fact]
    public async Task What_could_not_leave_leaves_when_the_activity_comes_again_and_nothing_else_does()
    {
        await using var host = await StartAsync(async (turn, _, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
            await turn.SendActivityAsync("three", cancellationToken: token);
        });
        host.Connector.Then(HttpStatusCode.OK, """{"id":"a1"}""").Then(HttpStatusCode.BadGateway);
        Assert.Equal(HttpStatusCode.BadGateway, await SayAsync(host, "1"));
        Assert.Equal(["one", "two"], host.Connector.Texts);

        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal(["one", "two", "two", "three"], host.Connector.Texts);
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal(4, host.Connector.Calls.Count);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task What_could_not_leave_leaves_before_the_replies_of_the_next_turn()
    {
        await using var host = await StartAsync((turn, _, token) => turn.SendActivityAsync(turn.Activity.Text + "!", cancellationToken: token));
        host.Connector.ThenFail(new HttpRequestException("no network"));
        Assert.Equal(HttpStatusCode.BadGateway, await SayAsync(host, "1", "first"));
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "2", "second"));
        Assert.Equal(["first!", "first!", "second!"], host.Connector.Texts);
    }

    [Fact]
    public async Task A_reply_that_fails_again_and_again_does_not_hold_up_the_others_for_good()
    {
        await using var host = await StartAsync((turn, _, token) => turn.SendActivityAsync(turn.Activity.Text + "!", cancellationToken: token));
        for (var index = 0; index < 4; index++)
        {
            host.Connector.Then(HttpStatusCode.BadGateway);
            Assert.Equal(HttpStatusCode.BadGateway, await SayAsync(host, $"{index}", $"{index}"));
        }

        Assert.Equal(["0!", "0!", "0!", "0!"], host.Connector.Texts);
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "4", "4"));
        Assert.Equal(["1!", "2!", "3!", "4!"], host.Connector.Texts.Skip(4));
    }

    [Fact]
    public async Task An_answer_of_the_channel_that_is_not_worth_a_second_try_gets_none()
    {
        await using var host = await StartAsync((turn, _, token) => turn.SendActivityAsync("x", cancellationToken: token));
        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        host.Connector.Then(HttpStatusCode.InternalServerError);
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Single(host.Connector.Calls);
    }

    [Fact]
    public async Task What_is_owed_for_long_is_let_go()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var host = await StartAsync(
            (turn, _, token) => turn.SendActivityAsync(turn.Activity.Text + "!", cancellationToken: token), time: time);
        host.Connector.ThenFail(new HttpRequestException("no network"));
        await SayAsync(host, "1", "first");
        time.Advance(TimeSpan.FromMinutes(11));
        await SayAsync(host, "2", "second");
        Assert.Equal(["first!", "second!"], host.Connector.Texts);
    }

    [Fact]
    public async Task Another_process_sends_what_is_owed_only_when_the_lease_is_over()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var host = await StartAsync((turn, _, token) => turn.SendActivityAsync("ok", cancellationToken: token), time: time);
        host.Connector.ThenFail(new HttpRequestException("no network"));
        await SayAsync(host, "1");
        await _storage.ReplaceAsync("webchat/conversations/c1", json => System.Text.RegularExpressions.Regex.Replace(json, "\"sender\":\"[^\"]*\"", "\"sender\":\"another\""));

        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Single(host.Connector.Calls);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal(2, host.Connector.Calls.Count);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task A_reply_that_the_channel_refuses_for_good_is_not_tried_again_and_the_others_leave()
    {
        var told = new List<Exception>();
        await using var host = await StartAsync(async (turn, _, token) =>
        {
            await turn.SendActivityAsync("too large", cancellationToken: token);
            await turn.SendActivityAsync("fine", cancellationToken: token);
        });
        host.Adapter.OnTurnError = (_, exception) =>
        {
            told.Add(exception);
            return Task.CompletedTask;
        };
        host.Connector.Then(HttpStatusCode.RequestEntityTooLarge);
        await SayAsync(host, "1");
        await SayAsync(host, "1");
        Assert.Equal(["too large", "fine"], host.Connector.Texts);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, Assert.IsType<ErrorResponseException>(Assert.Single(told)).StatusCode);
    }

    [Fact]
    public async Task A_turn_that_lost_to_another_process_is_run_anew_and_says_everything_once()
    {
        await using var host = await StartAsync(async (turn, state, token) =>
        {
            var count = await Count(state).GetAsync(turn, null, token) + 1;
            await Count(state).SetAsync(turn, count, token);
            await turn.SendActivityAsync($"count {count}", cancellationToken: token);
            if (_runs == 1)
            {
                await _storage.ReplaceAsync("webchat/conversations/c1", _ => """{"n":41}""");
            }
        });
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal("count 42", Assert.Single(host.Connector.Texts));
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task What_another_process_wrote_while_the_replies_left_is_kept()
    {
        await using var host = await StartAsync(async (turn, _, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
            await turn.SendActivityAsync("three", cancellationToken: token);
        });
        var theirs = 0;
        host.Connector.BeforeAnswer = async () => await _storage.ReplaceAsync(
            "webchat/conversations/c1", json => $"{{\"theirs{theirs++}\":1,{json[1..]}");
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        host.Connector.BeforeAnswer = null;
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal(["one", "two", "three"], host.Connector.Texts);
        var json = await _storage.JsonAsync("webchat/conversations/c1");
        Assert.Contains("theirs0", json, StringComparison.Ordinal);
        Assert.Contains("theirs2", json, StringComparison.Ordinal);
        Assert.DoesNotContain("replies", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_loses_again_and_again_ends_and_nothing_of_it_leaves_but_the_word_of_it()
    {
        await using var host = await StartAsync(async (turn, _, token) =>
        {
            await turn.SendActivityAsync("never", cancellationToken: token);
            await _storage.ReplaceAsync("webchat/conversations/c1", _ => $$"""{"n":{{_runs}}}""");
        });
        host.Adapter.OnTurnError = (turn, exception) => turn.SendActivityAsync(exception.GetType().Name);
        await SayAsync(host, "1");
        Assert.Equal(3, _runs);
        Assert.Equal(nameof(EtagException), Assert.Single(host.Connector.Texts));
    }

    [Fact]
    public async Task A_turn_of_which_something_has_left_is_not_run_anew()
    {
        await using var host = await StartAsync(async (turn, _, token) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message)
            {
                await turn.Adapter.ContinueConversationAsync(
                    "app",
                    turn.Activity.GetConversationReference(),
                    (inner, innerToken) => inner.SendActivityAsync("left", cancellationToken: innerToken),
                    token);
                await _storage.ReplaceAsync("webchat/conversations/c1", _ => """{"n":1}""");
            }
        });
        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        await SayAsync(host, "1");
        Assert.Equal(1, _runs);
        Assert.Equal("left", Assert.Single(host.Connector.Texts));
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_nothing_and_is_not_run_again()
    {
        await using var host = await StartAsync(async (turn, state, token) =>
        {
            await Count(state).SetAsync(turn, 7, token);
            await state.SaveChangesAsync(turn, false, token);
            await turn.SendActivityAsync("half", cancellationToken: token);
            throw new InvalidDataException();
        });
        host.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("sorry");
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal(1, _runs);
        Assert.Equal("sorry", Assert.Single(host.Connector.Texts));
        Assert.DoesNotContain("\"n\"", await _storage.JsonAsync("webchat/conversations/c1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_that_is_delivered_twice_gets_the_same_answer()
    {
        await using var host = await StartAsync((turn, _, token) => AnswerAsync(turn, "ok", token));
        var first = await InvokeAsync(host, "1");
        var second = await InvokeAsync(host, "1");
        Assert.Equal((HttpStatusCode.Accepted, """{"text":"ok"}"""), first);
        Assert.Equal(first, second);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task An_invoke_whose_answer_was_too_long_to_keep_gets_an_empty_one()
    {
        await using var host = await StartAsync((turn, _, token) => AnswerAsync(turn, new string('x', 100_000), token));
        await InvokeAsync(host, "1");
        Assert.Equal((HttpStatusCode.Accepted, ""), await InvokeAsync(host, "1"));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task An_invoke_has_one_answer_the_first()
    {
        await using var host = await StartAsync(async (turn, _, token) =>
        {
            await AnswerAsync(turn, "first", token);
            await AnswerAsync(turn, "second", token);
        });
        Assert.Equal("""{"text":"first"}""", (await InvokeAsync(host, "1")).Body);
    }

    [Fact]
    public async Task An_activity_that_expects_replies_gets_the_same_ones_again()
    {
        await using var host = await StartAsync((turn, _, token) => turn.SendActivityAsync("in the body", cancellationToken: token));
        var json = BotHost.Message("x", id: "1").Replace("\"type\"", "\"deliveryMode\":\"expectReplies\",\"type\"", StringComparison.Ordinal);
        var first = await (await host.PostAsync(json)).Content.ReadAsStringAsync();
        var second = await (await host.PostAsync(json)).Content.ReadAsStringAsync();
        Assert.Equal("in the body", JsonNode.Parse(first)!["activities"]![0]!["text"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(first), JsonNode.Parse(second)));
        Assert.Empty(host.Connector.Calls);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Thirty_two_activities_of_a_conversation_are_remembered()
    {
        await using var host = await StartAsync((_, _, _) => Task.CompletedTask);
        for (var id = 0; id < 33; id++)
        {
            await SayAsync(host, $"{id}");
        }

        await SayAsync(host, "1");
        Assert.Equal(33, _runs);
        await SayAsync(host, "0");
        Assert.Equal(34, _runs);
    }

    [Fact]
    public async Task A_bot_that_clears_or_deletes_its_state_does_not_clear_the_memory()
    {
        await using var host = await StartAsync(async (turn, state, token) =>
        {
            await Count(state).SetAsync(turn, 1, token);
            await (turn.Activity.Text == "clear" ? state.ClearStateAsync(turn, token) : state.DeleteAsync(turn, token));
        });
        await SayAsync(host, "1", "clear");
        await SayAsync(host, "1", "clear");
        await SayAsync(host, "2", "delete");
        await SayAsync(host, "2", "delete");
        Assert.Equal(2, _runs);
        Assert.DoesNotContain("\"n\"", await _storage.JsonAsync("webchat/conversations/c1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_memory_of_another_form_is_begun_anew()
    {
        await using var host = await StartAsync((_, _, _) => Task.CompletedTask);
        foreach (var broken in (string[])["""{"AfterSale.Turns":"broken"}""", """{"AfterSale.Turns":{"seen":"?"}}""", """{"AfterSale.Turns":{"seen":"","kept":[{}]}}"""])
        {
            await SayAsync(host, broken);
            await _storage.ReplaceAsync("webchat/conversations/c1", _ => broken);
            Assert.Equal(HttpStatusCode.OK, await SayAsync(host, broken));
            Assert.Equal(HttpStatusCode.OK, await SayAsync(host, broken));
        }

        Assert.Equal(6, _runs);
    }

    [Fact]
    public async Task A_reply_can_be_changed_and_taken_back_before_it_has_left()
    {
        await using var host = await StartAsync(async (turn, _, token) =>
        {
            var first = await turn.SendActivityAsync("first", cancellationToken: token);
            var second = await turn.SendActivityAsync("second", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = first!.Id, Text = "changed" }, token);
            await turn.DeleteActivityAsync(second!.Id!, token);
        });
        await SayAsync(host, "1");
        var call = Assert.Single(host.Connector.Calls);
        Assert.Equal((HttpMethod.Post, "changed"), (call.Method, call.Body!["text"]!.GetValue<string>()));
        Assert.Null(call.Body["id"]);
    }

    [Fact]
    public async Task A_receipt_tells_which_id_a_reply_was_given()
    {
        var receipts = new Receipts();
        await using var host = await StartAsync(
            (turn, _, token) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = "x", ReceiptId = "mine" }, token),
            services: services => services.AddSingleton<IReplyReceipts>(receipts));
        host.Connector.ThenFail(new HttpRequestException("no network"));
        await SayAsync(host, "1");
        Assert.Empty(receipts.Heard);
        host.Connector.Then(HttpStatusCode.Created, """{"id":"theirs"}""");
        await SayAsync(host, "1");
        Assert.Equal(("mine", "theirs"), Assert.Single(receipts.Heard));
        Assert.All(host.Connector.Calls, call => Assert.Null(call.Body!["receiptId"]));
    }

    [Fact]
    public async Task A_message_that_was_deleted_stays_deleted_when_it_is_updated()
    {
        await using var host = await StartAsync(async (turn, _, token) =>
        {
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "gone", Text = "new form" }, token);
            await turn.DeleteActivityAsync("gone", token);
            await turn.SendActivityAsync("fine", cancellationToken: token);
        });
        host.Connector.Then(HttpStatusCode.NotFound).Then(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal([HttpMethod.Put, HttpMethod.Delete, HttpMethod.Post], host.Connector.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task An_update_that_the_channel_cannot_do_is_shown_anew()
    {
        var receipts = new Receipts();
        await using var host = await StartAsync(
            (turn, _, token) => turn.UpdateActivityAsync(
                new Activity { Type = ActivityTypes.Message, Id = "gone", Text = "new form", ReceiptId = "mine" }, token),
            services: services => services.AddSingleton<IReplyReceipts>(receipts));
        host.Connector.Then(HttpStatusCode.MethodNotAllowed).Then(HttpStatusCode.Created, """{"id":"anew"}""");
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal([HttpMethod.Put, HttpMethod.Post], host.Connector.Calls.Select(call => call.Method));
        Assert.Equal(("mine", "anew"), Assert.Single(receipts.Heard));
    }

    [Fact]
    public async Task What_is_to_follow_a_turn_follows_when_its_replies_have_left()
    {
        List<string> order = [];
        await using var host = await StartAsync(async (turn, _, token) =>
        {
            await turn.DoAfterwardsAsync(_ => throw new InvalidDataException(), token);
            await turn.DoAfterwardsAsync(_ => { order.Add("after"); return Task.CompletedTask; }, token);
            await turn.SendActivityAsync("reply", cancellationToken: token);
            order.Add("turn");
            if (turn.Activity.Text == "fail")
            {
                throw new InvalidDataException();
            }
        });
        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal(["turn", "after"], order);
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "1"));
        Assert.Equal(HttpStatusCode.OK, await SayAsync(host, "2", "fail"));
        Assert.Equal(["turn", "after", "turn"], order);
    }

    [Fact]
    public async Task All_of_a_turn_is_one_transaction_of_a_store_that_has_them()
    {
        var transactions = new Transactions();
        await using var host = await StartAsync(
            (turn, _, _) => turn.Activity.Text == "fail" ? throw new InvalidDataException() : Task.CompletedTask,
            services: services => services.AddSingleton<ITurnTransactions>(transactions));
        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        await SayAsync(host, "1");
        await SayAsync(host, "2", "fail");
        Assert.Equal(["begin", "commit", "end", "begin", "end"], transactions.Events);

        transactions.Refuse = () => _storage.ReplaceAsync("webchat/conversations/c1", _ => "{}");
        await SayAsync(host, "3");
        Assert.Equal(["begin", "end", "begin", "commit", "end"], transactions.Events[5..]);
    }

    [Fact]
    public async Task Proactive_turns_send_at_once_and_take_no_place_in_the_memory()
    {
        await using var host = await StartAsync((_, _, _) => Task.CompletedTask);
        var reference = new Activity
        {
            ChannelId = "webchat",
            ServiceUrl = "http://localhost:3500",
            Conversation = new ConversationAccount(id: "c1"),
        }.GetConversationReference();
        await SayAsync(host, "1");
        for (var index = 0; index < 70; index++)
        {
            await host.Adapter.ContinueConversationAsync(
                "app",
                reference,
                async (turn, token) => Assert.StartsWith("sent-", (await turn.SendActivityAsync("now", cancellationToken: token))!.Id, StringComparison.Ordinal),
                CancellationToken.None);
        }

        Assert.Equal(70, host.Connector.Calls.Count);
        await SayAsync(host, "1");
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task A_turn_that_takes_longer_than_a_second_shows_that_the_bot_is_typing()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await StartAsync(
            async (turn, _, token) =>
            {
                begun.TrySetResult();
                await goOn.Task;
                await turn.SendActivityAsync("at last", cancellationToken: token);
            },
            time: time);
        var request = SayAsync(host, "1");
        await begun.Task;
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Empty(host.Connector.Calls);
        time.Advance(TimeSpan.FromMilliseconds(1));
        goOn.SetResult();
        Assert.Equal(HttpStatusCode.OK, await request);
        Assert.Equal(["typing", "message"], host.Connector.Calls.Select(call => call.Body!["type"]!.GetValue<string>()));
        Assert.Contains("/v3/conversations/c1/activities/1", host.Connector.Calls[0].Address, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, host.Connector.Calls.Count);
    }

    [Fact]
    public async Task A_typing_indicator_that_cannot_be_shown_does_not_hold_up_the_turn()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await StartAsync(
            async (turn, _, token) =>
            {
                begun.TrySetResult();
                await goOn.Task;
                await turn.SendActivityAsync("at last", cancellationToken: token);
            },
            time: time);
        host.Connector.ThenFail(new HttpRequestException("no network"));
        var request = SayAsync(host, "1");
        await begun.Task;
        time.Advance(TimeSpan.FromSeconds(1));
        goOn.SetResult();
        Assert.Equal(HttpStatusCode.OK, await request);
        Assert.Equal("at last", host.Connector.Texts.Last());
    }

    private static IStatePropertyAccessor<int> Count(ConversationState state) => state.CreateProperty<int>("n");

    private static Task<ResourceResponse?> AnswerAsync(ITurnContext turn, string text, CancellationToken token) => turn.SendActivityAsync(
        new Activity
        {
            Type = ActivityTypes.InvokeResponse,
            Value = new InvokeResponse { Status = 202, Body = new JsonObject { ["text"] = text } },
        },
        token);

    private static async Task<HttpStatusCode> SayAsync(BotHost host, string id, string text = "x", string conversation = "c1")
    {
        using var response = await host.SayAsync(JsonEncoded(text), conversation, JsonEncoded(id));
        return response.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string Body)> InvokeAsync(BotHost host, string id)
    {
        using var response = await host.PostAsync(
            BotHost.Message("x", id: id).Replace("\"type\":\"message\"", "\"type\":\"invoke\",\"name\":\"any\"", StringComparison.Ordinal));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static string JsonEncoded(string text) => System.Text.Json.JsonEncodedText.Encode(text).ToString();

    private Task<BotHost> StartAsync(
        Func<ITurnContext, ConversationState, CancellationToken, Task> bot,
        TimeProvider? time = null,
        Action<IServiceCollection>? services = null) =>
        BotHost.StartAsync(
            new CountingBot(this, bot),
            timeProvider: time,
            services: collection =>
            {
                collection.AddSingleton<IStorage>(_storage);
                collection.Configure<ConnectorOptions>(options => options.MaxRetryAttempts = 0);
                services?.Invoke(collection);
            });

    private sealed class CountingBot(OneEffectTests test, Func<ITurnContext, ConversationState, CancellationToken, Task> bot) : IBotWithState
    {
        public ConversationState? State { get; set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            test._runs++;
            return bot(turnContext, State!, cancellationToken);
        }
    }

    private sealed class Receipts : IReplyReceipts
    {
        public List<(string, string)> Heard { get; } = [];

        public Task SentAsync(string receiptId, string activityId, CancellationToken cancellationToken)
        {
            Heard.Add((receiptId, activityId));
            return Task.CompletedTask;
        }
    }

    private sealed class Transactions : ITurnTransactions
    {
        public List<string> Events { get; } = [];

        // What a store with transactions does by itself: it keeps nothing of one that it refused.
        public Func<Task>? Refuse { get; set; }

        public ITurnTransaction Begin()
        {
            Events.Add("begin");
            return new Transaction(this);
        }

        private sealed class Transaction(Transactions all) : ITurnTransaction
        {
            private bool _ended;

            public async Task CommitAsync(CancellationToken cancellationToken)
            {
                if (all.Refuse is { } undo)
                {
                    all.Refuse = null;
                    await undo();
                    throw new EtagException();
                }

                all.Events.Add("commit");
            }

            public void Dispose()
            {
                if (!_ended)
                {
                    _ended = true;
                    all.Events.Add("end");
                }
            }
        }
    }
}

public sealed class OneEffectInAStoreThatLastsTests() : OneEffectTests(new SpiedStorage());

public sealed class OneEffectInAStoreThatEndsWithItsProcessTests() : OneEffectTests(new VolatileSpiedStorage());
