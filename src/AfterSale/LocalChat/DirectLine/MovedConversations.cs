using AfterSale.BotFramework.Schema;
using AfterSale.Store;

namespace AfterSale.LocalChat.DirectLine;

/// <summary>
/// Gives the stored conversations of the local chat our present address, before the application counts as started:
/// it may listen on another port than when they began.
/// </summary>
internal sealed partial class MovedConversations(LocalAddress address, IConversations conversations, ILogger<MovedConversations> logger)
    : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (address.Base is null)
        {
            Log.NoAddress(logger);
            return;
        }

        await conversations.MoveChannelAsync(Channels.Directline, address.ServiceUrl, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The local chat has no http address: its page can be served but the bot cannot answer.")]
        public static partial void NoAddress(ILogger logger);
    }
}
