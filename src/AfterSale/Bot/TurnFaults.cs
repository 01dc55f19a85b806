using AfterSale.BotFramework;
using AfterSale.BotFramework.Schema;
using AfterSale.Texts;

namespace AfterSale.Bot;

/// <summary>What a person is told when a turn fails; the fault itself is in the log.</summary>
internal static class TurnFaults
{
    /// <summary>Answers a failed turn.</summary>
    public static async Task AnswerAsync(ITurnContext context, Exception fault)
    {
        if (context.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
        {
            await context.SendActivityAsync(MessageFactory.Text(Text.Of("fault")), CancellationToken.None);
        }
    }
}
