namespace AfterSale.BotFramework.Schema;

/// <summary>The ids of the channels that this layer knows (the SDK keeps them in <c>Microsoft.Bot.Connector</c>).</summary>
public static class Channels
{
    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>A client of the Direct Line protocol.</summary>
    public const string Directline = "directline";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>A unit test.</summary>
    public const string Test = "test";
}
