using AfterSale.BotFramework;
using AfterSale.LocalChat.DirectLine;
using AfterSale.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AfterSale.Tests.Store;

/// <summary>Every port of one store.</summary>
internal sealed record StorePorts(IServiceProvider Services)
{
    public ISales Sales => Services.GetRequiredService<ISales>();

    public ICustomers Customers => Services.GetRequiredService<ICustomers>();

    public ITouchPoints TouchPoints => Services.GetRequiredService<ITouchPoints>();

    public ICustomerFiles Files => Services.GetRequiredService<ICustomerFiles>();

    public IOpenItems OpenItems => Services.GetRequiredService<IOpenItems>();

    public ILibrary Library => Services.GetRequiredService<ILibrary>();

    public IPeople People => Services.GetRequiredService<IPeople>();

    public IAbsences Absences => Services.GetRequiredService<IAbsences>();

    public IConversations Conversations => Services.GetRequiredService<IConversations>();

    public ISentCards SentCards => Services.GetRequiredService<ISentCards>();

    public IClockShift ClockShift => Services.GetRequiredService<IClockShift>();

    public IDirectLineLog DirectLine => Services.GetRequiredService<IDirectLineLog>();

    public FakeTimeProvider Clock => (FakeTimeProvider)Services.GetRequiredService<TimeProvider>();

    public IExpiringStorage Expiring => Services.GetRequiredService<IExpiringStorage>();

    public IStorage Storage => Services.GetRequiredService<IStorage>();
}
