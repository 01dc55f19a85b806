namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>
/// How long a body is waited for. The time begins with the first wait, and covers all of them: a client that sends a byte now and then gains
/// nothing. A body that is there at once costs no timer.
/// </summary>
internal sealed class ReadPatience(TimeSpan limit, TimeProvider timeProvider, CancellationToken cancellationToken) : IDisposable
{
    private CancellationTokenSource? _late;
    private CancellationTokenSource? _ended;

    /// <summary>Whether the client took too long; not when it hung up.</summary>
    public bool IsOver => _late is { IsCancellationRequested: true } && !cancellationToken.IsCancellationRequested;

    /// <summary>Ends a wait.</summary>
    public CancellationToken Token
    {
        get
        {
            _late ??= new CancellationTokenSource(limit, timeProvider);
            _ended ??= CancellationTokenSource.CreateLinkedTokenSource(_late.Token, cancellationToken);
            return _ended.Token;
        }
    }

    public void Dispose()
    {
        _ended?.Dispose();
        _late?.Dispose();
    }
}
