using Microsoft.Extensions.DependencyInjection;

namespace AfterSale.Tests.Store;

public sealed class InMemoryStoreTests : StoreContract
{
    private readonly ServiceProvider _services = new ServiceCollection().AddInMemoryStore().BuildServiceProvider();

    private protected override StorePorts Store => new(_services);

    private protected override void Close() => _services.Dispose();
}
