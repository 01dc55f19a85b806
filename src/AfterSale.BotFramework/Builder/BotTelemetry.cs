using System.Diagnostics;
using System.Diagnostics.Metrics;
using Activity = AfterSale.BotFramework.Schema.Activity;

namespace AfterSale.BotFramework;

/// <summary>The names under which this layer traces and measures.</summary>
public static class BotTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "AfterSale.BotFramework";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>(
        "aftersale.bot.turn.duration", "s", "How long turns take, with the waiting for earlier turns of the conversation.");

    private static readonly Counter<long> TurnFailures = Meter.CreateCounter<long>(
        "aftersale.bot.turn.failures", "{turn}", "Turns that ended with an exception.");

    private static readonly Counter<long> Repetitions = Meter.CreateCounter<long>(
        "aftersale.bot.activity.repetitions", "{activity}", "Activities that came again and were left out.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "aftersale.bot.request.refusals", "{request}", "Requests that were refused, by reason.");

    private static readonly ActivitySource Source = new(Name);

    internal static System.Diagnostics.Activity? StartTurn(Activity activity)
    {
        if (Source.StartActivity("bot.turn") is not { } trace)
        {
            return null;
        }

        foreach (var (name, value) in Tags(activity))
        {
            trace.SetTag(name, value);
        }

        return trace;
    }

    internal static void TurnEnded(Activity activity, TimeSpan duration)
    {
        if (TurnDuration.Enabled)
        {
            TurnDuration.Record(duration.TotalSeconds, Tags(activity));
        }
    }

    internal static void TurnFailed(Activity activity) => TurnFailures.Add(1, Tags(activity));

    internal static void Repeated(Activity activity) => Repetitions.Add(1, Tags(activity));

    internal static void Refused(string reason, int status) =>
        Refusals.Add(1, new KeyValuePair<string, object?>("reason", reason), new KeyValuePair<string, object?>("status", status));

    // Types and channels from the wire are put into a few classes, so that a caller cannot make ever new time series.
    private static TagList Tags(Activity activity) => new()
    {
        { "type", activity.Type is { Length: <= 24 } type && KnownTypes.Contains(type) ? type : "other" },
        { "channel", activity.ChannelId is { Length: <= 24 } channel && KnownChannels.Contains(channel) ? channel : "other" },
    };

    private static readonly HashSet<string> KnownTypes =
    [
        "message", "conversationUpdate", "typing", "endOfConversation", "event", "invoke", "installationUpdate", "messageReaction",
        "messageUpdate", "messageDelete",
    ];

    private static readonly HashSet<string> KnownChannels = ["msteams", "directline", "webchat", "emulator", "test"];
}
