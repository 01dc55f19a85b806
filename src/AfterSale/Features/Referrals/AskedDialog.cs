using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Referrals;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Referrals;

/// <summary>Records that somebody was asked, or what came of an ask that was made before. Stored as soon as it is complete.</summary>
internal sealed class AskedDialog(ConversationState state, CustomerFileDesk desk, AskDesk asks) : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "asked";

    private const int MostPreparations = 2;

    /// <inheritdoc/>
    protected override string Title => Text.Of("ask.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("ask.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => AskFields.All();

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Given(Turn turn, CustomerFile file, string? about) =>
        Standing(file, about) is { } ask ? new Dictionary<string, string> { [AskFields.Standing] = ask.Kind.ToString() } : [];

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken) =>
        Task.FromResult(Review(turn, scope, file));

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken)
    {
        var outcome = AskFields.OutcomeOf(scope)!.Value;
        var standing = Standing(file, AboutOf(scope));
        var id = standing?.Id ?? new AskId("a" + draftId);
        var followUp = outcome == AskOutcome.NotYet ? scope.Date(AskKeys.FollowUp) : null;
        List<JournalFact> facts = [];
        if (standing is null)
        {
            facts.Add(new AskMade(id, AskFields.KindOf(scope)!.Value, scope[AskKeys.To]!, scope.Date(AskKeys.On)!.Value, followUp));
        }

        if (standing is not null || outcome != AskOutcome.NotYet)
        {
            facts.Add(new AskAnswered(id, outcome, followUp, scope[AskKeys.Note]));
        }

        facts.AddRange(AskFields.NamesOf(scope).Select(name => new ReferralNamed(id, name)));
        if (outcome == AskOutcome.Given && scope.Yes(AskKeys.Thanked))
        {
            facts.Add(new AskThanked(id));
        }

        return Task.FromResult(new CustomerAct(facts));
    }

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var id = act.Facts[0] is AskMade made ? made.Ask : ((AskAnswered)act.Facts[0]).Ask;
        var ask = file.Asks().Single(one => one.Id == id);
        var title = Text.Of("ask.stored", Text.Of("ask.kind." + ask.Kind), Say.Words(file.Customer.Name, 120));
        var lines = AskLines.Of(ask, turn.Today).ToList();
        return Task.FromResult(new FormOutcome(
            Stored(title, lines, [.. Buttons(file, ask)]), title + "\n\n" + string.Join("\n\n", lines), [Text.Of("ask.word.referrals")]));
    }

    private static Ask? Standing(CustomerFile file, string? about) => file.Asks().FirstOrDefault(ask => ask.Id.Value == about);

    private static IEnumerable<(string Title, string Words)> Buttons(CustomerFile file, Ask ask)
    {
        var name = SayButton.Name(file.Customer.Id);
        foreach (var referred in ask.Names.Select(one => one.Company ?? one.Name).Distinct().Take(MostPreparations))
        {
            yield return (Text.Of("ask.button.prepare", Say.Shorten(referred, 30)), $"prepare {referred}");
        }

        if (ask.AwaitsThanks)
        {
            yield return (Text.Of("ask.button.thanked"), $"thanked {name}");
        }

        yield return (Text.Of("ask.button.all"), "referrals");
        yield return (Text.Of("ask.button.undo"), "undo");
    }

    private FormReview Review(Turn turn, FormScope scope, CustomerFile file)
    {
        if (AboutOf(scope) is { } about)
        {
            if (Standing(file, about) is not { IsOpen: true })
            {
                return new FormReview.Impossible(Text.Of("ask.answered_already"));
            }
        }
        else if (asks.WhyNot(AskFields.KindOf(scope)!.Value, file, turn.Person, turn.Today) is { } why)
        {
            // Asked or about to ask: what opened in between holds it as well.
            return new FormReview.Impossible(why);
        }

        var faults = AskFields.Faults(scope);
        return faults.Count > 0 ? new FormReview.Faulty(faults) : new FormReview.Ready([]);
    }
}
