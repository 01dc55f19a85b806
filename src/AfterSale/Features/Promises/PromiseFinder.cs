using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Promises;
using AfterSale.Texts;

namespace AfterSale.Features.Promises;

/// <summary>Finds which promise is meant: the customer's only one, or the one that some of its words name.</summary>
internal sealed class PromiseFinder(CustomerFinder customers, CustomerFileDesk desk)
{
    private const char IdMark = '#';

    /// <summary>How a button names a promise behind the customer.</summary>
    /// <param name="promise">The promise.</param>
    public static string Name(PromiseId promise) => IdMark + promise.Value;

    /// <summary>An open promise of a customer's, by id.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="id">Its id, as a card says it.</param>
    public static Promise? Open(CustomerFile file, string? id) => file.OpenPromises().FirstOrDefault(promise => promise.Id.Value == id);

    /// <summary>The promise, with the customer and the words that name neither; <see langword="null"/> after the speaker was told how to go on.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">The command's word, for the hint on how to say it.</param>
    /// <param name="words">What was typed behind it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(CustomerFile File, Promise Promise, string Behind)?> FindAsync(
        Turn turn, string command, string words, CancellationToken cancellationToken)
    {
        if (await customers.SplitAsync(turn, command, words, cancellationToken) is not var (customer, behind)
            || await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is not { } file)
        {
            return null;
        }

        var open = file.OpenPromises();
        if (open.Count == 0)
        {
            await turn.SayAsync(Text.Of("promise.none_open", Say.Words(customer.Name, 120)), ["promises"], cancellationToken);
            return null;
        }

        if (behind.StartsWith(IdMark))
        {
            var parts = behind[1..].Split(' ', 2);
            return await ByIdAsync(turn, file, open, parts[0], parts.ElementAtOrDefault(1) ?? "", cancellationToken);
        }

        var named = open.Where(promise => IsNamed(promise, behind)).ToList();
        if (named.Count == 1 || open.Count == 1)
        {
            return (file, named.Count == 1 ? named[0] : open[0], behind);
        }

        await turn.SayAsync(
            Text.Of("promise.which", Say.Words(customer.Name, 120)) + "\n\n" + string.Join('\n', open.Select(promise => "- " + Say.Words(promise.What, 120))),
            [.. open.Select(promise => $"{command} {customer.Name}: {promise.What}")],
            cancellationToken);
        return null;
    }

    private static async Task<(CustomerFile File, Promise Promise, string Behind)?> ByIdAsync(
        Turn turn, CustomerFile file, IReadOnlyList<Promise> open, string id, string behind, CancellationToken cancellationToken)
    {
        if (open.FirstOrDefault(promise => promise.Id.Value == id) is { } promise)
        {
            return (file, promise, behind);
        }

        await turn.SayAsync(Text.Of("promise.not_open"), ["promises"], cancellationToken);
        return null;
    }

    private static bool IsNamed(Promise promise, string words)
    {
        var wanted = Names.Fold(words);
        var what = Names.Fold(promise.What);
        return wanted.Length > 2 && (what.Contains(wanted, StringComparison.Ordinal) || wanted.StartsWith(what, StringComparison.Ordinal));
    }
}
