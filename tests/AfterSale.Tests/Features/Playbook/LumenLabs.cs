using System.Globalization;
using AfterSale.Domain.Plans;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>
/// The customer of the rules: Lumen Labs signed on Friday 20 Nov 2026 (C), is delivered to on Monday 14 Dec 2026 (D) and renews on
/// 30 Nov 2027 (R), unless a test says otherwise. The bot's clock starts on Sunday 22 Nov 2026.
/// </summary>
internal static class LumenLabs
{
    private static readonly Dictionary<string, string> Signed = new()
    {
        ["customer"] = "Lumen Labs",
        ["contact"] = "Anna Berg",
        ["email"] = "anna@lumen.example",
        ["preferred"] = "Visit",
        ["product"] = "Billing suite",
        ["close"] = "2026-11-20",
        ["delivery"] = "2026-12-14",
        ["renewal"] = "2027-11-30",
        ["benefits"] = "fewer errors\nhappier staff",
    };

    /// <summary>A rep who has just logged the close by card.</summary>
    public static async Task<TeamsRep> SignedAsync(this SharedHost shared, params (string Field, string Answer)[] otherwise)
    {
        var rep = shared.Rep();
        await rep.SignAsync(otherwise);
        return rep;
    }

    /// <summary>Logs the close by card; gives what the bot said before it was stored.</summary>
    public static async Task<string> SignAsync(this TeamsRep rep, params (string Field, string Answer)[] otherwise)
    {
        var answers = new Dictionary<string, string>(Signed);
        foreach (var (field, answer) in otherwise)
        {
            answers[field] = answer;
        }

        var review = await rep.PressAsync((await rep.SayAsync("log a close"))[0], "Review", answers);
        await rep.PressAsync(review.Updated, "Log it");
        rep.Read();
        return review.Updated.Words;
    }

    /// <summary>Says something; gives all that the bot said to it.</summary>
    public static async Task<string> HearAsync(this TeamsRep rep, string words) => (await rep.SayAsync(words)).AllWords();

    /// <summary>Checks in by card, leaving open what is not given; gives all that the bot said to it.</summary>
    public static async Task<string> CheckAsync(
        this TeamsRep rep, string temperature, string results = "", string use = "AsPlanned", params (string Field, string Answer)[] others)
    {
        var answers = new Dictionary<string, string> { ["temperature"] = temperature, ["use"] = use, ["results"] = results };
        foreach (var (field, answer) in others)
        {
            answers[field] = answer;
        }

        return await rep.SendAsync((await rep.SayAsync("check in lumen"))[0], "Record it", answers);
    }

    /// <summary>Moves the clock to five past nine on a day; gives what the bot told the rep by itself.</summary>
    public static async Task<IReadOnlyList<Delivery>> DayAsync(this TeamsRep rep, string day)
    {
        await rep.Host.MoveToAsync(new DateTimeOffset(Day(day), new TimeOnly(9, 5), TimeSpan.Zero));
        return rep.Read();
    }

    /// <summary>The touch point that carries a row of the plan.</summary>
    public static async Task<TouchPoint> RowAsync(this TeamsRep rep, string key) =>
        Assert.Single((await rep.FileAsync()).Plan, one => one.Objectives.Any(objective => objective.Key == key));

    /// <summary>What a row of the plan is for.</summary>
    public static async Task<string> ObjectiveAsync(this TeamsRep rep, string key) =>
        (await rep.RowAsync(key)).Objectives.Single(objective => objective.Key == key).Text;

    /// <summary>The days of the touch points that carry something of one kind, in order.</summary>
    public static async Task<IReadOnlyList<DateOnly>> DaysAsync(this TeamsRep rep, TouchPointKind kind) =>
        [.. (await rep.FileAsync()).Plan.Where(one => one.Objectives.Any(objective => objective.Kind == kind)).Select(one => one.DueOn)];

    /// <summary>The lowest point of the predicted motivation, as the customer's card draws it.</summary>
    public static async Task<double> LowestPredictionAsync(this TeamsRep rep)
    {
        var card = (await rep.SayAsync("customer lumen"))[^1].Card!;
        var chart = Assert.Single(card["body"]!.AsArray(), element => (string?)element!["type"] == "Chart.Line")!;
        return chart["data"]![0]!["values"]!.AsArray().Min(point => (double)point!["y"]!);
    }

    /// <summary>Holds that all parts were said.</summary>
    public static void Says(string words, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, words, StringComparison.Ordinal));

    /// <summary>A day, written as 2026-12-14.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
