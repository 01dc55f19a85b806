using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Dialogs;

/// <summary>A dialog of steps, one after the other.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string StepIndex = "stepIndex";
    private const string PersistedInstanceId = "instanceId";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Creates a waterfall.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="actions">Its steps.</param>
    public WaterfallDialog(string? dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
    {
        _steps = [.. actions ?? []];
        if (_steps.Contains(null!))
        {
            throw new ArgumentNullException(nameof(actions), "A step of a waterfall is null.");
        }
    }

    /// <summary>Adds a step at the end.</summary>
    /// <param name="step">The step.</param>
    /// <returns>This waterfall.</returns>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    /// <returns>The id, the number of the steps, and the names of those that are methods.</returns>
    public override string GetVersion() =>
        $"{Id}:{_steps.Count}:{string.Join(',', _steps.Select(step => step.Method.Name).Where(name => !IsGenerated(name)))}".TrimEnd(':');

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Guard.NotAToken(options);
        var state = dc.ActiveDialog!.State;
        state[PersistedOptions] = options;
        state[PersistedInstanceId] = Guid.NewGuid().ToString();
        state[PersistedValues] = new Dictionary<string, object?>();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = DialogValues.Get<int?>(dc.ActiveDialog!.State, StepIndex) ?? -1;
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    /// <summary>Runs a step; a place to observe it.</summary>
    /// <param name="stepContext">The step.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step of an index; after the last one the waterfall ends with the result.</summary>
    /// <param name="dc">The dialogs of the turn.</param>
    /// <param name="index">The index, from 0.</param>
    /// <param name="reason">Why the step is called.</param>
    /// <param name="result">The result of the step before.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    protected async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog!.State;
        state[StepIndex] = index;
        var options = state.TryGetValue(PersistedOptions, out var stored) ? stored : null;
        var values = DialogValues.GetOrAddValues(state, PersistedValues);
        return await OnStepAsync(new WaterfallStepContext(this, dc, options, values, index, reason, result), cancellationToken);
    }

    // The compiler numbers lambdas anew whenever it likes.
    private static bool IsGenerated(string name) => name.StartsWith('<');
}
