using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Texts;

namespace AfterSale.Bot;

/// <summary>Finds which customer is meant; asks when it may be several.</summary>
internal sealed class CustomerFinder(OwnBook book)
{
    private const int LongestName = 220;

    /// <summary>The customer, or <see langword="null"/> after the speaker was told how to go on.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">The command's word, for the hint on how to say it.</param>
    /// <param name="words">What was typed as the customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Customer?> FindAsync(Turn turn, string command, string words, CancellationToken cancellationToken)
    {
        if (SayButton.Read(words) is var (id, _))
        {
            return await NamedAsync(turn, id, cancellationToken);
        }

        if (words.Length == 0)
        {
            var own = await book.CustomersAsync(turn.Person, cancellationToken);
            await turn.SayAsync(
                Text.Of("customer.which", command), [.. own.Take(6).Select(customer => $"{command} {customer.Name}")], cancellationToken);
            return null;
        }

        switch (await book.FindCustomerAsync(turn.Person, words, cancellationToken))
        {
            case CustomerFinding.One one:
                return one.Customer;
            case CustomerFinding.Several several:
                await turn.SayAsync(
                    Text.Of("customer.several", Say.Words(words, 80)) + List(several.Customers),
                    [.. several.Customers.Select(customer => $"{command} {customer.Name}")],
                    cancellationToken);
                return null;
            case CustomerFinding.None { Nearest.Count: > 0 } none:
                await turn.SayAsync(
                    Text.Of("customer.none_near", Say.Words(words, 80)) + List(none.Nearest),
                    [.. none.Nearest.Select(customer => $"{command} {customer.Name}")],
                    cancellationToken);
                return null;
            default:
                await turn.SayAsync(
                    Text.Of("customer.none", Say.Words(words, 80)), [Text.Of("word.customers"), Text.Of("word.log_close")], cancellationToken);
                return null;
        }
    }

    private async Task<Customer?> NamedAsync(Turn turn, CustomerId id, CancellationToken cancellationToken)
    {
        var named = await book.CustomerAsync(turn.Person, id, cancellationToken);
        if (named is null)
        {
            await turn.SayAsync(Text.Of("customer.not_yours"), cancellationToken);
        }

        return named;
    }

    /// <summary>
    /// The customer with whose name some words begin, and the words behind it: a colon parts them, else the longest beginning that names one.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">The command's word, for the hint on how to say it.</param>
    /// <param name="words">What was typed behind the command.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see langword="null"/> after the speaker was told how to go on.</returns>
    public async Task<(Customer Customer, string Behind)?> SplitAsync(
        Turn turn, string command, string words, CancellationToken cancellationToken)
    {
        if (SayButton.Read(words) is var (id, behind))
        {
            return await FindAsync(turn, command, SayButton.Name(id), cancellationToken) is { } named ? (named, behind) : null;
        }

        foreach (var end in Ends(words))
        {
            if (await book.FindCustomerAsync(turn.Person, words[..end].Trim(), cancellationToken) is CustomerFinding.One one)
            {
                return (one.Customer, words[end..].TrimStart(' ', ':', ','));
            }
        }

        return await FindAsync(turn, command, words.Split(':', 2)[0].Trim(), cancellationToken) is { } found ? (found, "") : null;
    }

    private static IEnumerable<int> Ends(string words)
    {
        var text = words.Length > LongestName ? words[..LongestName] : words;
        if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            yield return colon;
        }

        if (words.Length <= LongestName && !text.Contains(':', StringComparison.Ordinal))
        {
            yield return text.Length;
        }

        for (var at = text.Length - 1; at > 0; at--)
        {
            if (text[at] is ' ' or ':')
            {
                yield return at;
            }
        }
    }

    private static string List(IReadOnlyList<Customer> customers) =>
        "\n\n" + string.Join('\n', customers.Select(customer => "- " + Say.Words(customer.Name, 120)));
}
