using AfterSale.Bot;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>Shows how a customer brings what they bought into use, its team and its status: "implementation northwind".</summary>
internal sealed class ImplementationCommands(ImplementationDesk desk, DialogDesk dialogs) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("implementation", ["implementation plan", "implementation of", "implementation plan of", "implementation for", "transition plan"], ShowAsync, TakesWords: true, NamesCustomer: true),
        new("transition team", ["transition team of", "transition team for", "implementation team"], TeamAsync, TakesWords: true, NamesCustomer: true),
        new("implementation status", ["implementation status of", "implementation status for", "status of implementation"], StatusAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task ShowAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn, "implementation", words, cancellationToken) is var (file, _))
        {
            await desk.ShowAsync(turn, file, cancellationToken);
        }
    }

    private async Task TeamAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn, "transition team", words, cancellationToken) is not var (file, behind))
        {
            return;
        }

        if (Words.After(behind, "without", "minus", "remove") is { } leaver)
        {
            await LeftAsync(turn, file, leaver, cancellationToken);
            return;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(file.Customer.Id));
        await dialogs.BeginAsync(
            turn,
            TeamDialog.DialogId,
            behind.Length == 0 ? start : start with { Answers = new Dictionary<string, string> { [ImplementationKeys.Name] = behind } },
            cancellationToken);
    }

    private async Task LeftAsync(Turn turn, CustomerFile file, string name, CancellationToken cancellationToken)
    {
        var customer = Say.Words(file.Customer.Name, 120);
        var named = file.Implementation(file.Sale!.Id).Team.Where(member => Names.Fold(member.Name).StartsWith(Names.Fold(name), StringComparison.Ordinal)).ToList();
        if (Names.Fold(name).Length == 0 || named.Count != 1)
        {
            await turn.SayAsync(Text.Of("implementation.team_not_found", Say.Words(name, 60), customer), cancellationToken);
            return;
        }

        await desk.RecordAsync(turn, file, new TransitionMemberLeft(file.Sale!.Id, named[0].Side, named[0].Name), cancellationToken);
        await turn.SayAsync(
            Text.Of("implementation.team_left", Say.Words(named[0].Name, 100), customer), [$"implementation {file.Customer.Name}", "undo"], cancellationToken);
    }

    private async Task StatusAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn, "implementation status", words, cancellationToken) is not var (file, behind))
        {
            return;
        }

        if (ImplementationFields.PaceIn(behind) is { } pace)
        {
            await desk.RecordAsync(turn, file, new ImplementationPaceSet(file.Sale!.Id, pace), cancellationToken);
            await turn.SayAsync(
                Text.Of("implementation.pace_set", Say.Words(file.Customer.Name, 120), ImplementationFields.PaceName(pace)), ["undo"], cancellationToken);
            return;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(file.Customer.Id)) with { Answers = Answers(file, behind) };
        await dialogs.BeginAsync(turn, StatusDialog.DialogId, start, cancellationToken);
    }

    /// <summary>"on track: scanners arrived" is both answers; anything else is the status in words.</summary>
    private static Dictionary<string, string> Answers(CustomerFile file, string behind)
    {
        var answers = new Dictionary<string, string>();
        if (file.Implementation(file.Sale!.Id).Pace is { } pace)
        {
            answers[ImplementationKeys.Pace] = pace.ToString();
        }

        var parts = behind.Split(':', 2);
        var light = ImplementationFields.LightIn(parts[0]);
        var text = (light is null ? behind : parts.ElementAtOrDefault(1) ?? "").Trim();
        if (light is not null)
        {
            answers[ImplementationKeys.Light] = light.Value.ToString();
        }

        if (text.Length > 0)
        {
            answers[ImplementationKeys.Status] = text;
        }

        return answers;
    }
}
