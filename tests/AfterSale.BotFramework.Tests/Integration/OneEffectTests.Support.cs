using System.Net;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSale.BotFramework.Tests.Integration;

/// <content>The bot, the store and the ways to talk with it.</content>
public abstract partial class OneEffectTests
{
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
