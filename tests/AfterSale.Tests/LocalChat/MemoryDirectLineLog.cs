using AfterSale.BotFramework.Schema;
using AfterSale.LocalChat.DirectLine;

namespace AfterSale.Tests.LocalChat;

/// <summary>The log without a disk: it outlives a host, as the real one outlives the process.</summary>
internal sealed class MemoryDirectLineLog : IDirectLineLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DirectLineConversation> _conversations = [];
    private readonly Dictionary<string, List<DirectLineEntry>> _entries = [];

    public Task StartAsync(DirectLineConversation conversation, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _conversations.Add(conversation.Id, conversation);
            _entries.Add(conversation.Id, []);
            return Task.CompletedTask;
        }
    }

    public Task<DirectLineConversation?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_conversations.GetValueOrDefault(conversationId));
        }
    }

    public Task<DirectLineEntry> AppendAsync(
        string conversationId, Activity activity, Func<long, string>? withId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var entries = _entries[conversationId];
            var number = entries.Count + 1;
            activity.Id = withId is null ? activity.Id : withId(number);
            var entry = new DirectLineEntry(number, activity);
            entries.Add(entry);
            return Task.FromResult(entry);
        }
    }

    public Task<DirectLineEntry?> FindActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_entries[conversationId].FindLast(entry => entry.Activity.Id == activityId));
        }
    }

    public Task<IReadOnlyList<DirectLineEntry>> ReadAsync(
        string conversationId, long watermark, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            IReadOnlyList<DirectLineEntry> page = [.. _entries[conversationId].Where(entry => entry.Number > watermark).Take(limit)];
            return Task.FromResult(page);
        }
    }
}
