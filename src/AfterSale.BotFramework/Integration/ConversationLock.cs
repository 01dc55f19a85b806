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
    private readonly AsyncLocal<Place?> _current = new();
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

    /// <summary>
    /// Waits for the conversation. The caller holds it until it disposes the place. It is called synchronously, so that what the caller calls
    /// knows that it is held.
    /// </summary>
    /// <param name="key">The conversation.</param>
    /// <param name="longestWait">How long to wait.</param>
    /// <param name="cancellationToken">Gives up while waiting.</param>
    /// <returns>The place; await <see cref="Place.Ready"/> before anything is done.</returns>
    public Place Enter(string key, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        for (var outer = _current.Value; outer is not null; outer = outer.Outer)
        {
            if (outer.IsActive && outer.Key == key)
            {
                return new Place(null, key, outer, default);
            }
        }

        var mine = new Place(this, key, _current.Value, EnterAsync(key, longestWait, cancellationToken));
        _current.Value = mine;
        return mine;
    }

    /// <summary>The turn that is held back in this flow of calls, if any.</summary>
    public TurnEffect? Held
    {
        get
        {
            var place = _current.Value;
            while (place is { Effect: null })
            {
                place = place.Outer;
            }

            return place?.Effect;
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

    /// <summary>A turn's place in its conversation. What the turn leaves running after its end sees that it is no longer held.</summary>
    public sealed class Place(ConversationLock? owner, string key, Place? outer, ValueTask ready) : IDisposable
    {
        private volatile bool _isActive = true;

        public string Key => key;

        public Place? Outer => outer;

        public bool IsActive => _isActive;

        /// <summary>What the turn holds back.</summary>
        public TurnEffect? Effect { get; set; }

        /// <summary>Ends when the conversation is held.</summary>
        /// <exception cref="ConversationBusyException">The wait took too long.</exception>
        /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
        public async ValueTask Ready()
        {
            try
            {
                await ready;
            }
            catch
            {
                _isActive = false;
                throw;
            }
        }

        public void Dispose()
        {
            if (_isActive)
            {
                _isActive = false;
                owner?.Leave(key);
            }
        }
    }
}
