namespace AfterSale.BotFramework.Integration.AspNet.Core;

/// <summary>Earlier turns of the conversation took too long: the turn did not begin.</summary>
internal sealed class ConversationBusyException() : TimeoutException("Earlier turns of the conversation take too long.");
