using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// What the data file holds. Every document is <c>{ _id, the fields that an index needs, body }</c>, its body being the
/// record as JSON text. A change that an older program could not work with needs a new version and a migration.
/// </summary>
internal static class StoreSchema
{
    /// <summary>The version that this program writes.</summary>
    public const int Version = 2;

    /// <summary>Customers.</summary>
    public const string Customers = "customers";

    /// <summary>Contacts.</summary>
    public const string Contacts = "contacts";

    /// <summary>Sales.</summary>
    public const string Sales = "sales";

    /// <summary>Touch points.</summary>
    public const string TouchPoints = "touchPoints";

    /// <summary>The customers' journals.</summary>
    public const string Journal = "journal";

    /// <summary>What is open with customers.</summary>
    public const string OpenItems = "openItems";

    /// <summary>The teams' libraries.</summary>
    public const string Library = "library";

    /// <summary>People.</summary>
    public const string People = "people";

    /// <summary>Who is out of office.</summary>
    public const string Absences = "absences";

    /// <summary>Names that channels know people by.</summary>
    public const string Identities = "identities";

    /// <summary>Personal conversations.</summary>
    public const string Conversations = "conversations";

    /// <summary>Cards that were sent.</summary>
    public const string SentCards = "sentCards";

    /// <summary>Conversations of the local chat page.</summary>
    public const string DirectLineConversations = "directLineConversations";

    /// <summary>What was said in them.</summary>
    public const string DirectLineEntries = "directLineEntries";

    /// <summary>State of the Bot Framework layer.</summary>
    public const string BotState = "botState";

    /// <summary>Single values.</summary>
    public const string Settings = "settings";

    /// <summary>A rep's customers.</summary>
    public static readonly StoreQuery CustomersOfOwner = StoreQuery.Equal(Customers, "owner");

    /// <summary>A team's customers.</summary>
    public static readonly StoreQuery CustomersOfTeam = StoreQuery.Equal(Customers, "team");

    /// <summary>Any customer.</summary>
    public static readonly StoreQuery AnyCustomer = StoreQuery.All(Customers);

    /// <summary>A customer's contacts.</summary>
    public static readonly StoreQuery ContactsOfCustomer = StoreQuery.Equal(Contacts, "customer");

    /// <summary>A customer's sales.</summary>
    public static readonly StoreQuery SalesOfCustomer = StoreQuery.Equal(Sales, "customer");

    /// <summary>A customer's touch points.</summary>
    public static readonly StoreQuery TouchPointsOfCustomer = StoreQuery.Equal(TouchPoints, "customer");

    /// <summary>Touch points to be told by a moment.</summary>
    public static readonly StoreQuery DueTouchPoints = StoreQuery.UpTo(TouchPoints, "dueAt");

    /// <summary>A rep's touch points of a state, by due day.</summary>
    public static readonly StoreQuery TouchPointsOfOwner = StoreQuery.Between(TouchPoints, "ownerDay");

    /// <summary>A rep's nudges of a state, by moment.</summary>
    public static readonly StoreQuery NudgesOfOwner = StoreQuery.Between(TouchPoints, "ownerNudge");

    /// <summary>A customer's journal, oldest first.</summary>
    public static readonly StoreQuery JournalOfCustomer = StoreQuery.Between(Journal, "customerNumber");

    /// <summary>A customer's journal, the latest first.</summary>
    public static readonly StoreQuery LastOfCustomer = StoreQuery.LastBetween(Journal, "customerNumber");

    /// <summary>What a person recorded, the latest first.</summary>
    public static readonly StoreQuery EntriesOfPerson = StoreQuery.LastBetween(Journal, "byAt");

    /// <summary>What is open with a customer.</summary>
    public static readonly StoreQuery OpenItemsOfCustomer = StoreQuery.Equal(OpenItems, "customer");

    /// <summary>What a person has open of a kind, by when it is due.</summary>
    public static readonly StoreQuery OpenItemsOfOwner = StoreQuery.Between(OpenItems, "ownerDue");

    /// <summary>Open items to be reminded of by a moment.</summary>
    public static readonly StoreQuery DueOpenItems = StoreQuery.UpTo(OpenItems, "remindAt");

    /// <summary>A team's library.</summary>
    public static readonly StoreQuery LibraryOfTeam = StoreQuery.Equal(Library, "team");

    /// <summary>Everybody.</summary>
    public static readonly StoreQuery Everybody = StoreQuery.All(People);

    /// <summary>Everybody of a team.</summary>
    public static readonly StoreQuery PeopleOfTeam = StoreQuery.Equal(People, "team");

    /// <summary>The absences that somebody covers.</summary>
    public static readonly StoreQuery AbsencesOfCover = StoreQuery.Equal(Absences, "cover");

    /// <summary>A person's conversations, the one last heard from first.</summary>
    public static readonly StoreQuery ConversationsOfPerson = StoreQuery.LastBetween(Conversations, "personSeen");

    /// <summary>A channel's conversations.</summary>
    public static readonly StoreQuery ConversationsOfChannel = StoreQuery.Equal(Conversations, "channel");

    /// <summary>A touch point's cards.</summary>
    public static readonly StoreQuery CardsOfTouchPoint = StoreQuery.Equal(SentCards, "touchPoint");

    /// <summary>A conversation's entries, in order.</summary>
    public static readonly StoreQuery EntriesOfConversation = StoreQuery.Between(DirectLineEntries, "_id");

    /// <summary>The entries of an activity, the latest first.</summary>
    public static readonly StoreQuery EntriesOfActivity = StoreQuery.LastBetween(DirectLineEntries, "activity");

    /// <summary>State of conversations and people, the longest idle first.</summary>
    public static readonly StoreQuery IdleState = StoreQuery.Between(BotState, "idleSince");

    /// <summary>Every question that the adapters ask.</summary>
    public static readonly IReadOnlyList<StoreQuery> Queries =
    [
        CustomersOfOwner, AnyCustomer, ContactsOfCustomer, SalesOfCustomer, TouchPointsOfCustomer, DueTouchPoints,
        TouchPointsOfOwner, NudgesOfOwner, Everybody, ConversationsOfPerson, ConversationsOfChannel, CardsOfTouchPoint,
        EntriesOfConversation, EntriesOfActivity, IdleState, JournalOfCustomer, LastOfCustomer, EntriesOfPerson, OpenItemsOfCustomer,
        OpenItemsOfOwner, DueOpenItems, CustomersOfTeam, PeopleOfTeam, AbsencesOfCover, LibraryOfTeam,
    ];

    /// <summary>Makes the indexes, and with them the collections, that are not there yet.</summary>
    /// <param name="database">The open data file.</param>
    public static void Ensure(ILiteDatabase database)
    {
        database.BeginTrans();
        foreach (var index in Queries.Where(query => query.Field != "_id"))
        {
            database.GetCollection(index.Collection).EnsureIndex(index.Field, $"$.{index.Field}");
        }

        database.Commit();
    }

    /// <summary>Asks every question once, so that the first user does not wait for LiteDB's expressions to be compiled.</summary>
    /// <param name="database">The open data file.</param>
    public static void WarmUp(ILiteDatabase database)
    {
        foreach (var query in Queries)
        {
            var values = Enumerable.Repeat(new BsonValue(string.Empty), query.Values).ToArray();
            query.On(database.GetCollection(query.Collection), values).Limit(1).ToList();
        }
    }
}
