namespace AfterSale.BotFramework;

/// <summary>An object whose concurrent writes are noticed.</summary>
public interface IStoreItem
{
    /// <summary>The tag of the version that was read; * overwrites any version.</summary>
    string? ETag { get; set; }
}
