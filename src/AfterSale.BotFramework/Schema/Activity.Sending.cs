namespace AfterSale.BotFramework.Schema;

/// <content>What an activity leaves out when it is sent.</content>
public partial class Activity
{
    /// <summary>Leaves out the lists that hold nothing: the Activity Protocol asks senders to (A2100, A3050, A7701).</summary>
    internal void OmitEmptyLists()
    {
        Entities = Entities is { Count: 0 } ? null : Entities;
        Attachments = Attachments is { Count: 0 } ? null : Attachments;
        SuggestedActions = SuggestedActions is { Actions: null or { Count: 0 } } ? null : SuggestedActions;
    }
}
