using System.Net;
using System.Text;
using AfterSale.BotFramework.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.BotFramework.Tests.Fuzz;

public sealed class FrontDoorFuzz
{
    private const int Inputs = 3000;

    [Theory]
    [InlineData(20261122)]
    public async Task Bad_input_is_refused_or_answered_and_never_a_fault(int seed)
    {
        var log = new FaultLog();
        var storage = new SpiedStorage();
        var bot = new CuriousBot();
        await using var host = await BotHost.StartAsync(bot, services: services =>
        {
            log.AddTo(services);
            services.AddSingleton<IStorage>(storage);
        });
        var captures = Captures.Names.Select(Captures.ReadJson).ToArray();
        var refused = 0;
        for (var number = 0; number < Inputs; number++)
        {
            var mutation = new Mutation(seed, number);
            var activity = mutation.Any(captures).DeepClone();
            activity["id"] = $"{seed}-{number}";
            activity["conversation"]!["id"] = $"c{number / 20}";
            var body = mutation.Of(activity);
            var (touches, turns) = (storage.Touches, bot.Turns);
            var (status, answer) = await PostAsync(host, body);

            // An invoke that the bot does not know is answered with 501, as the SDK does.
            var what = $"Seed {seed}, input {number} was answered with {status}: {Encoding.UTF8.GetString(body)}\n{string.Join('\n', log.Faults)}";
            Assert.True(status is < 500 or 501 && log.Faults.IsEmpty, what);
            if (status is >= 400 and < 500 && bot.Turns == turns)
            {
                refused++;
                Assert.True(storage.Touches == touches, what);
                Assert.True(answer.Length < 200, what);
            }
        }

        // Neither half of it was for nothing.
        Assert.InRange(refused, Inputs / 10, Inputs * 9 / 10);
        Assert.InRange(bot.Turns, Inputs / 10, Inputs * 9 / 10);
        using var response = await host.SayAsync("still there?", "another conversation");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, host.Adapter.BusyConversations);
    }

    private static async Task<(int Status, string Answer)> PostAsync(BotHost host, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var response = await host.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
