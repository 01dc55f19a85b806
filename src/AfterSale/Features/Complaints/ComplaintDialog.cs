using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>Opens a complaint: what the customer said, and when. Whoever hears it owns it (law 5), so nobody is asked whose it is.</summary>
internal sealed class ComplaintDialog(ConversationState state, CustomerFileDesk files, ComplaintDesk desk, TimeProvider time)
    : CustomerForm(DialogId, state, files)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "complaint";

    /// <summary>What the customer said.</summary>
    public const string Words = "text";

    /// <summary>When it was heard.</summary>
    public const string Heard = "heard";

    private const int LongestText = 1000;

    /// <summary>
    /// What the form starts with. With the customer's words given it is stored at once, and can be taken back; without, they are asked for.
    /// </summary>
    /// <param name="customer">The customer.</param>
    /// <param name="text">What the customer said, if it is known; it is cut to what the form takes.</param>
    /// <param name="promise">The broken promise that it comes from, if any.</param>
    /// <param name="lead">What to say before the first question.</param>
    public static FormStart StartFor(CustomerId customer, string? text, PromiseId? promise = null, string? lead = null) =>
        FormStart.About(SubjectOf(customer, promise?.Value)) with
        {
            Answers = string.IsNullOrWhiteSpace(text)
                ? new Dictionary<string, string>()
                : new Dictionary<string, string> { [Words] = Say.Shorten(text.Trim(), LongestText) },
            Lead = lead,
            RequiredOnly = true,
        };

    /// <inheritdoc/>
    protected override string Title => Text.Of("complaint.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("complaint.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        new TextField(Words)
        {
            Required = true,
            Multiline = true,
            Label = Text.Of("complaint.text.label"),
            Question = static _ => Text.Of("complaint.text.ask"),
            Problem = static words => words.Length > LongestText ? Text.Of("complaint.too_long", LongestText) : null,
        },
        new HeardField(Heard, time)
        {
            Label = Text.Of("complaint.heard.label"),
            Question = static _ => Text.Of("complaint.heard.ask"),
        },
    ];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult<FormReview>(new FormReview.Ready([]));

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var promise = AboutOf(scope) is { } broken ? new PromiseId(broken) : (PromiseId?)null;
        var heard = desk.Heard(turn, new ComplaintId("k" + draftId), scope[Words]!, promise, HeardField.Of(scope, Heard));
        return new CustomerAct([heard], await desk.HoldsAsync(turn, file, [heard], cancellationToken));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var heard = act.Facts.OfType<ComplaintHeard>().Single();
        var complaint = file.Complaints().Single(one => one.Id == heard.Complaint);
        var zone = turn.Person.Rhythm.TimeZoneId;
        var title = Text.Of("complaint.opened", Say.Words(file.Customer.Name, 120));
        string[] lines =
        [
            "“" + Say.Words(complaint.Text, 300) + "”",
            Text.Of(
                "complaint.deadlines",
                Say.Moment(complaint.Of(ComplaintStep.Acknowledge).DueAt, zone),
                Say.Moment(complaint.Of(ComplaintStep.PutRight).DueAt, zone)),
            Text.Of("complaint.hint.Acknowledge"),
            .. act.Change is { TouchPoints.Count: > 0 and var held } ? [Text.Count("complaint.held", held)] : Array.Empty<string>(),
        ];
        var which = $"{SayButton.Name(file.Customer.Id)} {ComplaintPick.Name(complaint.Id)}";
        return Task.FromResult(new FormOutcome(
            Stored(
                title,
                lines,
                (Text.Of("complaint.do.Acknowledge"), $"acknowledged {which}"),
                (Text.Of("complaint.button.show"), $"complaint {which}"),
                (Text.Of("complaint.button.undo"), "undo")),
            title + "\n\n" + string.Join("\n\n", lines),
            [$"acknowledged {file.Customer.Name}", $"complaint {file.Customer.Name}", "undo"]));
    }
}
