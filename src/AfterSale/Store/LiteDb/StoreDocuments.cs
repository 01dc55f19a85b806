using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Library;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.LocalChat.DirectLine;
using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>The collections, and what is kept beside each record's body so that its indexes find it.</summary>
internal static class StoreDocuments
{
    /// <summary>The sort value of a nudge that waits for nothing: later than any moment.</summary>
    public const long Never = long.MaxValue;

    /// <summary>Customers.</summary>
    /// <param name="store">The store.</param>
    public static Documents<Customer> Customers(LiteDbStore store) => new(store, StoreSchema.Customers, customer => new BsonDocument
    {
        ["_id"] = IndexKey.Of(customer.Id.Value),
        ["owner"] = IndexKey.Of(customer.Owner.Value),
        ["team"] = IndexKey.Of(customer.Team.Value),
    });

    /// <summary>Contacts.</summary>
    /// <param name="store">The store.</param>
    public static Documents<Contact> Contacts(LiteDbStore store) => new(store, StoreSchema.Contacts, contact => new BsonDocument
    {
        ["_id"] = IndexKey.Of(contact.Id.Value),
        ["customer"] = IndexKey.Of(contact.Customer.Value),
    });

    /// <summary>Sales.</summary>
    /// <param name="store">The store.</param>
    public static Documents<Sale> Sales(LiteDbStore store) => new(store, StoreSchema.Sales, sale => new BsonDocument
    {
        ["_id"] = IndexKey.Of(sale.Id.Value),
        ["customer"] = IndexKey.Of(sale.Customer.Value),
    });

    /// <summary>Touch points.</summary>
    /// <param name="store">The store.</param>
    public static Documents<TouchPoint> TouchPoints(LiteDbStore store) => new(store, StoreSchema.TouchPoints, touchPoint =>
    {
        var row = new BsonDocument
        {
            ["_id"] = IndexKey.Of(touchPoint.Id.Value),
            ["customer"] = IndexKey.Of(touchPoint.Customer.Value),
            ["ownerDay"] = IndexKey.Of(touchPoint.Owner.Value, touchPoint.State.ToString(), IndexKey.Day(touchPoint.DueOn)),
        };
        SetNudge(row, touchPoint, touchPoint.Nudge.At);
        return row;
    });

    /// <summary>Sets from when on a touch point's nudge is handed out: its own moment, or later while somebody has it.</summary>
    /// <param name="row">The touch point's document.</param>
    /// <param name="touchPoint">The touch point.</param>
    /// <param name="at">The moment; it counts only while the nudge waits.</param>
    public static void SetNudge(BsonDocument row, TouchPoint touchPoint, DateTimeOffset at)
    {
        var nudge = touchPoint.Nudge;
        row["dueAt"] = nudge.State == NudgeState.Waiting ? at.UtcTicks : Never;
        row["ownerNudge"] = IndexKey.Of(touchPoint.Owner.Value, nudge.State.ToString(), IndexKey.Instant(at));
    }

    /// <summary>The customers' journals.</summary>
    /// <param name="store">The store.</param>
    public static Documents<JournalEntry> Journal(LiteDbStore store) => new(store, StoreSchema.Journal, entry => new BsonDocument
    {
        ["_id"] = IndexKey.Of(entry.Id.Value),
        ["customerNumber"] = IndexKey.Of(entry.Customer.Value, IndexKey.Number(entry.Number)),
        ["byAt"] = IndexKey.Of(entry.By.Value, IndexKey.Instant(entry.At)),
    });

    /// <summary>What is open.</summary>
    /// <param name="store">The store.</param>
    public static Documents<OpenItem> OpenItems(LiteDbStore store) => new(store, StoreSchema.OpenItems, item => new BsonDocument
    {
        ["_id"] = IndexKey.Of(item.Id),
        ["customer"] = IndexKey.Of(item.Customer.Value),
        ["ownerDue"] = IndexKey.Of(item.Owner.Value, item.Kind.ToString(), IndexKey.Instant(item.DueAt)),
        ["remindAt"] = item.RemindAt?.UtcTicks ?? Never,
    });

    /// <summary>The teams' libraries.</summary>
    /// <param name="store">The store.</param>
    public static Documents<LibraryItem> Library(LiteDbStore store) => new(store, StoreSchema.Library, item => new BsonDocument
    {
        ["_id"] = IndexKey.Of(item.Id.Value),
        ["team"] = IndexKey.Of(item.Team.Value),
    });

    /// <summary>People.</summary>
    /// <param name="store">The store.</param>
    public static Documents<Person> People(LiteDbStore store) => new(store, StoreSchema.People, person => new BsonDocument
    {
        ["_id"] = IndexKey.Of(person.Id.Value),
        ["team"] = IndexKey.Of(person.Team.Value),
    });

    /// <summary>Who is out of office.</summary>
    /// <param name="store">The store.</param>
    public static Documents<Absence> Absences(LiteDbStore store) => new(store, StoreSchema.Absences, absence => new BsonDocument
    {
        ["_id"] = IndexKey.Of(absence.Person.Value),
        ["cover"] = absence.Cover is { } cover ? IndexKey.Of(cover.Value) : BsonValue.Null,
    });

    /// <summary>Names that channels know people by.</summary>
    /// <param name="store">The store.</param>
    public static Documents<StoredIdentity> Identities(LiteDbStore store) => new(store, StoreSchema.Identities, identity => new BsonDocument
    {
        ["_id"] = IndexKey.Of(identity.ChannelId, identity.UserId),
    });

    /// <summary>Personal conversations.</summary>
    /// <param name="store">The store.</param>
    public static Documents<StoredConversation> Conversations(LiteDbStore store) =>
        new(store, StoreSchema.Conversations, stored => new BsonDocument
        {
            ["_id"] = ConversationKey(stored.Person, stored.Reference.Conversation?.Id ?? string.Empty),
            ["personSeen"] = IndexKey.Of(stored.Person.Value, IndexKey.Instant(stored.SeenAt)),
            ["channel"] = IndexKey.Of(stored.Reference.ChannelId ?? string.Empty),
        });

    /// <summary>The key of a person's conversation.</summary>
    /// <param name="person">The person.</param>
    /// <param name="conversationId">The channel's id of the conversation.</param>
    public static string ConversationKey(PersonId person, string conversationId) => IndexKey.Of(person.Value, conversationId);

    /// <summary>Cards that were sent.</summary>
    /// <param name="store">The store.</param>
    public static Documents<SentCard> SentCards(LiteDbStore store) => new(store, StoreSchema.SentCards, card => new BsonDocument
    {
        ["_id"] = IndexKey.Of(card.CardId),
        ["touchPoint"] = card.TouchPoint is { } touchPoint ? IndexKey.Of(touchPoint.Value) : BsonValue.Null,
    });

    /// <summary>Conversations of the local chat page.</summary>
    /// <param name="store">The store.</param>
    public static Documents<DirectLineConversation> DirectLineConversations(LiteDbStore store) =>
        new(store, StoreSchema.DirectLineConversations, conversation => new BsonDocument
        {
            ["_id"] = IndexKey.Of(conversation.Id),
        });
}
