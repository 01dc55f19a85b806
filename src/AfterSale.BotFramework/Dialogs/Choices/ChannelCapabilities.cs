using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Dialogs.Choices;

// What channels can show, as the SDK has it for those that this layer knows.
internal static class ChannelCapabilities
{
    public const int MaxActionTitleLength = 20;

    public static bool SupportsSuggestedActions(string? channelId, int count, string? conversationType) => channelId switch
    {
        Channels.Directline or Channels.Webchat or Channels.Emulator => count <= 100,
        Channels.Msteams => conversationType == "personal" && count <= 3,
        _ => false,
    };

    public static bool SupportsCardActions(string? channelId, int count) => channelId switch
    {
        Channels.Directline or Channels.Webchat or Channels.Emulator => count <= 100,
        Channels.Msteams => count <= 50,
        _ => false,
    };
}
