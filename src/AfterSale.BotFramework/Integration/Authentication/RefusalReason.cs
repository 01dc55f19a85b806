namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Why a request was refused: for the metric, never for the caller.</summary>
public enum RefusalReason
{
    /// <summary>It was not refused.</summary>
    None,

    /// <summary>There is no bearer token.</summary>
    NoToken,

    /// <summary>The token is not valid.</summary>
    InvalidToken,

    /// <summary>The token is signed by a key that nobody knows.</summary>
    UnknownKey,

    /// <summary>There are no keys to prove tokens with.</summary>
    NoKeys,

    /// <summary>The token is not for the activity's service URL.</summary>
    ServiceUrl,

    /// <summary>The token's key is not endorsed for the activity's channel.</summary>
    Channel,

    /// <summary>The tenant may not use the bot.</summary>
    Tenant,

    /// <summary>It comes from somewhere that the bot does not take activities from.</summary>
    Place,

    /// <summary>Its body is not an activity.</summary>
    Body,
}
