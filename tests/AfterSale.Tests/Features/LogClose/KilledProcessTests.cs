using System.Text.Json.Nodes;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.LogClose;

/// <summary>The real process is killed in the middle of a form, and the next one goes on where it was.</summary>
public sealed class KilledProcessTests
{
    private int _sent;

    [Fact]
    public async Task A_bot_that_is_killed_twice_in_the_middle_of_a_form_loses_no_answer()
    {
        var data = Directory.CreateTempSubdirectory("aftersale-").FullName;
        await using var connector = await FakeConnector.StartAsync();
        try
        {
            await using (var first = await BotProcess.StartAsync(data))
            {
                foreach (var words in (string[])["log a close", "Lumen Labs", "Anna Berg", "skip the rest", "Billing suite"])
                {
                    await SayAsync(first, connector, words);
                }

                await first.KillAsync();
            }

            await using (var second = await BotProcess.StartAsync(data))
            {
                Assert.Contains("did you **close**", await SayAsync(second, connector, "40k"), StringComparison.Ordinal);
                await SayAsync(second, connector, "today");
                await SayAsync(second, connector, "same day");
                Assert.Contains("Lumen Labs: shall I log this close?", await SayAsync(second, connector, "skip the rest"), StringComparison.Ordinal);
                await second.KillAsync();
            }

            await using var third = await BotProcess.StartAsync(data);
            Assert.Contains("Logged: Lumen Labs", await SayAsync(third, connector, "yes"), StringComparison.Ordinal);
            Assert.Contains("One customer", await SayAsync(third, connector, "customers"), StringComparison.Ordinal);
            Assert.Contains("Billing suite", await SayAsync(third, connector, "plan lumen"), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private async Task<string> SayAsync(BotProcess bot, FakeConnector connector, string words)
    {
        await bot.PostAsync(new JsonObject
        {
            ["type"] = "message",
            ["id"] = "activity-" + ++_sent,
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.Url,
            ["localTimezone"] = "Etc/UTC",
            ["locale"] = "en-GB",
            ["from"] = new JsonObject { ["id"] = "user-ada", ["name"] = "Ada Park" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "AfterSale" },
            ["conversation"] = new JsonObject { ["id"] = "conversation-of-ada", ["conversationType"] = "personal" },
            ["text"] = words,
        });
        return connector.Deliveries[^1].Words;
    }
}
