using AfterSale.BotFramework;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Library;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Sales;
using AfterSale.LocalChat.DirectLine;
using AfterSale.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AfterSale.Tests.Store;

/// <summary>What the in-memory adapters share: plain dictionaries and one lock. It passes the same suite as the real store.</summary>
internal sealed class InMemoryStore
{
    public Lock Gate { get; } = new();

    public Dictionary<CustomerId, Customer> Customers { get; } = [];

    public Dictionary<ContactId, Contact> Contacts { get; } = [];

    public Dictionary<SaleId, Sale> Sales { get; } = [];

    public Dictionary<TouchPointId, TouchPoint> TouchPoints { get; } = [];

    /// <summary>Until when a claimed touch point is kept from others, or from when on a released one is handed out.</summary>
    public Dictionary<TouchPointId, DateTimeOffset> HeldUntil { get; } = [];

    public List<JournalEntry> Journal { get; } = [];

    public Dictionary<string, OpenItem> OpenItems { get; } = [];

    public Dictionary<string, DateTimeOffset> RemindAt { get; } = [];

    public Dictionary<LibraryItemId, LibraryItem> Library { get; } = [];

    public Dictionary<PersonId, Person> People { get; } = [];

    public Dictionary<PersonId, Absence> Absences { get; } = [];

    public Dictionary<ChannelIdentity, PersonId> Identities { get; } = [];

    public Dictionary<(PersonId Person, string Conversation), (string Reference, DateTimeOffset SeenAt)> Conversations { get; } = [];

    public Dictionary<string, SentCard> Cards { get; } = [];

    public Dictionary<string, DirectLineConversation> DirectLine { get; } = [];

    public Dictionary<string, List<string>> DirectLineEntries { get; } = [];

    public TimeSpan ClockShift { get; set; }

    public Task<T> Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (Gate)
            {
                return Task.FromResult(work());
            }
        }
        catch (Exception problem)
        {
            return Task.FromException<T>(problem);
        }
    }

    public Task Run(Action work, CancellationToken cancellationToken) =>
        Run(
            () =>
            {
                work();
                return true;
            },
            cancellationToken);
}

/// <summary>Registers the in-memory store.</summary>
internal static class InMemoryStoreServices
{
    public static IServiceCollection AddInMemoryStore(this IServiceCollection services)
    {
        services.AddSingleton<InMemoryStore>();
        services.AddSingleton<ISales, InMemorySales>();
        services.AddSingleton<ICustomers, InMemoryCustomers>();
        services.AddSingleton<ITouchPoints, InMemoryTouchPoints>();
        services.AddSingleton<ICustomerFiles, InMemoryCustomerFiles>();
        services.AddSingleton<IOpenItems, InMemoryOpenItems>();
        services.AddSingleton<ILibrary, InMemoryLibrary>();
        services.AddSingleton<IPeople, InMemoryPeople>();
        services.AddSingleton<IAbsences, InMemoryAbsences>();
        services.AddSingleton<IConversations, InMemoryConversations>();
        services.AddSingleton<ISentCards, InMemorySentCards>();
        services.AddSingleton<IClockShift, InMemoryClockShift>();
        services.AddSingleton<IDirectLineLog, InMemoryDirectLineLog>();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Sample.Now));
        services.AddSingleton(provider => new MemoryStorage(BotJson.Options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IStorage>(provider => provider.GetRequiredService<MemoryStorage>());
        services.AddSingleton<IExpiringStorage>(provider => provider.GetRequiredService<MemoryStorage>());
        return services;
    }
}
