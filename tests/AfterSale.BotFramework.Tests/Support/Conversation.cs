using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Tests.Support;

/// <summary>A conversation whose state goes through the store, as text, between all turns.</summary>
internal sealed class Conversation(MemoryStorage? storage = null)
{
    public MemoryStorage Storage { get; } = storage ?? new MemoryStorage();

    public TestAdapter Adapter { get; init; } = new();

    public DialogTurnResult? LastResult { get; private set; }

    public async Task<IReadOnlyList<Activity>> SayAsync(Activity activity, Func<DialogContext, CancellationToken, Task<DialogTurnResult>> turn, params Dialog[] dialogs)
    {
        var state = new ConversationState(Storage);
        var set = new DialogSet(state.CreateProperty<DialogState>("DialogState"));
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        await Adapter.ProcessActivityAsync(activity, async (turnContext, token) =>
        {
            var dc = await set.CreateContextAsync(turnContext, token);
            LastResult = await turn(dc, token);
            await state.SaveChangesAsync(turnContext, false, token);
        });
        return Replies();
    }

    public async Task<string?> RunAsync(Dialog main, string text)
    {
        var replies = await RunAsync(main, new Activity { Type = ActivityTypes.Message, Text = text });
        return replies.Count == 0 ? null : string.Join(" / ", replies.Select(reply => reply.Text));
    }

    public async Task<IReadOnlyList<Activity>> RunAsync(Dialog main, Activity activity)
    {
        var state = new ConversationState(Storage);
        var accessor = state.CreateProperty<DialogState>("DialogState");
        await Adapter.ProcessActivityAsync(activity, async (turnContext, token) =>
        {
            LastResult = await main.RunAsync(turnContext, accessor, token);
            await state.SaveChangesAsync(turnContext, false, token);
        });
        return Replies();
    }

    public static Activity Message(string? text) => new() { Type = ActivityTypes.Message, Text = text };

    private List<Activity> Replies()
    {
        var replies = new List<Activity>();
        while (Adapter.GetNextReply() is { } reply)
        {
            replies.Add(reply);
        }

        return replies;
    }
}
