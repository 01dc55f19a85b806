using AfterSale.Bot;
using AfterSale.Features.Promises;
using AfterSale.Forms;

namespace AfterSale.Features.OwnTouchPoints;

/// <summary>The rep's own hand in a plan: "add touch point northwind", "move touch point northwind to friday", "edit touch point northwind".</summary>
internal sealed class PlanEditCommands(CustomerFinder finder, DialogDesk dialogs) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("add touch point", ["new touch point", "plan a touch point", "add a touch point"], AddAsync, TakesWords: true, NamesCustomer: true),
        new("move touch point", ["move a touch point"], MoveAsync, TakesWords: true, NamesCustomer: true),
        new("edit touch point", ["edit objective", "change touch point"], EditAsync, TakesWords: true, NamesCustomer: true),
    ];

    private async Task AddAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, "add touch point", words, cancellationToken) is var (customer, title))
        {
            var answers = title.Length == 0 ? [] : new Dictionary<string, string> { [AddTouchPointDialog.What] = title };
            await BeginAsync(turn, AddTouchPointDialog.DialogId, customer.Id, answers, cancellationToken);
        }
    }

    private async Task MoveAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (named, day) = PromiseWords.Split(turn, words);
        if (await finder.SplitAsync(turn, "move touch point", named, cancellationToken) is var (customer, which))
        {
            var answers = new Dictionary<string, string>();
            if (day is not null)
            {
                answers[MoveTouchPointDialog.To] = day;
            }

            if (which.Length > 0)
            {
                answers[TouchPointField.Key] = which;
            }

            await BeginAsync(turn, MoveTouchPointDialog.DialogId, customer.Id, answers, cancellationToken);
        }
    }

    private async Task EditAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.SplitAsync(turn, "edit touch point", words, cancellationToken) is var (customer, which))
        {
            var answers = which.Length == 0 ? [] : new Dictionary<string, string> { [TouchPointField.Key] = which };
            await BeginAsync(turn, EditObjectiveDialog.DialogId, customer.Id, answers, cancellationToken);
        }
    }

    private Task BeginAsync(
        Turn turn, string dialog, Domain.CustomerId customer, Dictionary<string, string> answers, CancellationToken cancellationToken) =>
        dialogs.BeginAsync(turn, dialog, FormStart.About(CustomerForm.SubjectOf(customer)) with { Answers = answers }, cancellationToken);
}
