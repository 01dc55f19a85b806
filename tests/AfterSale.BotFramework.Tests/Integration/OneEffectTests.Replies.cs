using System.Net;
using AfterSale.BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Integration;

/// <content>What leaves, when, and what happens when it cannot.</content>
public abstract partial class OneEffectTests
{
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
}
