using System.Text.Json;

namespace AfterSale.BotFramework;

/// <summary>State of a person, in whatever conversation of the channel.</summary>
/// <param name="storage">The store.</param>
/// <param name="jsonOptions">See <see cref="BotState"/>.</param>
public class UserState(IStorage storage, JsonSerializerOptions? jsonOptions = null)
    : BotState(storage, nameof(UserState), jsonOptions)
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var channelId = activity.ChannelId ?? throw new InvalidOperationException("The activity has no channelId.");
        var userId = activity.From?.Id ?? throw new InvalidOperationException("The activity has no from.id.");
        return $"{channelId}/users/{userId}";
    }
}
