using System.Runtime.InteropServices;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>
/// Lets one turn of a conversation run at a time, in the order of arrival. An entry lives only while its conversation is busy. A turn that
/// starts another one in its own conversation, and waits for it, has the lock already. Turns that wait for each other's conversations are
/// parted by the limit of the wait.
/// </summary>
internal sealed class ConversationLock(TimeProvider timeProvider)
{
    private readonly Dictionary<string, LinkedList<TaskCompletionSource>?> _waiting = new(StringComparer.Ordinal);
    private readonly AsyncLocal<Holder?> _current = new();
    private readonly Lock _gate = new();

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Runs work while holding the lock.</summary>
    /// <exception cref="ConversationBusyException">The wait took too long; the work did not begin.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled; the work did not begin.</exception>
    public async Task RunAsync(string key, Func<Task> work, TimeSpan longestWait, CancellationToken waitCancellation)
    {
        for (var holder = _current.Value; holder is not null; holder = holder.Outer)
        {
            if (holder.IsActive && holder.Key == key)
            {
                await work();
                return;
            }
        }

        await EnterAsync(key, longestWait, waitCancellation);

        // What the turn leaves running after its end sees that the lock is no longer held.
        var mine = new Holder(key, _current.Value);
        _current.Value = mine;
        try
        {
            await work();
        }
        finally
        {
            mine.IsActive = false;
            Leave(key);
        }
    }

    private async ValueTask EnterAsync(string key, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (_gate)
        {
            ref var queue = ref CollectionsMarshal.GetValueRefOrAddDefault(_waiting, key, out var isBusy);
            if (!isBusy)
            {
                return;
            }

            place = (queue ??= []).AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        using var limit = new CancellationTokenSource(longestWait, timeProvider);
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await using (wait.Token.UnsafeRegister(_ => GiveUp(place, wait.Token), null))
            {
                await place.Value.Task;
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new ConversationBusyException();
        }
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (place.Value.TrySetCanceled(cancellationToken))
            {
                place.List?.Remove(place);
            }
        }
    }

    private void Leave(string key)
    {
        lock (_gate)
        {
            var queue = _waiting[key];
            while (queue?.First is { } next)
            {
                queue.RemoveFirst();
                if (next.Value.TrySetResult())
                {
                    return;
                }
            }

            _waiting.Remove(key);
        }
    }

    private sealed class Holder(string key, Holder? outer)
    {
        public string Key => key;

        public Holder? Outer => outer;

        public volatile bool IsActive = true;
    }
}
