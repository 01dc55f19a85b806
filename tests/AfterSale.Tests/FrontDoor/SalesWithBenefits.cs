using AfterSale.Domain;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Domain.Stages;
using AfterSale.Store;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSale.Tests.FrontDoor;

/// <summary>Customers as the features for growth need them: with benefits bought, and at a stage. Today is Sunday 22 Nov 2026.</summary>
internal static class SalesWithBenefits
{
    /// <summary>Logs Lumen Labs by card, with the benefits "fewer errors" and "happier staff".</summary>
    public static async Task LogLumenAsync(
        this TeamsRep rep, string close = "2026-11-20", string delivery = "2026-12-02", string customer = "Lumen Labs", string email = "anna@lumen.example")
    {
        var form = await rep.AskAsync("log a close");
        var review = await rep.PressAsync(form, "Review", new Dictionary<string, string>
        {
            ["customer"] = customer,
            ["contact"] = "Anna Berg",
            ["email"] = email,
            ["product"] = "Billing suite",
            ["close"] = close,
            ["delivery"] = delivery,
            ["benefits"] = "fewer errors\nhappier staff",
        });
        await rep.PressAsync(review.Updated, "Log it");
        rep.Read();
    }

    /// <summary>Logs Lumen Labs so that the dates put it into a stage of the complex plan.</summary>
    public static Task LogLumenInAsync(this TeamsRep rep, Stage stage) => stage switch
    {
        Stage.Novelty => rep.LogLumenAsync("2026-11-16", "2026-11-18"),
        Stage.Learning => rep.LogLumenAsync("2026-10-20", "2026-10-26"),
        _ => rep.LogLumenAsync("2026-05-04", "2026-05-11"),
    };

    /// <summary>Checks in by card.</summary>
    public static async Task CheckInAsync(this TeamsRep rep, string temperature, string results = "", string customer = "lumen")
    {
        var form = (await rep.SayAsync("check in " + customer))[0];
        await rep.PressAsync(form, "Record it", new Dictionary<string, string> { ["temperature"] = temperature, ["use"] = "AsPlanned", ["results"] = results });
        rep.Read();
    }

    /// <summary>Who somebody on Teams is.</summary>
    public static PersonId Owner(this TeamsRep rep) => new("msteams|" + rep.Id);

    /// <summary>A check-in of 10 July 2026 in which they reported results.</summary>
    public static Task ReportedAsync(this TeamsRep rep, string results) => rep.RecordAsync(
        new CheckedIn(new SaleId(""), ContactMethod.Call, "Anna Berg", 4, UseLevel.AsPlanned, null, results, null, null, null), new(2026, 7, 10));

    /// <summary>Puts a fact into the journal of somebody's only customer, on a day; today when none is given.</summary>
    public static async Task RecordAsync(this TeamsRep rep, JournalFact fact, DateOnly? day = null)
    {
        var file = await rep.FileAsync();
        var on = day ?? new DateOnly(2026, 11, 22);
        var at = new DateTimeOffset(on, new TimeOnly(10, 0), TimeSpan.Zero);
        var entry = JournalWriter.Write(file, JournalEntryId.New(), rep.Owner(), at, on, [fact], FileChange.None);
        var after = file.With(entry, FileChange.None);
        await rep.Host.Services.GetRequiredService<ICustomerFiles>().RecordAsync(
            entry, FileChange.None, after.OpenItems(WorkRhythm.DefaultIn("Etc/UTC")), CancellationToken.None);
    }

    /// <summary>Presses the button that sends a form, on the card that stands now, and gives everything that was said to it.</summary>
    public static async Task<string> SendAsync(this TeamsRep rep, Delivery form, string button, Dictionary<string, string> inputs)
    {
        var pressed = await rep.PressAsync(form, button, inputs);
        Cards.AreShown(pressed.Deliveries);
        return string.Join('\n', pressed.Deliveries.Select(delivery => delivery.Words));
    }

    /// <summary>All the words of several messages.</summary>
    public static string AllWords(this IEnumerable<Delivery> deliveries) => string.Join('\n', deliveries.Select(delivery => delivery.Words));
}
