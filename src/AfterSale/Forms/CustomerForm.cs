using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>
/// A form about one customer: its subject is the customer's id, or the id and something of the customer's behind a colon. The customer's file
/// is opened anew, and its owner checked, whenever the form is reviewed or stored; what it stores is one entry of the journal, named by the
/// draft, so that it is stored once.
/// </summary>
/// <param name="dialogId">Its name in the dialog stack and in the cards' data.</param>
/// <param name="state">Where its progress is kept.</param>
/// <param name="desk">Opens and writes files.</param>
internal abstract class CustomerForm(string dialogId, ConversationState state, CustomerFileDesk desk) : FormDialog(dialogId, state)
{
    private const string NameKey = "customer.name";

    private static readonly Dictionary<string, string> NoAnswers = [];

    /// <summary>The subject of a form about a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="about">Something of the customer's, such as a complaint's id.</param>
    public static string SubjectOf(CustomerId customer, string? about = null) => about is null ? customer.Value : $"{customer.Value}:{about}";

    /// <summary>The customer of a subject.</summary>
    protected static CustomerId CustomerOf(FormScope scope) => CustomerOf(scope.Subject);

    /// <summary>What of the customer's the form is about, if it is about a part.</summary>
    protected static string? AboutOf(FormScope scope) => AboutOf(scope.Subject);

    private static CustomerId CustomerOf(string? subject) => new((subject ?? "").Split(':', 2)[0]);

    private static string? AboutOf(string? subject) => (subject ?? "").Split(':', 2).ElementAtOrDefault(1);

    /// <summary>What of the customer's file the form needs to ask, under keys that no field has.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The customer's file.</param>
    /// <param name="about">What of the customer's the form is about, if it is about a part.</param>
    protected virtual IReadOnlyDictionary<string, string> Given(Turn turn, CustomerFile file, string? about) => new Dictionary<string, string>();

    /// <inheritdoc/>
    protected sealed override async Task<IReadOnlyDictionary<string, string>> GivenAsync(
        Turn turn, string? subject, CancellationToken cancellationToken) =>
        await desk.OpenAsync(turn.Person, CustomerOf(subject), cancellationToken) is { } file
            ? new Dictionary<string, string>(Given(turn, file, AboutOf(subject))) { [NameKey] = file.Customer.Name }
            : new Dictionary<string, string>();

    /// <summary>What the form is called; its title adds the customer's name.</summary>
    /// <param name="scope">The answers so far.</param>
    protected virtual string KindOf(FormScope scope) => Title;

    /// <inheritdoc/>
    protected sealed override string TitleFor(FormScope scope) =>
        scope[NameKey] is { } name ? Text.Of("form.title_of", KindOf(scope), Say.Words(name, 80)) : KindOf(scope);

    /// <summary>What the customer's file knows already of what the form asks for.</summary>
    protected virtual FormKnown? Known(Turn turn, FormScope scope, CustomerFile file) => null;

    /// <summary>Opens the file of the customer that the form is about; <see langword="null"/> when the person may not act on it.</summary>
    protected virtual Task<CustomerFile?> OpenAsync(Turn turn, FormScope scope, CancellationToken cancellationToken) =>
        desk.OpenAsync(turn.Person, CustomerOf(scope), cancellationToken);

    /// <summary>Looks at the answers. A form that does not confirm may leave the summary empty.</summary>
    protected abstract Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken);

    /// <summary>What the answers come to.</summary>
    protected abstract Task<CustomerAct> ActAsync(Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken);

    /// <summary>What is shown and said once it is stored.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="scope">The answers.</param>
    /// <param name="file">The file as it is now.</param>
    /// <param name="act">What was stored.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> StoredBeforeAsync(Turn turn, string? draftId, CancellationToken cancellationToken) =>
        draftId is { Length: > 0 and < 100 } && await desk.WasRecordedAsync(turn.Person, new JournalEntryId(draftId), cancellationToken)
            ? Text.Of("form.stored_before")
            : null;

    /// <inheritdoc/>
    public override async Task<bool> MayBeginAsync(Turn turn, string? subject, CancellationToken cancellationToken) =>
        await OpenAsync(turn, new FormScope(turn.Person, turn.Today, turn.Culture, NoAnswers, subject), cancellationToken) is not null;

    /// <inheritdoc/>
    protected sealed override async Task<FormKnown?> KnownAsync(Turn turn, FormScope scope, CancellationToken cancellationToken) =>
        await OpenAsync(turn, scope, cancellationToken) is { } file ? Known(turn, scope, file) : null;

    /// <inheritdoc/>
    protected sealed override async Task<FormReview> ReviewAsync(Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken) =>
        await OpenAsync(turn, scope, cancellationToken) is { } file
            ? await ReviewAsync(turn, scope, file, cancellationToken)
            : new FormReview.Impossible(Text.Of("customer.not_yours"));

    /// <inheritdoc/>
    protected sealed override async Task<FormOutcome> CommitAsync(
        Turn turn, FormScope scope, string draftId, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turn, scope, cancellationToken) is not { } file)
        {
            return NotStored(Text.Of("customer.not_yours"));
        }

        // Time may have passed, and others may have acted, since the summary was shown.
        if (await ReviewAsync(turn, scope, file, cancellationToken) is FormReview.Impossible impossible)
        {
            return NotStored(impossible.Reason);
        }

        var act = await ActAsync(turn, scope, file, draftId, cancellationToken);
        var after = await desk.RecordAsync(turn, file, new JournalEntryId(draftId), act.Facts, act.Change, cancellationToken);
        return await OutcomeAsync(turn, scope, after, act, cancellationToken);
    }

    private static FormOutcome NotStored(string reason) => new(FormCard.Closed(reason), reason, []);

    /// <summary>A card that says what was stored, with buttons that say what may come next.</summary>
    /// <param name="title">What was stored.</param>
    /// <param name="lines">What it came to, harmless Markdown.</param>
    /// <param name="commands">What the buttons say, with their titles; at most six.</param>
    public static AdaptiveCard Stored(
        string title, IReadOnlyList<string> lines, params ReadOnlySpan<(string Title, string Words)> commands) =>
        StoredCard.Draw(title, lines, commands);
}

/// <summary>What a form about a customer stores.</summary>
/// <param name="Facts">What happened; at least one.</param>
/// <param name="Change">What changes beside the journal; <see langword="null"/> for nothing.</param>
internal sealed record CustomerAct(IReadOnlyList<JournalFact> Facts, FileChange? Change = null);
