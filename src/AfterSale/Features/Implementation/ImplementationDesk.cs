using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Plans;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>What commands, buttons and forms of an implementation share: finding the file, showing the card, recording a fact.</summary>
internal sealed class ImplementationDesk(CustomerFinder finder, CustomerFileDesk desk, PlanTemplates templates, ISentCards cards)
{
    /// <summary>The file of the customer that is named, with the words behind the name; told how to go on when there is none, or no sale.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">The command's word.</param>
    /// <param name="words">What was typed behind it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(CustomerFile File, string Behind)?> FindAsync(Turn turn, string command, string words, CancellationToken cancellationToken) =>
        await finder.SplitAsync(turn, command, words, cancellationToken) is var (customer, behind)
        && await OpenAsync(turn, customer.Id, cancellationToken) is { } file
            ? (file, behind)
            : null;

    /// <summary>The file of a customer with a sale; the speaker is told when it is not theirs or has none.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="customer">Which customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CustomerFile?> OpenAsync(Turn turn, CustomerId customer, CancellationToken cancellationToken)
    {
        var file = await desk.OpenAsync(turn.Person, customer, cancellationToken);
        if (file?.Sale is not null)
        {
            return file;
        }

        await turn.SayAsync(
            file is null ? Text.Of("customer.not_yours") : Text.Of("implementation.no_sale", Say.Words(file.Customer.Name, 120)), cancellationToken);
        return null;
    }

    /// <summary>Shows the plan as a card of its own.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task ShowAsync(Turn turn, CustomerFile file, CancellationToken cancellationToken)
    {
        var cardId = Guid.NewGuid().ToString("n");
        var card = ImplementationCard.Draw(file, templates.For(file.Sale!), turn.Person, turn.Today, cardId, page: 0);
        return turn.ShowAsync(card, cardId, Text.Of("implementation.title", file.Customer.Name), null, cancellationToken);
    }

    /// <summary>Shows the plan where a card of it stands; elsewhere as a card of its own.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The file.</param>
    /// <param name="cardId">The card, as it names itself.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ShowAsync(Turn turn, CustomerFile file, string? cardId, int page, CancellationToken cancellationToken)
    {
        if (cardId is null
            || await cards.FindAsync(cardId, cancellationToken) is null
            || !await turn.ReplaceAsync(
                cardId, ImplementationCard.Draw(file, templates.For(file.Sale!), turn.Person, turn.Today, cardId, page), cancellationToken))
        {
            await ShowAsync(turn, file, cancellationToken);
        }
    }

    /// <summary>Records one thing that happened to the plan.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The file.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<CustomerFile> RecordAsync(Turn turn, CustomerFile file, JournalFact fact, CancellationToken cancellationToken) =>
        desk.RecordAsync(turn, file, JournalEntryId.New(), [fact, .. FirstPace(file, fact)], change: null, cancellationToken);

    /// <summary>A transition team gives its status weekly, unless somebody has said otherwise (playbook, section 1, strategy 2).</summary>
    /// <param name="file">The file as it was.</param>
    /// <param name="fact">What begins the implementation.</param>
    public IEnumerable<JournalFact> FirstPace(CustomerFile file, JournalFact fact) =>
        fact is ImplementationStepWritten or TransitionMemberJoined
        && templates.For(file.Sale!).TransitionTeam
        && file.Implementation(file.Sale!.Id).Pace is null
            ? [new ImplementationPaceSet(file.Sale.Id, StatusPace.Weekly)]
            : [];
}
