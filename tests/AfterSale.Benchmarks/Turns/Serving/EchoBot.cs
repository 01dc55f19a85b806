using System.Text.Json.Serialization;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Schema;

namespace AfterSale.Benchmarks.Turns.Serving;

/// <summary>Says what was said, and the how manieth time it is in the conversation.</summary>
/// <param name="conversationState">Where the counter is.</param>
internal sealed class EchoBot(ConversationState conversationState) : ActivityHandler
{
    private readonly IStatePropertyAccessor<EchoCount> _count = conversationState.CreateProperty<EchoCount>("echo");

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var count = (await _count.GetAsync(turnContext, static () => new EchoCount(), cancellationToken))!;
        count.Turns++;
        await turnContext.SendActivityAsync(MessageFactory.Text($"{count.Turns}: {turnContext.Activity.Text}"), cancellationToken);
    }
}

/// <summary>The state of the echo bot.</summary>
internal sealed class EchoCount
{
    /// <summary>How many turns the conversation has had.</summary>
    public int Turns { get; set; }
}

/// <summary>Knows the state of the echo bot.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EchoCount))]
internal sealed partial class EchoJson : JsonSerializerContext;
