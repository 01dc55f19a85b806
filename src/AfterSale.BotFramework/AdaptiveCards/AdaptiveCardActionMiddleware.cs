using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.AdaptiveCards;

/// <summary>
/// Lets one card serve every channel. On Teams <c>Action.Execute</c> stays; elsewhere (Web Chat shows it and then does nothing) each one,
/// wherever it is in the card, becomes an <c>Action.Submit</c> whose data has the verb beside the rest.
/// </summary>
public sealed class AdaptiveCardActionMiddleware : IMiddleware
{
    private const string Execute = "Action.Execute";

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        turnContext.OnSendActivities((_, activities, send) =>
        {
            activities.ForEach(Adapt);
            return send();
        });
        turnContext.OnUpdateActivity((_, activity, update) =>
        {
            Adapt(activity);
            return update();
        });
        return next(cancellationToken);
    }

    private static void Adapt(Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams && activity.Attachments?.Any(HasExecute) == true)
        {
            activity.Attachments =
            [
                .. activity.Attachments.Select(attachment => HasExecute(attachment) ? WithSubmit(attachment) : attachment),
            ];
        }
    }

    private static bool HasExecute(Attachment attachment) =>
        attachment is { ContentType: AdaptiveCard.ContentType, Content: not null }
        && BotJson.ToElement(attachment.Content).GetRawText().Contains(Execute, StringComparison.Ordinal);

    // The attachment of the bot stays as it is: it may send the same one elsewhere.
    private static Attachment WithSubmit(Attachment attachment)
    {
        var card = JsonNode.Parse(BotJson.ToElement(attachment.Content).GetRawText());
        ReplaceIn(card);
        return new Attachment
        {
            ContentType = attachment.ContentType,
            ContentUrl = attachment.ContentUrl,
            Content = BotJson.ToElement(card),
            Name = attachment.Name,
            ThumbnailUrl = attachment.ThumbnailUrl,
            Properties = attachment.Properties,
        };
    }

    private static void ReplaceIn(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                {
                    ReplaceIn(item);
                }

                break;
            case JsonObject element:
                if (IsExecute(element))
                {
                    Replace(element);
                }

                // Automatic refresh is an Action.Execute that only Teams knows.
                element.Remove("refresh");
                foreach (var (name, value) in element)
                {
                    // Data is the bot's own: nothing in it is an action.
                    if (name != "data")
                    {
                        ReplaceIn(value);
                    }
                }

                break;
        }
    }

    private static bool IsExecute(JsonObject element) =>
        element["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String && type.GetValue<string>() == Execute;

    private static void Replace(JsonObject action)
    {
        var verb = action["verb"]?.DeepClone();
        var data = action["data"] switch
        {
            JsonObject values => (JsonObject)values.DeepClone(),
            null => [],
            var other => new JsonObject { ["value"] = other.DeepClone() },
        };
        data[CardSubmission.VerbProperty] = verb;
        action["type"] = "Action.Submit";
        action["data"] = data;
        action.Remove("verb");
        action.Remove("fallback");
    }
}
