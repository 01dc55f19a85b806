namespace AfterSale.BotFramework.Schema;

/// <summary>The id that a channel gave to what was sent.</summary>
public class ResourceResponse
{
    /// <summary>Creates an empty response.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates a response.</summary>
    /// <param name="id">The id.</param>
    public ResourceResponse(string? id) => Id = id;

    /// <summary>The id.</summary>
    public string? Id { get; set; }
}
