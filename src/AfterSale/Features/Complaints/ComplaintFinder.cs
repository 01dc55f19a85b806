using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>
/// Finds which complaint is meant. Beside the speaker's own customers, those of complaints that they took over or are offered can be named.
/// </summary>
internal sealed class ComplaintFinder(CustomerFinder finder, OwnBook book, ComplaintAccess access)
{
    private const int LongestName = 220;
    private const int MostShown = 6;

    // Without a complaint, a satisfied customer is one who confirms the sale.
    private const string Satisfied = "satisfied";

    /// <summary>The customer and the words behind; <see langword="null"/> after the speaker was told how to go on.</summary>
    public async Task<(Customer Customer, string Behind)?> SplitAsync(
        Turn turn, string command, string words, CancellationToken cancellationToken)
    {
        var reach = await access.CustomersAsync(turn.Person, cancellationToken);
        if (SayButton.Read(words) is var (id, behind) && reach.FirstOrDefault(customer => customer.Id == id) is { } named)
        {
            return (named, behind);
        }

        if (reach.Count > 0 && Taken(words, reach) is { } taken
            && await book.FindCustomerAsync(turn.Person, taken.Customer.Name, cancellationToken) is not CustomerFinding.One)
        {
            return taken;
        }

        return await finder.SplitAsync(turn, command, words, cancellationToken);
    }

    /// <summary>
    /// The complaint and the words behind it; <see langword="null"/> after the speaker was told how to go on. When several are left to choose
    /// from they are shown, each with a button that says the command of it.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">The command's word.</param>
    /// <param name="words">What was typed behind it.</param>
    /// <param name="fits">Which complaints the command may mean.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(ComplaintView View, string Behind)?> FindAsync(
        Turn turn, string command, string words, Func<ComplaintView, bool> fits, CancellationToken cancellationToken)
    {
        if (await SplitAsync(turn, command, words, cancellationToken) is not var (customer, behind))
        {
            return null;
        }

        var all = await access.OfAsync(turn.Person, customer.Id, cancellationToken);
        var (views, rest) = ComplaintPick.Read(all, behind);
        if (views.Count == 0)
        {
            await turn.SayAsync(
                Text.Of("complaint.none_open", Say.Words(customer.Name, 120)),
                command == Satisfied ? [$"confirmed {customer.Name}", "complaints"] : [$"complaint {customer.Name}", "complaints"],
                cancellationToken);
            return null;
        }

        var fitting = views.Where(fits).ToList();
        if (views.Count == 1 || fitting.Count == 1)
        {
            return (fitting.Count == 1 ? fitting[0] : views[0], rest);
        }

        await ChooseAsync(turn, command, fitting.Count == 0 ? views : fitting, rest, cancellationToken);
        return null;
    }

    /// <summary>Shows complaints to choose from.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">What each button says, of its complaint.</param>
    /// <param name="views">The complaints of one customer.</param>
    /// <param name="behind">What each button says behind it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task ChooseAsync(
        Turn turn, string command, IReadOnlyList<ComplaintView> views, string behind, CancellationToken cancellationToken)
    {
        var customer = views[0].File.Customer;
        var shown = views.Take(MostShown).ToList();
        var card = new AdaptiveCard
        {
            Body =
            [
                new TextBlock(Text.Of("complaint.which", Say.Words(customer.Name, 120), command)) { Weight = TextWeight.Bolder },
                .. shown.Select((view, index) => new TextBlock($"{index + 1}. “{Say.Words(view.Complaint.Text, 200)}”") { Spacing = Spacing.Small }),
            ],
            Actions =
            [
                .. shown.Select((view, index) => SayButton.Of(
                    $"{index + 1}. {Say.Shorten(view.Complaint.Text, 30)}",
                    $"{command} {SayButton.Name(customer.Id)} {ComplaintPick.Name(view.Complaint.Id)} {behind}".TrimEnd())),
            ],
        };
        return turn.ShowAsync(card, null, Text.Of("complaint.summary", customer.Name), null, cancellationToken);
    }

    private static (Customer Customer, string Behind)? Taken(string words, IReadOnlyList<Customer> reach)
    {
        var end = Math.Min(words.Length, LongestName);
        for (var at = end; at > 0; at--)
        {
            if ((at == words.Length || words[at] is ' ' or ':') && CustomerLookup.Find(words[..at].Trim(), reach) is CustomerFinding.One one)
            {
                return (one.Customer, words[at..].TrimStart(' ', ':', ','));
            }
        }

        return null;
    }
}
