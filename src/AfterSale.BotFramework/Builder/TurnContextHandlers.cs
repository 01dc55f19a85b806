using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>Takes part in sending: may change the activities, and calls <paramref name="next"/> to send them.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">What is to be sent.</param>
/// <param name="next">The next handler, at last the adapter.</param>
/// <returns>What the channel answered.</returns>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Takes part in an update.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The new form of the activity.</param>
/// <param name="next">The next handler, at last the adapter.</param>
/// <returns>What the channel answered.</returns>
public delegate Task<ResourceResponse?> UpdateActivityHandler(
    ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse?>> next);

/// <summary>Takes part in a deletion.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">What is to be deleted.</param>
/// <param name="next">The next handler, at last the adapter.</param>
/// <returns>A task that ends with the deletion.</returns>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
