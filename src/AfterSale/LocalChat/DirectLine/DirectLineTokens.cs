using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AfterSale.LocalChat.DirectLine;

/// <summary>The tokens of conversations: the conversation's id and a secret, so that a token alone says where it belongs.</summary>
internal static class DirectLineTokens
{
    private const char Separator = '.';

    /// <summary>What clients are told that a token is good for, in seconds; the local chat lets none expire.</summary>
    public const int ExpiresIn = 3600;

    /// <summary>Makes a token that nobody can guess.</summary>
    /// <param name="conversationId">For which conversation.</param>
    public static string New(string conversationId) =>
        $"{conversationId}{Separator}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";

    /// <summary>The conversation that a token says it belongs to; that it does is not proven by this.</summary>
    /// <param name="token">The token.</param>
    public static string ConversationOf(string token) => token.Split(Separator)[0];

    /// <summary>Whether a token is the conversation's own.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="token">The token shown.</param>
    public static bool IsOf(DirectLineConversation conversation, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(conversation.Secret), Encoding.UTF8.GetBytes(token));

    /// <summary>The bearer token of a request, or <see langword="null"/>.</summary>
    /// <param name="request">The request.</param>
    public static string? Bearer(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
