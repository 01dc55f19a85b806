using AfterSale.BotFramework.Schema;
using AfterSale.Domain;

namespace AfterSale.Store.LiteDb;

/// <summary>Under which name a channel knows a person.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="UserId">The channel's id for them.</param>
/// <param name="Person">Who they are.</param>
internal sealed record StoredIdentity(string ChannelId, string UserId, PersonId Person);

/// <summary>A personal conversation of a person.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Reference">Where.</param>
/// <param name="SeenAt">When something last came from it, UTC.</param>
internal sealed record StoredConversation(PersonId Person, ConversationReference Reference, DateTimeOffset SeenAt);

/// <summary>By how much the local mode's clock is ahead.</summary>
/// <param name="Ticks">In ticks of 100 ns.</param>
internal sealed record StoredClockShift(long Ticks);
