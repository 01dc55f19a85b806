using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>Finds who is told of what somebody has to do: themselves, or while they are out of office whoever covers for them.</summary>
internal sealed class Recipients(IPeople people, IConversations conversations, IAbsences absences, TimeProvider time)
{
    /// <summary>Whom to tell and where; <see langword="null"/> when nobody can be reached.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(Person Person, ConversationReference Conversation)?> OfAsync(PersonId owner, CancellationToken cancellationToken)
    {
        if (await absences.OfAsync(owner, cancellationToken) is { Cover: { } cover } absence
            && absence.IsOn(time.GetUtcNow())
            && await ReachAsync(cover, cancellationToken) is { } standIn)
        {
            return standIn;
        }

        return await ReachAsync(owner, cancellationToken);
    }

    private async Task<(Person Person, ConversationReference Conversation)?> ReachAsync(PersonId id, CancellationToken cancellationToken) =>
        await people.FindAsync(id, cancellationToken) is { Active: true } person
        && await conversations.FindAsync(id, cancellationToken) is { } conversation
            ? (person, conversation)
            : null;
}
