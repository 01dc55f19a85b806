using AfterSale.BotFramework.Schema;

namespace AfterSale.LocalChat.DirectLine;

/// <summary>Starts a conversation.</summary>
/// <param name="User">Who wants to chat.</param>
internal sealed record StartRequest(ChannelAccount? User);

/// <summary>What a client needs to take part in a conversation.</summary>
/// <param name="ConversationId">Which one.</param>
/// <param name="Token">To be shown at every call about it.</param>
/// <param name="ExpiresIn">How long the token is good for, in seconds: clients ask for it anew in time.</param>
/// <param name="StreamUrl">The WebSocket on which its activities arrive.</param>
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: System.Text.Json.Serialization.JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl);

/// <summary>Activities, and how far into the conversation they reach.</summary>
/// <param name="Activities">In order.</param>
/// <param name="Watermark">The number of the last entry that the reader has now seen.</param>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);
