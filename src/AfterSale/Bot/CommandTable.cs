using AfterSale.Features.Customers;
using AfterSale.Features.Done;
using AfterSale.Features.Help;
using AfterSale.Features.LogClose;
using AfterSale.Features.MyDay;
using AfterSale.Features.Plan;
using AfterSale.Features.Skip;
using AfterSale.Features.Snooze;
using AfterSale.Features.TalkingPoints;

namespace AfterSale.Bot;

/// <summary>Every command there is. Of those that match, the one with the longest phrase is taken.</summary>
internal sealed class CommandTable(
    LogCloseCommand logClose,
    MyDayCommand myDay,
    PlanCommand plan,
    CustomersCommand customers,
    DoneCommand done,
    SnoozeCommand snooze,
    SkipCommand skip,
    TalkingPointsCommand points,
    IEnumerable<IFeatureCommands> features)
{
    private readonly Command[] _commands =
    [
        new("help", ["?", "hi", "hello", "hey", "hi there", "good morning", "commands", "what can you do", "start", "menu"], (turn, _, ct) => HelpCommand.SaidAsync(turn, ct), Interrupts: true),
        new("my day", ["today", "what is due", "what's due", "due", "agenda"], (turn, _, ct) => myDay.SaidAsync(turn, ct), Interrupts: true),
        new("customers", ["my customers", "list customers", "show customers"], customers.SaidAsync, TakesWords: true, Interrupts: true),
        new("log a close", ["log close", "log a sale", "log sale", "new close", "new sale", "i just closed", "just closed", "i closed", "we just closed", "we closed"], logClose.SaidAsync, TakesWords: true),
        new("plan", ["show plan", "show the plan", "plan for", "plan of", "the plan for"], plan.SaidAsync, TakesWords: true, NamesCustomer: true),
        new("talking points", ["talking points for", "talking point", "points", "what do i say to", "what can i say to"], points.SaidAsync, TakesWords: true, NamesCustomer: true),
        new("done", ["did", "finished", "completed"], done.SaidAsync, TakesWords: true, NamesCustomer: true),
        new("snooze", ["postpone", "put off", "remind me later"], snooze.SaidAsync, TakesWords: true, NamesCustomer: true),
        new("skip", ["leave out"], skip.SaidAsync, TakesWords: true, NamesCustomer: true),
        .. features.SelectMany(feature => feature.Commands),
    ];

    /// <summary>The command that a text is, with the words behind it; <see langword="null"/> when it is none.</summary>
    /// <param name="text">What was typed.</param>
    public (Command Command, string Words)? Find(string text)
    {
        (Command Command, string Words)? best = null;
        foreach (var command in _commands)
        {
            if (command.Match(text) is { } words && (best is null || words.Length < best.Value.Words.Length))
            {
                best = (command, words);
            }
        }

        return best;
    }

    /// <summary>Every command.</summary>
    public IReadOnlyList<Command> All => _commands;

    /// <summary>Every command's proper phrase.</summary>
    public IReadOnlyList<string> Names => [.. _commands.Select(command => command.Name)];

    /// <summary>The commands whose phrases come nearest to a text that is none, best first.</summary>
    /// <param name="text">What was typed.</param>
    public IReadOnlyList<string> Nearest(string text) => NearestCommands.To(text, _commands);
}
