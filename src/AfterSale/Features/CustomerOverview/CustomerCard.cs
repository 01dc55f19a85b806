using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Readings;
using AfterSale.Features.Promises;
using AfterSale.Features.TouchPoints;
using AfterSale.Texts;

namespace AfterSale.Features.CustomerOverview;

/// <summary>All that matters about a customer on one card: their state of mind with reasons, what comes next, what is open, and whom to talk to.</summary>
internal static class CustomerCard
{
    private const int MostAhead = 3;
    private const int MostOpen = 4;
    private const int MostContacts = 4;

    /// <summary>The card.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="reading">Their state of mind; <see langword="null"/> before the first signature and after they were lost.</param>
    /// <param name="owner">The owner's name, when it is not the reader.</param>
    /// <param name="today">The reader's today.</param>
    /// <param name="channelId">The channel: it decides how the curve is shown.</param>
    public static AdaptiveCard Draw(CustomerFile file, CustomerReading? reading, string? owner, DateOnly today, string? channelId)
    {
        List<AdaptiveElement> body = [.. Head(file, owner, today)];
        if (reading is not null)
        {
            body.AddRange(State(reading, today));
            body.AddRange(MotivationChart.Draw(reading, channelId));
        }

        body.AddRange(Section("customer.open", Open(file, today)));
        body.AddRange(Section("customer.ahead", Ahead(file, today)));
        if (reading is not null)
        {
            body.AddRange(Section("customer.results", Results(file, reading, today)));
            body.AddRange(Section("customer.mix", [Mix(file)]));
        }

        body.AddRange(Section("customer.contacts", Contacts(file)));
        return new AdaptiveCard { Body = body, Actions = [.. Buttons(file)] };
    }

    private static IEnumerable<AdaptiveElement> Head(CustomerFile file, string? owner, DateOnly today)
    {
        yield return new TextBlock(Say.Words(file.Customer.Name, 120)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading };
        if (owner is not null)
        {
            yield return new TextBlock(Text.Of("customer.owner", Say.Words(owner, 80))) { IsSubtle = true, Spacing = Spacing.None };
        }

        if (file.Customer.LostOn is { } lost)
        {
            yield return new TextBlock(Text.Of("customer.lost", Say.Day(lost, today))) { Color = TextColor.Attention, Spacing = Spacing.None };
        }
        else if (file.Sale is { } sale)
        {
            var renewal = sale.Dates.Renewal is { } day ? " · " + Text.Of("customer.renewal", Say.Day(day, today)) : "";
            yield return new TextBlock(Say.Words(sale.Product, 120) + (sale.Value is { } value ? ", " + Say.Amount(value) : "") + renewal) { IsSubtle = true, Spacing = Spacing.None };
        }
        else
        {
            yield return new TextBlock(Text.Of("customer.prospect")) { IsSubtle = true, Spacing = Spacing.None };
        }
    }

    private static IEnumerable<TextBlock> State(CustomerReading reading, DateOnly today)
    {
        yield return new TextBlock(Text.Of("customer.stage", Say.Words(reading.Stage.Reason, 400)));
        yield return new TextBlock(Text.Of("customer.direction", Say.Trend(reading.Direction.Trend), Say.Words(reading.Direction.Reason, 200))) { Spacing = Spacing.Small };
        if (reading.Dip is { } dip)
        {
            yield return new TextBlock("⚠ " + Text.Of("checkin.dip", Say.Words(dip.Reason), Say.Day(dip.NextCheckBy, today))) { Color = TextColor.Attention, Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<string> Open(CustomerFile file, DateOnly today)
    {
        foreach (var complaint in file.OpenComplaints().Take(MostOpen))
        {
            yield return "⚠ " + Text.Of("customer.complaint", Say.Words(complaint.Text, 120), Say.Day(complaint.HeardOn, today));
        }

        foreach (var promise in file.OpenPromises().Take(MostOpen))
        {
            yield return Text.Of("customer.promise", PromiseCards.Line(promise, null, today));
        }

        foreach (var loop in file.OpenFeedback().Take(MostOpen))
        {
            yield return Text.Of("customer.feedback", Say.Words(loop.Text, 120));
        }

        if (file.Customer.LostOn is null && file.SaleIsOpen(today) is not null)
        {
            yield return Text.Of("customer.sale_open");
        }
    }

    private static IEnumerable<string> Ahead(CustomerFile file, DateOnly today)
    {
        var planned = file.Plan.Planned();
        if (planned.Count == 0 && file.Sale is not null && file.Customer.LostOn is null)
        {
            yield return "⚠ " + Text.Of("customer.nothing_ahead");
        }

        foreach (var touchPoint in planned.Take(MostAhead))
        {
            yield return $"**{Say.Day(touchPoint.DueOn, today)}** · {touchPoint.FullTitle(100)} · {Say.Method(touchPoint.Method)}"
                + (touchPoint.Hold is null ? "" : " · " + Text.Of("customer.held"));
        }
    }

    private static IEnumerable<string> Results(CustomerFile file, CustomerReading reading, DateOnly today)
    {
        yield return reading.Sale.Benefits.Count == 0
            ? Text.Of("customer.no_benefits")
            : Text.Of("customer.bought_for", Say.Words(string.Join("; ", reading.Sale.Benefits), 300));
        var news = file.GoodNews();
        foreach (var item in news.Reverse().Take(MostOpen))
        {
            yield return "✔ " + Text.Of("customer.good_news", Say.Words(item.Benefit, 80), Say.Words(item.Story, 160));
        }

        if (news.Count == 0)
        {
            yield return Text.Of(reading.HasResults ? "customer.results_not_written" : "customer.no_results");
        }
    }

    private static string Mix(CustomerFile file)
    {
        var mix = StrategyMix.Of(file.Plan);
        var used = StrategyMix.Six.Where(strategy => mix[strategy] > 0).Select(strategy => $"{Text.Of("strategy." + strategy)} {mix[strategy]}").ToList();
        var missing = StrategyMix.Six.Where(strategy => mix[strategy] == 0).Select(strategy => Text.Of("strategy." + strategy)).ToList();
        return (used.Count == 0 ? Text.Of("customer.mix_none") : string.Join(" · ", used))
            + (missing.Count is > 0 and < 6 ? " · " + Text.Of("customer.mix_missing", string.Join(", ", missing)) : "");
    }

    private static IEnumerable<string> Contacts(CustomerFile file) => file.Contacts.Take(MostContacts).Select(contact => string.Join(
        " · ",
        new[] { Say.Words(contact.Name, 100), Say.Method(contact.Preferred), Link("tel:", contact.Phone), Link("mailto:", contact.Email) }
            .Where(part => !string.IsNullOrEmpty(part))));

    private static string? Link(string scheme, string? address) => string.IsNullOrWhiteSpace(address)
        ? null
        : $"[{Say.Words(address)}]({scheme}{Uri.EscapeDataString(address.Replace(" ", "", StringComparison.Ordinal)).Replace("%40", "@", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal)})";

    private static IEnumerable<AdaptiveElement> Section(string key, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(Text.Of(key)) { Weight = TextWeight.Bolder, Separator = true };
        foreach (var line in all)
        {
            yield return new TextBlock(line) { Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<AdaptiveAction> Buttons(CustomerFile file)
    {
        var name = SayButton.Name(file.Customer.Id);
        if (file.Sale is null)
        {
            yield return SayButton.Of(Text.Of("customer.button.prepare"), $"prepare {file.Customer.Name}");
            yield break;
        }

        yield return SayButton.Of(Text.Of("customer.button.check_in"), $"check in {name}") with { Style = ActionStyle.Positive };
        yield return SayButton.Of(Text.Of("customer.button.plan"), $"plan {name}");
        yield return SayButton.Of(Text.Of("customer.button.complaint"), $"complaint {name}");
        yield return SayButton.Of(Text.Of("customer.button.promise"), $"promise {name}");
        yield return SayButton.Of(Text.Of("customer.button.good_news"), $"good news {name}");
        yield return SayButton.Of(Text.Of("customer.button.history"), $"history {name}");
    }
}
