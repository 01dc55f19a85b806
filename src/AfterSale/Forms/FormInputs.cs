namespace AfterSale.Forms;

/// <summary>Takes a submitted card's inputs over into the form's answers.</summary>
internal static class FormInputs
{
    /// <summary>
    /// Reads each input by its field. An input left as empty as it was shown leaves an answer that was typed in the
    /// meantime; one that was emptied clears it.
    /// </summary>
    /// <param name="fields">The form's fields.</param>
    /// <param name="progress">Receives the answers that were understood.</param>
    /// <param name="press">What stood in the inputs.</param>
    /// <param name="scope">What is known, anew for every field.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is wrong, by field; empty when the form is complete.</returns>
    public static async Task<Dictionary<string, FieldAnswer>> TakeAsync(
        IReadOnlyList<FormField> fields,
        FormProgress progress,
        FormPress press,
        Func<FormScope> scope,
        CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, FieldAnswer>(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => field.Applies(scope())))
        {
            if (await ReadAsync(field, progress, press, scope(), cancellationToken) is not { } answer)
            {
                continue;
            }

            if (answer is FieldAnswer.Accepted accepted)
            {
                progress.Answers[field.Key] = accepted.Value;
            }
            else
            {
                progress.Answers.Remove(field.Key);
                faults[field.Key] = answer;
            }
        }

        return faults;
    }

    private static async ValueTask<FieldAnswer?> ReadAsync(
        FormField field, FormProgress progress, FormPress press, FormScope scope, CancellationToken cancellationToken)
    {
        var words = press.Inputs.GetValueOrDefault(field.Key)?.Trim() ?? "";
        var shown = progress.Shown.GetValueOrDefault(field.Key) ?? "";
        if (press.Inputs.GetValueOrDefault(FormCard.PickKey(field.Key)) is { Length: > 0 } pick && words.Length > 0 && words == shown)
        {
            // Only what these words can mean may be picked, whatever the card sends.
            var reading = await field.ReadAsync(scope, words, cancellationToken);
            return reading is FieldAnswer.Choose choose && choose.Options.Any(option => option.Value == pick) ? field.Picked(scope, pick) : reading;
        }

        if (words.Length > 0)
        {
            var untouched = words == shown && scope[field.Key] is { } stored && field.InputValue(scope, stored) == words;
            return untouched ? null : await field.ReadAsync(scope, words, cancellationToken);
        }

        if (shown.Length == 0 && scope[field.Key] is not null)
        {
            return null;
        }

        return field.Required ? new FieldAnswer.Refused(Texts.Text.Of("form.required_field")) : new FieldAnswer.Accepted("");
    }
}
