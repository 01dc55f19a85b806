using System.Text.Json;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Sales;
using AfterSale.LocalChat.DirectLine;
using AfterSale.Store;

namespace AfterSale.Tests.Store;

internal sealed class InMemorySales(InMemoryStore store) : ISales
{
    public Task<LogCloseOutcome> LogCloseAsync(LoggedClose close, CancellationToken cancellationToken) =>
        store.Run(() => LogClose(close), cancellationToken);

    public Task<Sale?> FindAsync(SaleId sale, CancellationToken cancellationToken) =>
        store.Run(() => store.Sales.GetValueOrDefault(sale), cancellationToken);

    public Task<IReadOnlyList<Sale>> OfCustomerAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<Sale>>(
            () => [.. store.Sales.Values.Where(sale => sale.Customer == customer)
                .OrderByDescending(sale => sale.Dates.Close).ThenByDescending(sale => sale.LoggedAt)],
            cancellationToken);

    private LogCloseOutcome LogClose(LoggedClose close)
    {
        if (store.Sales.ContainsKey(close.Sale.Id))
        {
            return LogCloseOutcome.AlreadyLogged;
        }

        if (close.Plan.Any(touchPoint => store.TouchPoints.ContainsKey(touchPoint.Id))
            || close.Plan.DistinctBy(touchPoint => touchPoint.Id).Count() < close.Plan.Count)
        {
            throw new InvalidOperationException("A touch point is there already.");
        }

        store.Customers[close.Customer.Id] = close.Customer;
        store.Contacts[close.Contact.Id] = close.Contact;
        store.Sales[close.Sale.Id] = close.Sale;
        foreach (var touchPoint in close.Plan)
        {
            store.TouchPoints[touchPoint.Id] = touchPoint;
        }

        return LogCloseOutcome.Logged;
    }
}

internal sealed class InMemoryCustomers(InMemoryStore store) : ICustomers
{
    public Task<Customer?> FindAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.Run(() => store.Customers.GetValueOrDefault(customer), cancellationToken);

    public Task<IReadOnlyList<Customer>> OwnedByAsync(PersonId owner, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<Customer>>(
            () => [.. store.Customers.Values.Where(customer => customer.Owner == owner)
                .OrderBy(customer => customer.Name, StringComparer.InvariantCultureIgnoreCase)],
            cancellationToken);

    public Task<IReadOnlyList<Customer>> OfTeamAsync(TeamId team, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<Customer>>(
            () => [.. store.Customers.Values.Where(customer => customer.Team == team)
                .OrderBy(customer => customer.Name, StringComparer.InvariantCultureIgnoreCase)],
            cancellationToken);

    public Task FollowAsync(PersonId owner, TeamId team, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                foreach (var customer in store.Customers.Values.Where(customer => customer.Owner == owner).ToList())
                {
                    store.Customers[customer.Id] = customer with { Team = team };
                }
            },
            cancellationToken);

    public Task<Contact?> FindContactAsync(ContactId contact, CancellationToken cancellationToken) =>
        store.Run(() => store.Contacts.GetValueOrDefault(contact), cancellationToken);

    public Task<IReadOnlyList<Contact>> ContactsOfAsync(CustomerId customer, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<Contact>>(
            () => [.. store.Contacts.Values.Where(contact => contact.Customer == customer)
                .OrderBy(contact => contact.Name, StringComparer.InvariantCultureIgnoreCase)],
            cancellationToken);

    public Task<bool> AreNoneAsync(CancellationToken cancellationToken) => store.Run(() => store.Customers.Count == 0, cancellationToken);
}

internal sealed class InMemoryPeople(InMemoryStore store) : IPeople
{
    public Task<Person?> FindAsync(PersonId person, CancellationToken cancellationToken) =>
        store.Run(() => store.People.GetValueOrDefault(person), cancellationToken);

    public Task<Person?> FindAsync(ChannelIdentity identity, CancellationToken cancellationToken) =>
        store.Run(
            () => store.Identities.TryGetValue(identity, out var person) ? store.People.GetValueOrDefault(person) : null,
            cancellationToken);

    public Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<Person>>(
            () => [.. store.People.Values.OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)], cancellationToken);

    public Task<IReadOnlyList<Person>> OfTeamAsync(TeamId team, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<Person>>(
            () => [.. store.People.Values.Where(person => person.Team == team)
                .OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)],
            cancellationToken);

    public Task SaveAsync(Person person, IReadOnlyList<ChannelIdentity> identities, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                store.People[person.Id] = person;
                foreach (var identity in identities)
                {
                    store.Identities[identity] = person.Id;
                }
            },
            cancellationToken);
}

internal sealed class InMemoryAbsences(InMemoryStore store) : IAbsences
{
    public Task<Absence?> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        store.Run(() => store.Absences.GetValueOrDefault(person), cancellationToken);

    public Task<IReadOnlyList<Absence>> CoveredByAsync(PersonId cover, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<Absence>>(
            () => [.. store.Absences.Values.Where(absence => absence.Cover == cover).OrderBy(absence => absence.From)], cancellationToken);

    public Task SaveAsync(Absence absence, CancellationToken cancellationToken) =>
        store.Run(() => { store.Absences[absence.Person] = absence; }, cancellationToken);

    public Task RemoveAsync(PersonId person, CancellationToken cancellationToken) =>
        store.Run(() => { store.Absences.Remove(person); }, cancellationToken);
}

internal sealed class InMemoryConversations(InMemoryStore store) : IConversations
{
    public Task<bool> RememberAsync(
        PersonId person, ConversationReference reference, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference.Conversation?.Id, nameof(reference));
        return store.Run(
            () =>
            {
                var isNew = store.Conversations.Keys.All(key => key.Person != person);
                var key = (person, reference.Conversation.Id);
                if (!store.Conversations.TryGetValue(key, out var known) || known.SeenAt <= seenAt)
                {
                    store.Conversations[key] = (Text(reference), seenAt);
                }

                return isNew;
            },
            cancellationToken);
    }

    public Task<ConversationReference?> FindAsync(PersonId person, CancellationToken cancellationToken) =>
        store.Run(
            () => store.Conversations.Where(pair => pair.Key.Person == person).OrderByDescending(pair => pair.Value.SeenAt)
                .Select(pair => Reference(pair.Value.Reference)).FirstOrDefault(),
            cancellationToken);

    public Task ForgetAsync(PersonId person, string conversationId, CancellationToken cancellationToken) =>
        store.Run(() => { store.Conversations.Remove((person, conversationId)); }, cancellationToken);

    public Task MoveChannelAsync(string channelId, string serviceUrl, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                foreach (var (key, (text, seenAt)) in store.Conversations.ToList())
                {
                    if (Reference(text) is { } reference && reference.ChannelId == channelId)
                    {
                        reference.ServiceUrl = serviceUrl;
                        store.Conversations[key] = (Text(reference), seenAt);
                    }
                }
            },
            cancellationToken);

    private static string Text(ConversationReference reference) =>
        JsonSerializer.Serialize(reference, BotJson.TypeInfo<ConversationReference>());

    private static ConversationReference? Reference(string text) =>
        JsonSerializer.Deserialize(text, BotJson.TypeInfo<ConversationReference>());
}

internal sealed class InMemorySentCards(InMemoryStore store) : ISentCards
{
    public Task<SentCard?> FindAsync(string cardId, CancellationToken cancellationToken) =>
        store.Run(() => store.Cards.GetValueOrDefault(cardId), cancellationToken);

    public Task<IReadOnlyList<SentCard>> OfTouchPointAsync(TouchPointId touchPoint, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<SentCard>>(
            () => [.. store.Cards.Values.Where(card => card.TouchPoint == touchPoint).OrderBy(card => card.SentAt)], cancellationToken);

    public Task SaveAsync(SentCard card, CancellationToken cancellationToken) =>
        store.Run(() => { store.Cards[card.CardId] = card; }, cancellationToken);

    public Task ShownByAsync(string cardId, string activityId, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                if (store.Cards.TryGetValue(cardId, out var card))
                {
                    store.Cards[cardId] = card with { ActivityId = activityId };
                }
            },
            cancellationToken);
}

internal sealed class InMemoryClockShift(InMemoryStore store) : IClockShift
{
    public TimeSpan Read() => store.ClockShift;

    public Task WriteAsync(TimeSpan shift, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shift, TimeSpan.Zero);
        return store.Run(() => { store.ClockShift = shift; }, cancellationToken);
    }
}

internal sealed class InMemoryDirectLineLog(InMemoryStore store) : IDirectLineLog
{
    public Task StartAsync(DirectLineConversation conversation, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                store.DirectLine.Add(conversation.Id, conversation);
                store.DirectLineEntries.Add(conversation.Id, []);
            },
            cancellationToken);

    public Task<DirectLineConversation?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        store.Run(() => store.DirectLine.GetValueOrDefault(conversationId), cancellationToken);

    public Task<DirectLineEntry> AppendAsync(
        string conversationId, Activity activity, Func<long, string>? withId, CancellationToken cancellationToken) =>
        store.Run(
            () =>
            {
                var entries = store.DirectLineEntries.GetValueOrDefault(conversationId)
                    ?? throw new InvalidOperationException("The conversation was never started.");
                if (withId is not null)
                {
                    activity.Id = withId(entries.Count + 1);
                }

                entries.Add(JsonSerializer.Serialize(activity, BotJson.TypeInfo<Activity>()));
                return new DirectLineEntry(entries.Count, activity);
            },
            cancellationToken);

    public Task<DirectLineEntry?> FindActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        store.Run(() => Entries(conversationId).LastOrDefault(entry => entry.Activity.Id == activityId), cancellationToken);

    public Task<IReadOnlyList<DirectLineEntry>> ReadAsync(
        string conversationId, long watermark, int limit, CancellationToken cancellationToken) =>
        store.Run<IReadOnlyList<DirectLineEntry>>(
            () => [.. Entries(conversationId).Where(entry => entry.Number > watermark).Take(limit)], cancellationToken);

    private IEnumerable<DirectLineEntry> Entries(string conversationId) =>
        store.DirectLineEntries.GetValueOrDefault(conversationId, []).Select((text, index) =>
            new DirectLineEntry(index + 1, JsonSerializer.Deserialize(text, BotJson.TypeInfo<Activity>())!));
}
