using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Complaints;

/// <summary>Asks for what a step needs when it was said without: what was put right, the customer's own words, the cause, the source.</summary>
internal sealed class ComplaintStepDialog(ConversationState state, CustomerFileDesk files, ComplaintDesk desk, ComplaintAccess access)
    : CustomerForm(DialogId, state, files)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "complaint_step";

    /// <summary>Where the belief came from.</summary>
    public const string Source = "source";

    /// <summary>What was found, done or said.</summary>
    public const string Note = "note";

    /// <summary>A remark that may be left out.</summary>
    public const string Remark = "remark";

    /// <summary>Other words for the sources.</summary>
    public static IReadOnlyDictionary<string, string> SourceSynonyms { get; } = new Dictionary<string, string>
    {
        ["we"] = nameof(ComplaintSource.Us),
        ["ours"] = nameof(ComplaintSource.Us),
        ["our fault"] = nameof(ComplaintSource.Us),
        ["competition"] = nameof(ComplaintSource.Competitor),
        ["competitor"] = nameof(ComplaintSource.Competitor),
        ["market"] = nameof(ComplaintSource.Market),
        ["rumour"] = nameof(ComplaintSource.Hearsay),
        ["rumor"] = nameof(ComplaintSource.Hearsay),
        ["heard"] = nameof(ComplaintSource.Hearsay),
    };

    /// <summary>What the form starts with.</summary>
    /// <param name="view">The complaint.</param>
    /// <param name="step">The step.</param>
    /// <param name="said">Words already said.</param>
    public static FormStart StartFor(ComplaintView view, ComplaintStep step, string? said) =>
        FormStart.About(SubjectOf(view.File.Customer.Id, $"{view.Complaint.Id.Value}:{step}")) with
        {
            Answers = string.IsNullOrEmpty(said)
                ? new Dictionary<string, string>()
                : new Dictionary<string, string> { [step.NeedsNote() ? Note : Remark] = said },
            RequiredOnly = true,
        };

    /// <inheritdoc/>
    protected override string Title => Text.Of("complaint.step_title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("complaint.button.note");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields =>
    [
        new ChoiceField(Source)
        {
            Required = true,
            Applies = static scope => StepOf(scope)?.NeedsSource() ?? false,
            Label = Text.Of("complaint.source.label"),
            Question = static _ => Text.Of("complaint.hint.Understand"),
            Options = static _ => [.. Enum.GetValues<ComplaintSource>().Select(source => new FormOption(source.ToString(), Text.Of("complaint.source." + source)))],
            Synonyms = SourceSynonyms,
        },
        Field(Note, required: true, static scope => StepOf(scope)?.NeedsNote() ?? true),
        Field(Remark, required: false, static scope => StepOf(scope) is { } step && !step.NeedsNote()),
    ];

    /// <inheritdoc/>
    protected override string KindOf(FormScope scope) => StepOf(scope) is { } step ? Text.Of("complaint.note." + step) : Title;

    /// <inheritdoc/>
    protected override async Task<CustomerFile?> OpenAsync(Turn turn, FormScope scope, CancellationToken cancellationToken) =>
        await ViewAsync(turn, scope, cancellationToken) is { Acts: true } view ? view.File : null;

    /// <inheritdoc/>
    protected override async Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        StepOf(scope) is not { } step || await ViewAsync(turn, scope, cancellationToken) is not { } view
            ? new FormReview.Impossible(Text.Of("card.unknown"))
            : view.Complaint.May(step, Said(scope)) is var verdict && verdict != StepVerdict.Yes
            ? new FormReview.Impossible(ComplaintSentences.Refused(view, step, verdict))
            : new FormReview.Ready([]);

    /// <inheritdoc/>
    protected override async Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var source = scope[Source] is { } named ? Enum.Parse<ComplaintSource>(named) : (ComplaintSource?)null;
        var taken = new ComplaintStepTaken(ComplaintOf(scope), StepOf(scope)!.Value, Said(scope), source);
        return new CustomerAct([taken], await desk.HoldsAsync(turn, file, [taken], cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var view = (await ViewAsync(turn, scope, cancellationToken))!;
        var said = ComplaintSentences.Taken(view, StepOf(scope)!.Value, turn);
        var which = $"complaint {SayButton.Name(file.Customer.Id)} {ComplaintPick.Name(view.Complaint.Id)}";
        return new FormOutcome(
            Stored(said, [], (Text.Of("complaint.button.show"), which), (Text.Of("complaint.button.undo"), "undo")),
            said,
            [$"complaint {file.Customer.Name}", "undo"]);
    }

    private static ComplaintStep? StepOf(FormScope scope) =>
        Enum.TryParse<ComplaintStep>(AboutOf(scope)?.Split(':').ElementAtOrDefault(1), out var step) && Enum.IsDefined(step) ? step : null;

    private static ComplaintId ComplaintOf(FormScope scope) => new((AboutOf(scope) ?? "").Split(':')[0]);

    private static string? Said(FormScope scope) => scope[Note] ?? scope[Remark];

    private static TextField Field(string key, bool required, Func<FormScope, bool> applies) => new(key)
    {
        Required = required,
        Applies = applies,
        Multiline = true,
        Label = Text.Of("complaint.note.label"),
        Question = static scope => Text.Of("complaint.note." + (StepOf(scope) ?? ComplaintStep.PutRight)),
        Problem = static words => words.Length > ComplaintCard.LongestNote ? Text.Of("complaint.too_long", ComplaintCard.LongestNote) : null,
    };

    private Task<ComplaintView?> ViewAsync(Turn turn, FormScope scope, CancellationToken cancellationToken) =>
        access.OpenAsync(turn.Person, CustomerOf(scope), ComplaintOf(scope), cancellationToken);
}
