using AfterSale.Domain.Customers;
using AfterSale.Domain.Wording;

namespace AfterSale.Bot;

/// <summary>Guesses which commands somebody may have meant.</summary>
internal static class NearestCommands
{
    private const int Most = 3;

    /// <summary>The three commands that come nearest: by shared words, then by typing mistakes in the first word.</summary>
    public static IReadOnlyList<string> To(string text, IReadOnlyList<Command> commands)
    {
        var words = Names.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(20).ToArray();
        return
        [
            .. commands
                .Select((command, index) => (command.Name, Distance: Distance(words, command), index))
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
