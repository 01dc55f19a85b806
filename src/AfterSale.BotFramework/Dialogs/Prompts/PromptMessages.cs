using System.Text.Json;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Dialogs;

internal static class PromptMessages
{
    // Sending addresses an activity and gives it an id: what is sent is a copy, so that the stored question stays as it was.
    public static Activity? ToSend(PromptOptions options, bool isRetry, JsonSerializerOptions json)
    {
        var prompt = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        return prompt is null
            ? null
            : JsonSerializer.SerializeToElement(prompt, BotJson.TypeInfo<Activity>(json)).Deserialize(BotJson.TypeInfo<Activity>(json));
    }

    public static async Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        if (ToSend(options, isRetry, DialogContext.JsonOptionsOf(turnContext)) is { } message)
        {
            await turnContext.SendActivityAsync(message, cancellationToken);
        }
    }
}
