using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>
/// Remembers tokens that were proven, by their hash, so that a signature is not computed again with every activity. A token is good no longer
/// than it says, and no longer than the keys that proved it are in use.
/// </summary>
internal sealed class ProvenTokens(TimeProvider timeProvider)
{
    // The Connector uses a few tokens at a time.
    private const int Most = 1024;

    private readonly ConcurrentDictionary<Hash, ProvenToken> _tokens = new();

    /// <summary>A token that was proven by these keys and has not expired.</summary>
    public ProvenToken? Find(Hash hash, KeySet keys)
    {
        if (!_tokens.TryGetValue(hash, out var token))
        {
            return null;
        }

        if (token.Keys == keys && timeProvider.GetUtcNow() < token.GoodUntil)
        {
            return token;
        }

        _tokens.TryRemove(hash, out _);
        return null;
    }

    /// <summary>Remembers a token.</summary>
    public void Add(Hash hash, ProvenToken token)
    {
        if (_tokens.Count >= Most)
        {
            _tokens.Clear();
        }

        _tokens[hash] = token;
    }

    /// <summary>The SHA-256 of a token: the token itself is not kept.</summary>
    public static Hash HashOf(string token)
    {
        Hash hash = default;
        var length = Encoding.UTF8.GetMaxByteCount(token.Length);
        Span<byte> bytes = length <= 8192 ? stackalloc byte[length] : new byte[length];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(token, bytes)], MemoryMarshal.AsBytes(new Span<Hash>(ref hash)));
        return hash;
    }

    /// <summary>32 bytes.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly record struct Hash(ulong First, ulong Second, ulong Third, ulong Fourth);
}
