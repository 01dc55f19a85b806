using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Features.TouchPoints;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.CheckIn;

/// <summary>Starts a check-in: "check in northwind", or the button on a touch point's card.</summary>
internal sealed class CheckInCommands(CustomerFinder finder, CustomerFileDesk desk, DialogDesk dialogs, OwnBook book)
    : IFeatureCommands, IFeatureButtons
{
    /// <summary>The button on a touch point's card.</summary>
    public const string Verb = "checkin.open";

    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("check in", ["check-in", "checkin", "check in with", "check in on", "check up on", "check-in with"], SaidAsync, TakesWords: true, NamesCustomer: true),
    ];

    /// <inheritdoc/>
    public bool Has(string verb) => verb == Verb;

    /// <inheritdoc/>
    public async Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        if (TouchPointPress.Read(pressed) is not { } press
            || await book.TouchPointAsync(turn.Person, press.TouchPoint, turn.Today, cancellationToken) is not { } view
            || await desk.OpenAsync(turn.Person, view.Customer.Id, cancellationToken) is not { } file)
        {
            await turn.SayAsync(Text.Of("touchpoint.not_yours"), cancellationToken);
            return;
        }

        await BeginAsync(turn, file, view.TouchPoint, cancellationToken);
    }

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(turn, "check in", words, cancellationToken) is { } customer
            && await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is { } file)
        {
            await BeginAsync(turn, file, null, cancellationToken);
        }
    }

    private async Task BeginAsync(Turn turn, CustomerFile file, TouchPoint? touchPoint, CancellationToken cancellationToken)
    {
        var name = Say.Words(file.Customer.Name, 120);
        if (file.Sale is null)
        {
            await turn.SayAsync(Text.Of("checkin.no_sale", name), cancellationToken);
            return;
        }

        var answers = new Dictionary<string, string>
        {
            [CheckInKeys.Method] = Say.Method(touchPoint?.Method ?? file.Contact?.Preferred ?? ContactMethod.Call),
        };
        if (file.Contact is { } contact)
        {
            answers[CheckInKeys.With] = contact.Name;
        }

        var start = FormStart.About(CustomerForm.SubjectOf(file.Customer.Id, touchPoint?.Id.Value)) with
        {
            Answers = answers,
            Lead = Text.Of("checkin.lead", name, Say.Words(file.Contact?.Name ?? name, 100)),
        };
        await dialogs.BeginAsync(turn, CheckInDialog.DialogId, start, cancellationToken);
    }
}
