using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.People;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.OutOfOffice;

/// <summary>Asks from when to when somebody is away and who covers (laws 3 and 4: the best service whatever the rep's own state).</summary>
internal sealed class OutOfOfficeDialog(ConversationState state, IPeople people, IAbsences absences, Messenger messenger)
    : FormDialog(DialogId, state)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "out_of_office";

    /// <summary>The first day away.</summary>
    public const string From = "from";

    /// <summary>The last day away.</summary>
    public const string To = "to";

    /// <summary>Who covers.</summary>
    public const string Cover = "cover";

    private const int LongestDays = 366;

    /// <inheritdoc/>
    protected override string Title => Text.Of("away.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("away.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        new DateField(From)
        {
            Required = true,
            Label = Text.Of("away.from.label"),
            Question = static _ => Text.Of("away.from.ask"),
            Preference = DatePreference.Future,
            Offer = static _ => [Text.Of("say.today"), Text.Of("say.tomorrow")],
            Problem = static (scope, day) => day < scope.Today ? Text.Of("away.past") : null,
        },
        new DateField(To)
        {
            Required = true,
            Label = Text.Of("away.to.label"),
            Question = static _ => Text.Of("away.to.ask"),
            Preference = DatePreference.Future,
            Problem = static (scope, day) => Wrong(scope.Date(From) ?? scope.Today, day),
        },
        new PersonField(Cover, people)
        {
            Label = Text.Of("away.cover.label"),
            Question = static _ => Text.Of("away.cover.ask"),
            Among = static (scope, person) => person.Active && person.Id != scope.Person.Id,
        },
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(Wrong(scope.Date(From)!.Value, scope.Date(To)!.Value) is { } wrong
            ? new FormReview.Faulty(new Dictionary<string, FieldAnswer> { [To] = new FieldAnswer.Refused(wrong) })
            : new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override async Task<FormOutcome> CommitAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        var person = turn.Person;
        var before = await absences.OfAsync(person.Id, cancellationToken);
        var absence = new Absence(person.Id, scope.Date(From)!.Value, scope.Date(To)!.Value, PersonField.IdIn(scope[Cover]), person.Rhythm.TimeZoneId);
        await absences.SaveAsync(absence, cancellationToken);
        if (before?.Cover is { } earlier && earlier != absence.Cover && !before.IsOver(turn.Now))
        {
            await messenger.TellAfterwardsAsync(
                turn, earlier, (theirs, token) => theirs.SayAsync(Text.Of("away.told_not", Say.Words(person.Name, 60)), token), cancellationToken);
        }

        var cover = absence.Cover is { } id ? await people.FindAsync(id, cancellationToken) : null;
        if (cover is not null)
        {
            await messenger.TellAfterwardsAsync(turn, cover.Id, (theirs, token) => theirs.SayAsync(Asked(person, absence, theirs), token), cancellationToken);
        }

        var said = AwayNotes.Of(absence, cover, turn.Today) + " " + Text.Of(cover is null ? "away.nobody" : "away.covered");
        return new FormOutcome(FormCard.Closed("✔ " + said), said, ["out of office off", Text.Of("word.my_day")]);
    }

    private static string Asked(Person person, Absence absence, Turn theirs) => Text.Of(
        "away.told", Say.Words(person.Name, 60), Say.Day(absence.From, theirs.Today), Say.Day(absence.To, theirs.Today));

    private static string? Wrong(DateOnly from, DateOnly to) =>
        to < from ? Text.Of("away.backward")
        : to.DayNumber - from.DayNumber >= LongestDays ? Text.Of("away.too_long")
        : null;
}
