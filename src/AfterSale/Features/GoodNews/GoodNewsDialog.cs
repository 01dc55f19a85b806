using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.Journal;
using AfterSale.Features.Referrals;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.GoodNews;

/// <summary>Puts a benefit or a success on the customer's file ([MD]: document the good news). Stored as soon as it is complete.</summary>
internal sealed class GoodNewsDialog(ConversationState state, CustomerFileDesk desk, CustomerReader reader, AskDesk asks)
    : CustomerForm(DialogId, state, desk)
{
    /// <summary>Its name in the dialog stack and in the cards' data.</summary>
    public const string DialogId = "good_news";

    /// <inheritdoc/>
    protected override string Title => Text.Of("goodnews.title");

    /// <inheritdoc/>
    protected override string ConfirmTitle => Text.Of("goodnews.confirm");

    /// <inheritdoc/>
    protected override bool Confirms => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<FormField> Fields => GoodNewsFields.All();

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Given(Turn turn, CustomerFile file, string? about) =>
        new Dictionary<string, string> { [BenefitField.Bought] = string.Join('\n', file.Sale?.Benefits ?? []) };

    /// <inheritdoc/>
    protected override Task<FormReview> ReviewAsync(Turn turn, FormScope scope, CustomerFile file, CancellationToken cancellationToken)
    {
        var faults = GoodNewsFields.Faults(scope);
        return Task.FromResult<FormReview>(faults.Count > 0 ? new FormReview.Faulty(faults) : new FormReview.Ready([]));
    }

    /// <inheritdoc/>
    protected override Task<CustomerAct> ActAsync(
        Turn turn, FormScope scope, CustomerFile file, string draftId, CancellationToken cancellationToken) =>
        Task.FromResult(new CustomerAct(
        [
            new GoodNewsNoted(
                file.Sale?.Id,
                GoodNewsFields.Benefit(scope),
                scope[GoodNewsKeys.Story]!,
                scope[GoodNewsKeys.SaidBy],
                scope.Yes(GoodNewsKeys.Quote)),
        ]));

    /// <inheritdoc/>
    protected override Task<FormOutcome> OutcomeAsync(
        Turn turn, FormScope scope, CustomerFile file, CustomerAct act, CancellationToken cancellationToken)
    {
        var noted = act.Facts.OfType<GoodNewsNoted>().Single();
        var title = Text.Of("goodnews.stored", Say.Words(file.Customer.Name, 120));
        List<string> lines = [GoodNewsLine.Of(noted.Benefit, noted.Story, noted.SaidBy, noted.MayBeQuoted)];
        if (reader.Read(file, turn.Person, turn.Today) is { } reading)
        {
            lines.Add(Text.Of("goodnews.counts", Say.Words(reading.Stage.Reason, 300)));
        }

        var name = SayButton.Name(file.Customer.Id);
        List<(string Title, string Words)> buttons =
        [
            (Text.Of("goodnews.button.letter"), $"letter {name}"),
            (Text.Of("goodnews.button.file"), $"good news file {name}"),
        ];
        if (asks.MayBeAskedForReferral(file, turn.Person, turn.Today))
        {
            buttons.Add((Text.Of("goodnews.button.referral"), $"referral {name}"));
        }

        buttons.Add((Text.Of("goodnews.button.undo"), "undo"));
        return Task.FromResult(new FormOutcome(
            Stored(title, lines, [.. buttons]), title + "\n\n" + string.Join("\n\n", lines), [$"letter {file.Customer.Name}"]));
    }
}
