using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Referrals;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Referrals;

/// <summary>Asking in words: "referral northwind", "testimonial …", "reference …", "asked northwind", "thanked northwind", "referrals".</summary>
internal sealed class AskCommands(CustomerFinder finder, CustomerFileDesk desk, DialogDesk dialogs, OwnBook book, AskDesk asks) : IFeatureCommands
{
    /// <inheritdoc/>
    public IReadOnlyList<Command> Commands =>
    [
        new("referral", ["ask for a referral", "referral from", "refer"], (turn, words, ct) => MayAskAsync(turn, AskKind.Referral, words, ct), TakesWords: true, NamesCustomer: true),
        new("testimonial", ["ask for a testimonial", "testimonial from"], (turn, words, ct) => MayAskAsync(turn, AskKind.Testimonial, words, ct), TakesWords: true, NamesCustomer: true),
        new("reference", ["ask for a reference", "reference from"], (turn, words, ct) => MayAskAsync(turn, AskKind.Reference, words, ct), TakesWords: true, NamesCustomer: true),
        new("asked", ["i asked"], AskedAsync, TakesWords: true, NamesCustomer: true),
        new("thanked", ["i thanked"], ThankedAsync, TakesWords: true, NamesCustomer: true),
        new("referrals", ["my referrals", "asks", "my asks"], ListAsync, TakesWords: true, Interrupts: true),
    ];

    private async Task MayAskAsync(Turn turn, AskKind kind, string words, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turn, Word(kind), words, cancellationToken) is not { } file)
        {
            return;
        }

        if (asks.WhyNot(kind, file, turn.Person, turn.Today) is { } why)
        {
            await turn.SayAsync(why, [$"check in {file.Customer.Name}", $"plan {file.Customer.Name}"], cancellationToken);
            return;
        }

        var summary = Text.Of("ask.card.title", Text.Of("ask.kind." + kind), file.Customer.Name);
        await turn.ShowAsync(AskCard.Draw(kind, file), null, summary, null, cancellationToken);
    }

    private async Task AskedAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (name, kind) = KindBehind(words);
        if (await OpenAsync(turn, "asked", name, cancellationToken) is not { } file)
        {
            return;
        }

        var standing = file.OpenAsks().FirstOrDefault(ask => kind is null || ask.Kind == kind);
        if (standing is null && asks.WhyNot(kind ?? AskKind.Referral, file, turn.Person, turn.Today) is { } why)
        {
            await turn.SayAsync(why, [$"check in {file.Customer.Name}"], cancellationToken);
            return;
        }

        await dialogs.BeginAsync(turn, AskedDialog.DialogId, standing is null ? Anew(file, kind) : About(standing, turn.Today), cancellationToken);
    }

    private static FormStart Anew(CustomerFile file, AskKind? kind)
    {
        var answers = new Dictionary<string, string> { [AskKeys.Kind] = (kind ?? AskKind.Referral).ToString(), [AskKeys.On] = Text.Of("say.today") };
        if (file.Contact is { } contact)
        {
            answers[AskKeys.To] = contact.Name;
        }

        return FormStart.About(CustomerForm.SubjectOf(file.Customer.Id)) with
        {
            Answers = answers,
            Lead = Text.Of("ask.lead", Say.Words(file.Customer.Name, 120)),
        };
    }

    private static FormStart About(Ask ask, DateOnly today) => FormStart.About(CustomerForm.SubjectOf(ask.Customer, ask.Id.Value)) with
    {
        Lead = Text.Of("ask.lead_standing", Text.Of("ask.kind." + ask.Kind), Say.Words(ask.To, 100), Say.Day(ask.On, today)),
    };

    private async Task ThankedAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turn, "thanked", words, cancellationToken) is not { } file)
        {
            return;
        }

        var name = Say.Words(file.Customer.Name, 120);
        List<JournalFact> facts = [.. file.Asks().Where(ask => ask.AwaitsThanks).Select(ask => new AskThanked(ask.Id))];
        if (facts.Count == 0)
        {
            await turn.SayAsync(Text.Of("ask.nothing_to_thank", name), cancellationToken);
            return;
        }

        await desk.RecordAsync(turn, file, JournalEntryId.New(), facts, null, cancellationToken);
        await turn.SayAsync(Text.Of("ask.thanked", name), [Text.Of("ask.word.referrals")], cancellationToken);
    }

    private async Task ListAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var (_, page) = ListPage.Read(words);
        List<(Customer Customer, Ask Ask)> all = [];
        foreach (var customer in await book.CustomersAsync(turn.Person, cancellationToken))
        {
            if (await desk.OpenAsync(turn.Person, customer.Id, cancellationToken) is { } file)
            {
                all.AddRange(file.Asks().Select(ask => (customer, ask)));
            }
        }

        if (all.Count == 0)
        {
            await turn.SayAsync(Text.Of("ask.none"), [Text.Of("word.customers")], cancellationToken);
            return;
        }

        var rows = all.OrderBy(one => Rank(one.Ask)).ThenBy(one => one.Ask.IsOpen ? Due(one.Ask).DayNumber : -one.Ask.On.DayNumber)
            .Select(one => Row(one.Customer, one.Ask, turn.Today)).ToList();
        var card = ListPage.Draw(Text.Of("ask.list.title"), Text.Count("ask.list.open", all.Count(one => one.Ask.IsOpen)), rows, page, "referrals");
        await turn.ShowAsync(card, null, Text.Of("ask.list.title"), null, cancellationToken);
    }

    private static ListRow Row(Customer customer, Ask ask, DateOnly today)
    {
        var label = Say.Shorten(customer.Name, 25);
        var name = SayButton.Name(customer.Id);
        return new ListRow(
            $"**{ListPage.Words(customer.Name, 100)}** · {Text.Of("ask.kind." + ask.Kind)}",
            [.. AskLines.Of(ask, today)],
            ask.IsOpen ? SayButton.Of(Text.Of("ask.button.answer", label), $"asked {name} {ask.Kind}")
                : ask.AwaitsThanks ? SayButton.Of(Text.Of("ask.button.thanked_whom", label), $"thanked {name}")
                : null,
            IsLate: ask.IsOpen && Due(ask) < today);
    }

    private static int Rank(Ask ask) => ask.IsOpen ? 0 : ask.AwaitsThanks ? 1 : 2;

    private static DateOnly Due(Ask ask) => ask.FollowUpOn ?? ask.On.AddDays(14);

    private async Task<CustomerFile?> OpenAsync(Turn turn, string command, string words, CancellationToken cancellationToken) =>
        await finder.FindAsync(turn, command, words, cancellationToken) is { } customer
            ? await desk.OpenAsync(turn.Person, customer.Id, cancellationToken)
            : null;

    // "asked northwind for a testimonial": what was asked for may stand behind the name.
    private static (string Name, AskKind? Kind) KindBehind(string words)
    {
        foreach (var kind in Enum.GetValues<AskKind>())
        {
            if (words.EndsWith(" " + kind, StringComparison.OrdinalIgnoreCase))
            {
                var name = words[..^(Word(kind).Length + 1)].TrimEnd();
                return (name.EndsWith(" for a", StringComparison.OrdinalIgnoreCase) ? name[..^6].TrimEnd() : name, kind);
            }
        }

        return (words, null);
    }

    private static string Word(AskKind kind) => kind switch
    {
        AskKind.Referral => "referral",
        AskKind.Testimonial => "testimonial",
        _ => "reference",
    };
}
