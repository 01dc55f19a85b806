using System.Net;
using System.Text.Json;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <content>Invokes.</content>
public partial class ActivityHandler
{
    /// <summary>Makes an answer of status 200.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The answer.</returns>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>
    /// Handles an invoke: adaptiveCard/action goes to <see cref="OnAdaptiveCardInvokeAsync"/>, every other name is answered with 501.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>The answer, or null if it was sent as an activity.</returns>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            return turnContext.Activity.Name switch
            {
                "adaptiveCard/action" => CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(
                    turnContext, ReadAdaptiveCardInvokeValue(turnContext.Activity), cancellationToken)),
                _ => throw new InvokeResponseException(HttpStatusCode.NotImplemented),
            };
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Handles an executed card action.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">The action.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>The answer: a card, a short message or an error.</returns>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue ReadAdaptiveCardInvokeValue(IInvokeActivity activity)
    {
        if (activity.Value is null)
        {
            throw BadCard("Missing value property");
        }

        AdaptiveCardInvokeValue? value;
        try
        {
            value = activity.Value as AdaptiveCardInvokeValue
                ?? BotJson.ToElement(activity.Value).Deserialize(BotJson.TypeInfo<AdaptiveCardInvokeValue>());
        }
        catch (JsonException)
        {
            throw BadCard("Value property is not properly formed");
        }

        return value switch
        {
            { Action.Type: "Action.Execute" } => value,
            { Action: not null } => throw BadCard("The action is not Action.Execute"),
            _ => throw BadCard("Missing action property"),
        };
    }

    private static InvokeResponseException BadCard(string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = AdaptiveCardInvokeResponse.ErrorType,
            Value = new Error { Code = "BadRequest", Message = message },
        });

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(
                new Activity { Type = ActivityTypes.InvokeResponse, Value = response }, cancellationToken);
        }
    }
}
