namespace AfterSale.BotFramework.Dialogs;

/// <summary>One step of a waterfall: what came before, and the means to go on.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object? options,
        IDictionary<string, object?> values,
        int index,
        DialogReason reason,
        object? result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The index of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>
    /// What the waterfall was begun with: the object in the first turn, JSON in later ones; <see cref="GetOptions{T}"/> reads both.
    /// </summary>
    public object? Options { get; }

    /// <summary>Why the step is called.</summary>
    public DialogReason Reason { get; }

    /// <summary>The result of the step before.</summary>
    public object? Result { get; }

    /// <summary>What the steps keep for each other; <see cref="GetValue{T}"/> reads objects too.</summary>
    public IDictionary<string, object?> Values { get; }

    /// <summary>What the waterfall was begun with, in whichever turn.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The options, or the default of the type.</returns>
    /// <exception cref="DialogStateException">They are of another form.</exception>
    public T? GetOptions<T>() => DialogValues.Convert<T>(Options, JsonOptions);

    /// <summary>A value that a step kept, in whichever turn.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <returns>The value, or the default of the type.</returns>
    /// <exception cref="DialogStateException">It is of another form.</exception>
    public T? GetValue<T>(string name) => Values.Get<T>(name, JsonOptions);

    /// <summary>Goes on to the next step without waiting for the user.</summary>
    /// <param name="result">The result of this step.</param>
    /// <param name="cancellationToken">Ends with the turn's own time limit.</param>
    /// <returns>How the dialogs are left.</returns>
    /// <exception cref="InvalidOperationException">The step did so before.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Guard.NotAToken(result);
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of {_waterfall.Id} goes on twice.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
