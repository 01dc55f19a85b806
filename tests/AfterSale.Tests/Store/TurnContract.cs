using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Plans;
using AfterSale.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Store;

/// <summary>What every store must do with the writes of a turn: they take effect together, or not at all. Derived once for each store.</summary>
public abstract class TurnContract : IDisposable
{
    private static CancellationToken None => CancellationToken.None;

    private protected abstract StorePorts Store { get; }

    private ITurnTransactions Turns => Store.Services.GetRequiredService<ITurnTransactions>();

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private protected abstract void Close();

    [Fact]
    public async Task What_a_turn_writes_is_seen_by_the_turn_and_by_nobody_else_until_it_commits()
    {
        using var turn = Turns.Begin();
        await LogAsync("s1", "acme", Sample.TouchPoint());
        await WriteStateAsync("k", """{"a":1}""", null);
        Assert.Equal("Acme", (await Store.Customers.FindAsync(new("acme"), None))?.Name);
        Assert.Single(await Store.TouchPoints.OfCustomerAsync(new("acme"), None));
        Assert.Equal("""{"a":1}""", await StateAsync("k"));

        await Elsewhere(async () =>
        {
            Assert.True(await Store.Customers.AreNoneAsync(None));
            Assert.Empty(await Store.TouchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 9, None));
            Assert.Null(await StateAsync("k"));
        });

        await turn.CommitAsync(None);
        await Elsewhere(async () =>
        {
            Assert.Single(await Store.TouchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 9, None));
            Assert.Equal("""{"a":1}""", await StateAsync("k"));
        });
    }

    [Fact]
    public async Task A_turn_that_does_not_commit_leaves_nothing()
    {
        using (Turns.Begin())
        {
            await LogAsync("s1", "acme", Sample.TouchPoint());
            await Store.SentCards.SaveAsync(new("card", Sample.Ana, new(), "a1", null, Sample.Now), None);
            await WriteStateAsync("k", """{"a":1}""", null);
        }

        Assert.True(await Store.Customers.AreNoneAsync(None));
        Assert.Null(await Store.SentCards.FindAsync("card", None));
        Assert.Null(await StateAsync("k"));
    }

    [Fact]
    public async Task A_turn_that_lost_stores_nothing()
    {
        await LogAsync("s1", "acme", Sample.TouchPoint());
        using var turn = Turns.Begin();
        Assert.True(await Store.TouchPoints.SaveAsync(await ChangedAsync("t1"), None));
        await WriteStateAsync("k", """{"a":1}""", null);
        await Elsewhere(async () => Assert.True(await Store.TouchPoints.SaveAsync(await ChangedAsync("t1"), None)));

        await Assert.ThrowsAsync<EtagException>(() => turn.CommitAsync(None));
        Assert.Null(await StateAsync("k"));
        Assert.Equal(2, (await Store.TouchPoints.FindAsync(new("t1"), None))!.Revision);
    }

    [Fact]
    public async Task Of_two_turns_that_log_the_same_sale_one_does()
    {
        var first = Begin();
        var second = Begin();
        await first.Run(() => LogAsync("s1", "acme", Sample.TouchPoint()));
        await second.Run(() => LogAsync("s1", "acme", Sample.TouchPoint()));
        await first.Run(() => first.Turn!.CommitAsync(None));
        await second.Run(() => Assert.ThrowsAsync<EtagException>(() => second.Turn!.CommitAsync(None)));
        Assert.Single(await Store.TouchPoints.OfCustomerAsync(new("acme"), None));
    }

    [Fact]
    public async Task Turns_that_touch_different_things_both_commit()
    {
        var first = Begin();
        var second = Begin();
        await first.Run(() => LogAsync("s1", "acme", Sample.TouchPoint("t1", "s1")));
        await second.Run(() => LogAsync("s2", "other", Sample.TouchPoint("t2", "s2", "other")));
        await second.Run(() => second.Turn!.CommitAsync(None));
        await first.Run(() => first.Turn!.CommitAsync(None));
        Assert.Equal(2, (await Store.TouchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 9, None)).Count);
    }

    [Fact]
    public async Task What_a_turn_only_shows_may_change_meanwhile()
    {
        await LogAsync("s1", "acme", Sample.TouchPoint());
        using var turn = Turns.Begin();
        Assert.NotNull(await Store.TouchPoints.FindAsync(new("t1"), None));
        Assert.Single(await Store.TouchPoints.PlannedForAsync(Sample.Ana, DateOnly.MaxValue, 9, None));
        await WriteStateAsync("k", """{"a":1}""", null);
        await Elsewhere(async () => Assert.True(await Store.TouchPoints.SaveAsync(await ChangedAsync("t1"), None)));
        await turn.CommitAsync(None);
        Assert.NotNull(await StateAsync("k"));
    }

    [Fact]
    public async Task A_write_that_fails_undoes_itself_and_not_the_turn()
    {
        using var turn = Turns.Begin();
        await LogAsync("s1", "acme", Sample.TouchPoint());
        await Assert.ThrowsAnyAsync<Exception>(() => LogAsync("s2", "other", Sample.TouchPoint("t2", "s2", "other"), Sample.TouchPoint("t1", "s2", "other")));
        await Assert.ThrowsAsync<EtagException>(() => WriteStateAsync("k", """{"a":1}""", "stale"));
        Assert.Null(await Store.Customers.FindAsync(new("other"), None));
        await turn.CommitAsync(None);
        Assert.NotNull(await Store.Customers.FindAsync(new("acme"), None));
        Assert.Null(await Store.Customers.FindAsync(new("other"), None));
    }

    [Fact]
    public async Task State_that_another_wrote_while_the_turn_ran_is_not_overwritten()
    {
        await WriteStateAsync("k", """{"a":1}""", null);
        var tag = await TagAsync("k");
        using var turn = Turns.Begin();
        await WriteStateAsync("k", """{"a":2}""", tag);
        await Elsewhere(() => WriteStateAsync("k", """{"a":3}""", tag));
        await Assert.ThrowsAsync<EtagException>(() => turn.CommitAsync(None));
        Assert.Equal("""{"a":3}""", await StateAsync("k"));
    }

    [Fact]
    public async Task What_runs_on_after_its_turn_writes_by_itself()
    {
        Task later;
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (Turns.Begin())
        {
            later = Later();
        }

        go.SetResult();
        await later;
        Assert.Equal("""{"a":1}""", await StateAsync("k"));

        async Task Later()
        {
            await go.Task;
            await WriteStateAsync("k", """{"a":1}""", null);
        }
    }

    [Fact]
    public async Task Forgetting_in_a_turn_counts_like_everything_else()
    {
        var reference = new BotFramework.Schema.ConversationReference { ChannelId = "msteams", Conversation = new(id: "c1"), ServiceUrl = "https://x.example" };
        Assert.True(await Store.Conversations.RememberAsync(Sample.Ana, reference, Sample.Now, None));
        using (var turn = Turns.Begin())
        {
            await Store.Conversations.ForgetAsync(Sample.Ana, "c1", None);
            Assert.Null(await Store.Conversations.FindAsync(Sample.Ana, None));
            Assert.True(await Store.Conversations.RememberAsync(Sample.Ana, reference, Sample.Now, None));
            await Store.Conversations.ForgetAsync(Sample.Ana, "c1", None);
            await Elsewhere(async () => Assert.NotNull(await Store.Conversations.FindAsync(Sample.Ana, None)));
            await turn.CommitAsync(None);
        }

        Assert.Null(await Store.Conversations.FindAsync(Sample.Ana, None));
    }

    /// <summary>The same doings, in a turn and without one, show and leave the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_turn_reads_its_own_writes_as_if_they_were_stored(int seed)
    {
        var seen = new List<List<string>>();
        foreach (var inTurn in (bool[])[false, true])
        {
            var random = new Random(seed);
            var prefix = inTurn ? "turn" : "bare";
            for (var number = 0; number < 6; number++)
            {
                await AddAsync(prefix, number, random);
            }

            using var turn = inTurn ? Turns.Begin() : null;
            var shown = new List<string>();
            for (var number = 6; number < 40; number++)
            {
                await DoAsync(prefix, number, random);
                shown.AddRange(await ShowAsync(prefix));
            }

            if (turn is not null)
            {
                await turn.CommitAsync(None);
            }

            shown.AddRange(await ShowAsync(prefix));
            seen.Add([.. shown.Select(line => line.Replace(prefix, "", StringComparison.Ordinal))]);
        }

        Assert.Equal(seen[0], seen[1]);
    }

    private async Task AddAsync(string prefix, int number, Random random) => await Store.Sales.LogCloseAsync(
        Sample.Close(
            $"{prefix}-s{number}",
            $"{prefix}-c{number % 3}",
            Sample.TouchPoint(
                $"{prefix}-t{number}",
                $"{prefix}-s{number}",
                $"{prefix}-c{number % 3}",
                new PersonId(prefix),
                new DateOnly(2026, 3, 1 + random.Next(28)),
                Sample.Waiting(Sample.Now.AddMinutes(random.Next(60))))),
        None);

    private async Task DoAsync(string prefix, int number, Random random)
    {
        var touchPoint = new TouchPointId($"{prefix}-t{random.Next(number)}");
        switch (random.Next(5))
        {
            case 0:
                await AddAsync(prefix, number, random);
                break;
            case 1 when await Store.TouchPoints.FindAsync(touchPoint, None) is { } found:
                var state = random.Next(2) == 0 ? NudgeState.Parked : NudgeState.Waiting;
                await Store.TouchPoints.SaveAsync(found with { Nudge = found.Nudge with { State = state }, Revision = found.Revision + 1 }, None);
                break;
            case 2:
                await Store.TouchPoints.UnparkAsync(new(prefix), None);
                break;
            case 3:
                await Store.TouchPoints.ReleaseAsync(touchPoint, Sample.Now.AddMinutes(random.Next(90)), None);
                break;
            case 4 when await Store.TouchPoints.FindAsync(touchPoint, None) is { } moved:
                await Store.TouchPoints.SaveAsync(moved with { DueOn = moved.DueOn.AddDays(random.Next(9)), Revision = moved.Revision + 1 }, None);
                break;
        }
    }

    private async Task<IEnumerable<string>> ShowAsync(string prefix)
    {
        var planned = await Store.TouchPoints.PlannedForAsync(new(prefix), new DateOnly(2026, 3, 20), 3, None);
        var ofCustomer = await Store.TouchPoints.OfCustomerAsync(new($"{prefix}-c1"), None);
        var next = await Store.TouchPoints.NextNudgeAtAsync(new PersonId(prefix), None);
        return
        [
            string.Join(' ', planned.Select(one => one.DueOn)),
            string.Join(' ', ofCustomer.Select(one => $"{one.Id.Value}:{one.Revision}:{one.Nudge.State}")),
            next?.ToString("O") ?? "none",
        ];
    }

    private Task<LogCloseOutcome> LogAsync(string sale, string customer, params TouchPoint[] plan) =>
        Store.Sales.LogCloseAsync(Sample.Close(sale, customer, plan) with { Contact = Sample.Contact("of-" + customer, customer) }, None);

    private async Task<TouchPoint> ChangedAsync(string id)
    {
        var found = Assert.IsType<TouchPoint>(await Store.TouchPoints.FindAsync(new(id), None));
        return found with { DueOn = found.DueOn.AddDays(1), Revision = found.Revision + 1 };
    }

    private Task WriteStateAsync(string key, string json, string? tag) =>
        Store.Storage.WriteAsync(new Dictionary<string, object> { [key] = StateDocument.FromJson(json, tag) }, None);

    private async Task<string?> StateAsync(string key) =>
        (await Store.Storage.ReadAsync([key], None)).TryGetValue(key, out var found) ? ((StateDocument)found).ToJson() : null;

    private async Task<string?> TagAsync(string key) => ((StateDocument)(await Store.Storage.ReadAsync([key], None))[key]).ETag;

    // As somebody outside the turn does it.
    private static Task Elsewhere(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }

    private Flow Begin() => new(Turns);

    /// <summary>A flow of calls of its own, with a turn in it.</summary>
    private sealed class Flow
    {
        private readonly ExecutionContext _context;

        public Flow(ITurnTransactions turns)
        {
            ExecutionContext? within = null;
            ExecutionContext.Run(
                ExecutionContext.Capture()!,
                _ =>
                {
                    Turn = turns.Begin();
                    within = ExecutionContext.Capture();
                },
                null);
            _context = within!;
        }

        public ITurnTransaction? Turn { get; private set; }

        public Task Run(Func<Task> work)
        {
            var task = Task.CompletedTask;
            ExecutionContext.Run(_context.CreateCopy(), _ => task = work(), null);
            return task;
        }
    }
}

public sealed class LiteDbTurnTests : TurnContract
{
    private readonly StoreDirectory _directory = new();
    private ServiceProvider? _services;

    private protected override StorePorts Store => new(_services ??= _directory.Services());

    private protected override void Close() => _directory.Dispose();
}
