using AfterSale.Domain.People;

namespace AfterSale.Bot;

/// <summary>Who an activity comes from.</summary>
internal abstract record Speaker
{
    private Speaker()
    {
    }

    /// <summary>Somebody who may use the bot.</summary>
    /// <param name="Person">Who.</param>
    public sealed record Known(Person Person) : Speaker;

    /// <summary>Somebody who may not.</summary>
    public sealed record Stranger : Speaker;

    /// <summary>The activity names nobody.</summary>
    public sealed record Nobody : Speaker;
}
