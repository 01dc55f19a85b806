namespace AfterSale.BotFramework.Dialogs;

/// <summary>One step of a waterfall.</summary>
/// <param name="stepContext">The step.</param>
/// <param name="cancellationToken">Ends with the turn's own time limit.</param>
/// <returns>How the dialogs are left.</returns>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
