using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>Opens, shows and lists complaints: "complaint northwind", "complaints".</summary>
internal sealed class ComplaintCommands(ComplaintFinder finder, ComplaintAccess access, DialogDesk dialogs) : IFeatureCommands
{
    private const int MostListed = 20;
    private const int MostButtons = 6;

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("complaint", ["complaint at", "complaint from", "complaint by", "complaint of", "show complaint"], ShowAsync, TakesWords: true, NamesCustomer: true),
        new("new complaint", ["another complaint", "another complaint from", "log a complaint", "log complaint", "new complaint from"], NewAsync, TakesWords: true, NamesCustomer: true),
        new("complaints", ["my complaints", "open complaints", "list complaints", "show complaints"], ListAsync, Interrupts: true),
    ];

    /// <summary>Shows a complaint as a card that its buttons update.</summary>
    public static async Task ShowAsync(Turn turn, ComplaintView view, CancellationToken cancellationToken)
    {
        var cardId = Guid.NewGuid().ToString("n");
        await turn.ShowAsync(
            ComplaintCard.Draw(view, cardId, turn.Now), cardId, Text.Of("complaint.summary", view.File.Customer.Name), null, cancellationToken);
    }

    private async Task ShowAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, "complaint", words, cancellationToken) is not var (customer, behind))
        {
            return;
        }

        var (views, text) = ComplaintPick.Read(await access.OfAsync(turn.Person, customer.Id, cancellationToken), behind);
        if (views.Count == 0)
        {
            await dialogs.BeginAsync(turn, ComplaintDialog.DialogId, ComplaintDialog.StartFor(customer.Id, text), cancellationToken);
        }
        else if (views.Count > 1)
        {
            await ComplaintFinder.ChooseAsync(turn, "complaint", views, "", cancellationToken);
        }
        else
        {
            await ShowAsync(turn, views[0], cancellationToken);
            if (text.Length > 0)
            {
                await turn.SayAsync(Text.Of("complaint.open_already", Say.Words(customer.Name, 120)), [$"new complaint {customer.Name}: {text}"], cancellationToken);
            }
        }
    }

    private async Task NewAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, "new complaint", words, cancellationToken) is var (customer, behind))
        {
            await dialogs.BeginAsync(turn, ComplaintDialog.DialogId, ComplaintDialog.StartFor(customer.Id, behind), cancellationToken);
        }
    }

    private async Task ListAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var views = await access.OwnAsync(turn.Person, cancellationToken);
        if (views.Count == 0)
        {
            await turn.SayAsync(Text.Of("complaint.none"), cancellationToken);
            return;
        }

        var card = new AdaptiveCard
        {
            Body =
            [
                new TextBlock(Text.Count("complaint.list", views.Count)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                .. views.Take(MostListed).Select((view, index) => Row(turn, view, index)),
            ],
            Actions =
            [
                .. views.Take(MostButtons).Select((view, index) => SayButton.Of(
                    $"{index + 1}. {Say.Shorten(view.File.Customer.Name, 30)}",
                    $"complaint {SayButton.Name(view.File.Customer.Id)} {ComplaintPick.Name(view.Complaint.Id)}")),
            ],
        };
        await turn.ShowAsync(card, null, Text.Count("complaint.list", views.Count), null, cancellationToken);
    }

    private static Container Row(Turn turn, ComplaintView view, int index)
    {
        var next = view.Complaint.Next!;
        var isLate = next.DueAt < turn.Now;
        var due = Text.Of(
            isLate ? "complaint.card.late" : "complaint.card.due",
            ComplaintSentences.Step(next.Step),
            Say.Moment(next.DueAt, turn.Person.Rhythm.TimeZoneId));
        return new Container([
            new TextBlock($"{index + 1}. **{ComplaintSentences.Customer(view)}** “{Say.Words(view.Complaint.Text, 120)}”"),
            new TextBlock(view.IsOffered ? Text.Of("complaint.listed_offer", ComplaintSentences.Customer(view)) : (isLate ? "⚠ " : "") + due)
            {
                Spacing = Spacing.None, IsSubtle = !isLate, Color = isLate ? TextColor.Attention : null,
            },
        ]) { Spacing = Spacing.Small, Separator = true };
    }
}
