namespace AfterSale.BotFramework.Schema;

/// <summary>The body that answers an activity with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public class ExpectedReplies
{
    /// <summary>Creates an empty body.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Creates a body.</summary>
    /// <param name="activities">The replies, in order.</param>
    public ExpectedReplies(IList<Activity>? activities) => Activities = activities;

    /// <summary>The replies, in order.</summary>
    public IList<Activity>? Activities { get; set; }
}
