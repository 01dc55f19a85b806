namespace AfterSale.BotFramework.Dialogs;

// What was stored is of an earlier version of the dialog.
internal sealed class DialogVersionException(string message) : DialogStateException(message);
