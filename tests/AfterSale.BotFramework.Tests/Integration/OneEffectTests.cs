using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.BotFramework.Tests.Integration;

/// <summary>A turn has one effect, however often its activity is delivered, and nothing leaves before it is stored.</summary>
public abstract partial class OneEffectTests
{
    private readonly SpiedStorage _storage;
    private int _runs;

    private protected OneEffectTests(SpiedStorage storage) => _storage = storage;

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
}

public sealed class OneEffectInAStoreThatLastsTests() : OneEffectTests(new SpiedStorage());

public sealed class OneEffectInAStoreThatEndsWithItsProcessTests() : OneEffectTests(new VolatileSpiedStorage());
