using Xunit;

namespace AfterSale.Tests.FrontDoor;

/// <summary>Ways of saying things that several tests share.</summary>
internal static class ConversationsThatStart
{
    /// <summary>Logs a close by typing, with the least that is needed. Today is Sunday 22 Nov 2026 unless the clock was moved.</summary>
    public static async Task LogCloseAsync(
        this TeamsRep rep, string customer, string close = "today", string delivery = "in 10 days")
    {
        await rep.SayAllAsync("log a close", customer, "Anna Berg", "anna@example.com", "skip", "e-mail", "Billing suite", "40k", close, delivery);
        var summary = await rep.SayAsync("skip the rest");
        Assert.Contains(summary, delivered => delivered.Words.Contains("shall I log this close?", StringComparison.Ordinal));
        var logged = await rep.SayAsync("yes");
        Assert.Contains(logged, delivered => delivered.Words.Contains("Logged", StringComparison.Ordinal));
    }
}
