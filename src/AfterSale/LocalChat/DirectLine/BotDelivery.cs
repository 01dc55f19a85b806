using AfterSale.BotFramework.Schema;

namespace AfterSale.LocalChat.DirectLine;

/// <summary>Hands activities to the bot as every channel does: over HTTP, at its messages endpoint.</summary>
internal sealed partial class BotDelivery(LocalAddress address, ILogger<BotDelivery> logger) : IDisposable
{
    /// <summary>The bot's messages endpoint.</summary>
    public const string MessagesPath = "/api/messages";

    // Loopback only: a proxy that the machine is set to use must not see it. Channels wait 15 seconds for a turn.
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    /// <summary>Delivers an activity. Never throws: that the bot cannot be reached is an ordinary outcome.</summary>
    /// <param name="activity">What.</param>
    /// <returns>Whether the bot took it.</returns>
    public async Task<bool> DeliverAsync(Activity activity)
    {
        try
        {
            using var response = await _client.PostAsJsonAsync(address.To(MessagesPath), activity, LocalChatJson.Of<Activity>());
            if (!response.IsSuccessStatusCode)
            {
                Log.ActivityRefused(logger, activity.Type, (int)response.StatusCode);
            }

            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or InvalidOperationException)
        {
            Log.BotUnreachable(logger, fault, activity.Type);
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The bot answered a {ActivityType} activity of the local chat with {Status}.")]
        public static partial void ActivityRefused(ILogger logger, string? activityType, int status);

        [LoggerMessage(2, LogLevel.Warning, "The bot could not be reached with a {ActivityType} activity of the local chat.")]
        public static partial void BotUnreachable(ILogger logger, Exception fault, string? activityType);
    }
}
