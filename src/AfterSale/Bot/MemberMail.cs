using System.Text.Json;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Connector;
using AfterSale.BotFramework.Schema;

namespace AfterSale.Bot;

/// <summary>
/// Asks Teams for the address of who speaks (Microsoft Learn, "Get Teams specific context for your bot": a member's profile has their
/// <c>userPrincipalName</c> and <c>email</c>; an activity has neither).
/// </summary>
internal sealed partial class MemberMail(ILogger<MemberMail> logger)
{
    /// <summary>The speaker's user principal name or e-mail address; <see langword="null"/> when it cannot be had.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string?> OfSpeakerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.TurnState.Get<IConnectorClient>() is not { } connector
            || context.Activity.Conversation?.Id is not { } conversation
            || context.Activity.From?.Id is not { } user)
        {
            return null;
        }

        try
        {
            var member = await connector.Conversations.GetConversationMemberAsync(user, conversation, cancellationToken);
            return Read(member, "userPrincipalName") ?? Read(member, "email");
        }
        catch (Exception fault) when (fault is ErrorResponseException or HttpRequestException)
        {
            // Without an answer they are not recognised this time; the next message asks again.
            Log.NotAnswered(logger, fault);
            return null;
        }
    }

    private static string? Read(ChannelAccount member, string name) =>
        member.Properties.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The channel did not say who somebody is; whoever is configured by e-mail alone is not recognised now")]
        public static partial void NotAnswered(ILogger logger, Exception fault);
    }
}
