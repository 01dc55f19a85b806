using AfterSale.Domain.Customers;
using AfterSale.Domain.Wording;

namespace AfterSale.Bot;

/// <summary>Guesses which commands somebody may have meant.</summary>
internal static class NearestCommands
{
    private const int Most = 3;

    // In tenths of a word's letters: "complant" is near to "complaint", "asdf" to nothing.
    private const int Farthest = 4;

    /// <summary>At most three commands that come near, the nearest first: they share a word, or nearly.</summary>
    public static IReadOnlyList<string> To(string text, IReadOnlyList<Command> commands)
    {
        var words = Names.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(20).ToArray();
        return
        [
            .. commands
                .Select((command, index) => (command.Name, Distance: Distance(words, command), index))
                .Where(candidate => candidate.Distance <= Farthest)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.index)
                .Take(Most)
                .Select(candidate => candidate.Name),
        ];
    }

    private static int Distance(string[] words, Command command)
    {
        var best = int.MaxValue;
        foreach (var phrase in command.Synonyms.Append(command.Name))
        {
            foreach (var known in Names.Fold(phrase).Split(' ').Where(known => known.Length > 2))
            {
                foreach (var word in words.Where(word => word.Length is > 1 and < 40))
                {
                    best = Math.Min(best, EditDistance.Between(word, known) * 10 / known.Length);
                }
            }
        }

        return best;
    }
}
