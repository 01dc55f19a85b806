using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Features.Complaints;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Reminders;

/// <summary>
/// Brings late steps of a complaint before the owner's manager, once (playbook, section 5). It is noted in the journal. A team without a
/// manager has nobody to bring it before: its owner hears so.
/// </summary>
internal sealed partial class Escalation(
    Messenger messenger, CustomerFileDesk desk, ICustomerFiles files, IPeople people, TimeProvider time, ILogger<Escalation> logger)
{
    /// <summary>Tells the managers and notes it.</summary>
    /// <param name="late">The late steps of one complaint.</param>
    /// <param name="cancellationToken">Gives up before it is sent.</param>
    /// <returns><see langword="false"/> when nobody could be told yet.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<OpenItem> late, CancellationToken cancellationToken)
    {
        var item = late[0];
        if (await files.OpenAsync(item.Customer, cancellationToken) is not { } file
            || await people.FindAsync(item.Owner, cancellationToken) is not { } owner
            || Steps(file, late) is not { Count: > 0 } steps)
        {
            return true; // what was late has been done meanwhile
        }

        var managers = (await people.OfTeamAsync(owner.Team, cancellationToken))
            .Where(person => person is { Role: PersonRole.Manager, Active: true } && person.Id != owner.Id)
            .ToList();
        if (managers.Count == 0)
        {
            Log.NoManager(logger, owner.Team.Value);
        }

        var told = false;
        foreach (var one in managers.Count == 0 ? [owner] : managers)
        {
            told |= await messenger.TellAsync(one.Id, (turn, token) => TellAsync(turn, file, owner, steps, token), cancellationToken);
        }

        if (told)
        {
            await NoteAsync(owner, item.Customer, steps, cancellationToken);
        }

        return told;
    }

    private static List<(ComplaintId Complaint, StepState Step)> Steps(CustomerFile file, IReadOnlyList<OpenItem> late) =>
    [
        .. from complaint in file.Complaints()
           from step in complaint.Open
           where late.Any(item => item.Subject == $"{complaint.Id}:{step.Step}")
           select (complaint.Id, step),
    ];

    private static Task TellAsync(
        Turn turn, CustomerFile file, Person owner, List<(ComplaintId Complaint, StepState Step)> steps, CancellationToken cancellationToken)
    {
        var own = turn.Person.Id == owner.Id;
        var lead = own
            ? Text.Of("reminder.late_own", Say.Words(file.Customer.Name, 120))
            : Text.Of("reminder.late", Say.Words(owner.Name, 80), Say.Words(file.Customer.Name, 120));
        var card = new AdaptiveCard
        {
            Body =
            [
                new TextBlock("⚠ " + lead) { Weight = TextWeight.Bolder, Color = TextColor.Attention },
                .. steps.Select(late => new TextBlock(Text.Of(
                    "reminder.late_step", Text.Of("complaint.step." + late.Step.Step), Say.Moment(late.Step.DueAt, turn.Person.Rhythm.TimeZoneId))) { Spacing = Spacing.Small }),
            ],
            Actions = [SayButton.Of(Text.Of("reminder.button.open"), $"complaint {SayButton.Name(file.Customer.Id)} {ComplaintPick.Name(steps[0].Complaint)}")],
        };
        return turn.ShowAsync(card, null, lead, null, cancellationToken);
    }

    private async Task NoteAsync(
        Person owner, CustomerId customer, List<(ComplaintId Complaint, StepState Step)> steps, CancellationToken cancellationToken)
    {
        if (await files.OpenAsync(customer, cancellationToken) is { } now)
        {
            await desk.RecordAsync(
                owner,
                time.GetUtcNow(),
                LocalTime.DateIn(time.GetUtcNow(), owner.Rhythm.TimeZoneId),
                now,
                JournalEntryId.New(),
                [.. steps.Select(late => new ComplaintEscalated(late.Complaint, late.Step.Step))],
                FileChange.None,
                cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A complaint's step is late, and team {Team} has no manager to bring it before")]
        public static partial void NoManager(ILogger logger, string team);
    }
}
