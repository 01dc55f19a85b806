using AfterSale.Bot;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.OutOfOffice;

/// <summary>"out of office", "out of office 1 Dec to 5 Dec cover Ines", "out of office off".</summary>
internal sealed class OutOfOfficeCommands(DialogDesk dialogs, IAbsences absences, Messenger messenger) : IFeatureCommands
{
    private static readonly string[] Covers = [" covered by ", " cover by ", " cover is ", " cover: ", " cover "];
    private static readonly string[] Untils = [" to ", " until ", " till ", " through ", " - ", " – "];

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("out of office", ["ooo", "i am away", "i'm away", "i am out of office", "on holiday", "on leave"], SaidAsync, TakesWords: true),
        new("out of office off", ["back in office", "back in the office", "i am back", "i'm back", "end out of office"], (turn, _, ct) => OffAsync(turn, ct)),
    ];

    private Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var answers = Read(words);
        return dialogs.BeginAsync(
            turn,
            OutOfOfficeDialog.DialogId,
            new FormStart(Guid.NewGuid().ToString("n"), answers, RequiredOnly: answers.Count > 1),
            cancellationToken);
    }

    // The cover stands last; before it two days, or one: "until friday" begins today, "friday" is that day alone.
    private static Dictionary<string, string> Read(string words)
    {
        var (days, cover) = Cut(" " + words + " ", Covers);
        var (from, to) = Cut(" " + (Words.After(days, "from", "on") ?? days.Trim()) + " ", Untils);
        var answers = new Dictionary<string, string>();
        Add(OutOfOfficeDialog.From, from.Length == 0 && to.Length > 0 ? "today" : from);
        Add(OutOfOfficeDialog.To, to.Length == 0 ? from : to);
        Add(OutOfOfficeDialog.Cover, cover);
        return answers;

        void Add(string key, string answer)
        {
            if (answer.Length > 0)
            {
                answers[key] = answer;
            }
        }
    }

    private static (string Before, string Behind) Cut(string words, string[] separators)
    {
        foreach (var separator in separators)
        {
            var at = words.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return (words[..at].Trim(), words[(at + separator.Length)..].Trim());
            }
        }

        return (words.Trim(), "");
    }

    private async Task OffAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await absences.OfAsync(turn.Person.Id, cancellationToken) is not { } absence || absence.IsOver(turn.Now))
        {
            await turn.SayAsync(Text.Of("away.not"), ["out of office"], cancellationToken);
            return;
        }

        await absences.RemoveAsync(turn.Person.Id, cancellationToken);
        if (absence.Cover is { } cover)
        {
            var name = turn.Person.Name;
            await messenger.TellAfterwardsAsync(
                turn, cover, (theirs, token) => theirs.SayAsync(Text.Of("away.told_back", Say.Words(name, 60)), token), cancellationToken);
        }

        await turn.SayAsync(Text.Of("away.off"), [Text.Of("word.my_day")], cancellationToken);
    }
}
