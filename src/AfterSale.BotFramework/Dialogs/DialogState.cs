namespace AfterSale.BotFramework.Dialogs;

/// <summary>The stack of dialogs as it is kept in the state; the active one is first.</summary>
public class DialogState
{
    /// <summary>Creates an empty stack.</summary>
    public DialogState()
    {
    }

    /// <summary>Creates a stack.</summary>
    /// <param name="stack">The dialogs, the active one first.</param>
    public DialogState(IList<DialogInstance>? stack) => DialogStack = stack ?? [];

    /// <summary>The dialogs, the active one first.</summary>
    public IList<DialogInstance> DialogStack { get; set; } = [];

    // What came from a store may lack what every stack has.
    internal bool IsComplete() => DialogStack?.All(instance => instance is { Id: not null, State: not null }) == true;
}
