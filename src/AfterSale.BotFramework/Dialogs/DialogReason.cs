namespace AfterSale.BotFramework.Dialogs;

/// <summary>Why a method of a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>It was begun.</summary>
    BeginCalled,

    /// <summary>A turn came while it waited.</summary>
    ContinueCalled,

    /// <summary>It ended, or a dialog that it began did.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>The stack is cancelled.</summary>
    CancelCalled,

    /// <summary>A step went on to the next one.</summary>
    NextCalled,
}
