using System.Text.Json;
using System.Text.Unicode;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>
/// Whether JSON holds whole characters only. Open properties are not looked at until the bot asks for them: halves of characters in them
/// would fail the turn then.
/// </summary>
internal static class JsonText
{
    /// <summary>Looks at JSON that need not be well formed otherwise.</summary>
    /// <param name="json">The JSON, in UTF-8.</param>
    /// <exception cref="JsonException">It is no JSON; told only where it had to be read to know.</exception>
    public static bool IsWhole(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && (!MayHoldHalves(json) || HasWholeEscapes(json));

    // Only the escapes \ud800 to \udfff are halves. Almost no body holds one, so a search spares it a second reading.
    private static bool MayHoldHalves(ReadOnlySpan<byte> json)
    {
        while (json.IndexOf("\\u"u8) is >= 0 and var at)
        {
            json = json[(at + 2)..];
            if (json is [(byte)'d' or (byte)'D', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWholeEscapes(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = BotJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
