using AfterSale.Hosting;

namespace AfterSale.Store.LiteDb;

/// <summary>The store is not opened, because opening it could lose or mix up data. Its files were left as they are.</summary>
/// <param name="message">Which file, what is wrong with it and what to do.</param>
public sealed class StoreRefusedException(string message) : StartRefusedException(message);
