using AfterSale.Bot;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>
/// Hands a complaint on, only to somebody who accepts (law 5: no passing the buck): "hand complaint northwind to ines", "accept complaint
/// northwind", "decline complaint northwind". Its owner takes an offer back by declining.
/// </summary>
internal sealed class ComplaintOfferCommands(ComplaintFinder finder, ComplaintDesk desk) : IFeatureCommands
{
    private const string To = " to ";

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("hand complaint", ["hand over complaint", "hand over the complaint", "offer complaint", "pass complaint"], HandAsync, TakesWords: true, NamesCustomer: true),
        new("accept complaint", ["take complaint", "take over complaint", "accept the complaint"], (turn, words, ct) => AnswerAsync(turn, "accept complaint", words, true, ct), TakesWords: true, NamesCustomer: true),
        new("decline complaint", ["refuse complaint", "decline the complaint", "withdraw complaint", "take back complaint"], (turn, words, ct) => AnswerAsync(turn, "decline complaint", words, false, ct), TakesWords: true, NamesCustomer: true),
    ];

    private async Task HandAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var at = words.LastIndexOf(To, StringComparison.OrdinalIgnoreCase);
        var whom = at < 0 ? "" : words[(at + To.Length)..].Trim();
        if (await finder.FindAsync(turn, "hand complaint", at < 0 ? words : words[..at], static view => view.Acts, cancellationToken) is not var (view, _))
        {
            return;
        }

        if (!view.Acts)
        {
            await turn.SayAsync(Text.Of("complaint.accept_first", ComplaintSentences.Customer(view)), cancellationToken);
            return;
        }

        var found = Meant(whom, view.Colleagues);
        if (found.Count != 1)
        {
            await WhomAsync(turn, view, whom, found, cancellationToken);
            return;
        }

        var (_, said) = await desk.OfferAsync(turn, view, found[0], cancellationToken);
        await turn.SayAsync(said, cancellationToken);
    }

    private async Task AnswerAsync(Turn turn, string command, string words, bool accepts, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, command, words, static view => view.Complaint.OfferedTo is not null, cancellationToken) is not var (view, _))
        {
            return;
        }

        var (after, said) = await desk.AnswerAsync(turn, view, accepts, cancellationToken);
        await turn.SayAsync(said, accepts ? [$"complaint {after.File.Customer.Name}"] : [], cancellationToken);
    }

    private static Task WhomAsync(
        Turn turn, ComplaintView view, string whom, List<Person> found, CancellationToken cancellationToken)
    {
        var choice = found.Count > 0 ? found : view.Colleagues;
        var text = view.Colleagues.Count == 0 ? Text.Of("complaint.no_colleagues")
            : whom.Length > 0 && found.Count == 0 ? Text.Of("complaint.whom_unknown", Say.Words(whom, 80))
            : Text.Of("complaint.whom");
        return turn.SayAsync(
            text, [.. choice.Take(6).Select(one => $"hand complaint {view.File.Customer.Name} to {one.Name}")], cancellationToken);
    }

    private static List<Person> Meant(string whom, IReadOnlyList<Person> colleagues)
    {
        var asked = Names.Fold(whom);
        if (asked.Length == 0)
        {
            return [];
        }

        var exact = colleagues.Where(one => Names.Fold(one.Name) == asked).ToList();
        return exact.Count > 0 ? exact : [.. colleagues.Where(one => (" " + Names.Fold(one.Name)).Contains(" " + asked, StringComparison.Ordinal))];
    }
}
