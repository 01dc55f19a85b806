using AfterSale.BotFramework.Tests.Fuzz;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.Tests.Fuzz;

public sealed class ActivityFuzz
{
    private const int Inputs = 1000;

    private static readonly string[] Words =
    [
        "log a close", "Lumen Labs", "Anna Berg", "skip", "skip the rest", "today", "03/04", "1e999 EUR", "yes", "back", "cancel", "help", "my day", "customers",
        "plan lumen", "done lumen", "snooze lumen to friday", "skip lumen because they left", "talking points lumen", "31/02/2026", "in 99999999999 years",
        "snooze lumen to 31 december 9999", "**[x](y)**", "\u202Eevil", "🙂",
    ];

    [Theory]
    [InlineData(20261122)]
    public async Task Bad_input_is_refused_or_answered_and_never_a_fault(int seed)
    {
        await using var bot = await FuzzedBot.StartAsync();
        var captures = Captures.Names.Select(Captures.ReadJson).ToArray();
        var (refused, before) = (0, bot.StoreMark());
        for (var number = 0; number < Inputs; number++)
        {
            var mutation = new Mutation(seed, number);
            var activity = mutation.Any(captures).DeepClone();
            activity["id"] = $"{seed}-{number}";
            activity["conversation"]!["id"] = $"c{number / 30}";
            activity["text"] = activity["text"] is null ? null : mutation.Any(Words);
            var (status, _, _) = await bot.PostAsync(mutation.Of(activity), $"Seed {seed}, input {number}");
            refused += status is >= 400 and < 500 ? 1 : 0;
        }

        Assert.InRange(refused, Inputs / 10, Inputs * 9 / 10);
        Assert.NotEqual(before, bot.StoreMark());
        await bot.AssertAnswersHelpAsync();
    }
}
