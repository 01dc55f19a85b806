using AfterSale.Bot;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>The side of a form that is done in words: what to ask next, and what an answer comes to.</summary>
/// <param name="fields">The form's fields.</param>
/// <param name="progress">How far it has come.</param>
/// <param name="turn">The turn.</param>
internal sealed class FormTalk(IReadOnlyList<FormField> fields, FormProgress progress, Turn turn)
{
    /// <summary>What a field may look at.</summary>
    public FormScope Scope => new(turn.Person, turn.Today, turn.Culture, progress.Answers, progress.Subject, progress.Lead);

    /// <summary>The field to ask for, or <see langword="null"/> when all has been answered.</summary>
    public FormField? Next()
    {
        var scope = Scope;
        return fields.FirstOrDefault(field => field.Key == progress.Current && field.Applies(scope))
            ?? fields.FirstOrDefault(field =>
                !progress.Answers.ContainsKey(field.Key) && (field.Required || !progress.RequiredOnly) && field.Applies(scope) && field.AsksWhen(scope));
    }

    /// <summary>Takes an answer in words.</summary>
    /// <param name="field">The field that was asked for.</param>
    /// <param name="words">The answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see langword="null"/> when it was understood; otherwise what to say before asking again.</returns>
    public async Task<string?> TakeAsync(FormField field, string words, CancellationToken cancellationToken)
    {
        if (Words.Are(words, "skip the rest", "skip rest", "skip all", "that's all", "thats all"))
        {
            return SkipTheRest(field);
        }

        if (Words.Are(words, "skip", "pass") || (IsNothing(words) && field is TextField or DateField or MoneyField && !field.Required))
        {
            return field.Required ? Text.Of("form.required") : Accept(field, "");
        }

        if (Words.After(words, "edit", "change") is not null && ToEdit(words) is { } earlier && progress.Answers.ContainsKey(earlier.Key))
        {
            progress.Options = [];
            Reopen(earlier.Key);
            return null;
        }

        var answer = progress.Options.Count > 0 && FormOptions.Pick(progress.Options, words) is { } option
            ? field.Picked(Scope, option.Value)
            : await field.ReadAsync(Scope, words, cancellationToken);
        progress.Options = answer is FieldAnswer.Choose several ? [.. several.Options] : [];
        return answer switch
        {
            FieldAnswer.Accepted accepted => Accept(field, accepted.Value),
            FieldAnswer.Choose choose => choose.Message,
            FieldAnswer.Refused refused => refused.Message,
            _ => throw new InvalidOperationException("An answer is accepted, refused or to be chosen."),
        };
    }

    /// <summary>Goes back to the answer before.</summary>
    /// <returns>What to say before asking it again.</returns>
    public string Back()
    {
        progress.Options = [];
        if (progress.Answered.Count == 0)
        {
            progress.Current ??= Next()?.Key;
            return Text.Of("form.no_way_back");
        }

        var last = progress.Answered[^1];
        Reopen(last);
        return Text.Of("form.went_back");
    }

    /// <summary>Asks for a field anew.</summary>
    /// <param name="key">The field.</param>
    public void Reopen(string key)
    {
        progress.Answers.Remove(key);
        progress.Answered.Remove(key);
        progress.Current = key;
    }

    /// <summary>The question, after what has to be said before it.</summary>
    public string Question(FormField field, string? lead)
    {
        var ask = progress.Options.Count > 0
            ? string.Join('\n', progress.Options.Select((option, index) => $"{index + 1}. {Say.Words(option.Label, 200)}"))
            : field.Question(Scope) + (field.Required ? "" : " " + Text.Of("form.or_skip"));
        return lead is null ? ask : lead + "\n\n" + ask;
    }

    /// <summary>Likely answers.</summary>
    public IReadOnlyList<string> Suggestions(FormField field) =>
        progress.Options.Count > 0
            ? [.. progress.Options.Select(option => option.Label)]
            : [.. field.Suggestions(Scope), .. field.Required ? Array.Empty<string>() : [Text.Of("form.word.skip")]];

    /// <summary>The field that somebody wants to change in the summary: "edit value", "edit 8", "value".</summary>
    public FormField? ToEdit(string words)
    {
        var named = Words.After(words, "edit", "change", "correct") ?? words;
        var shown = Shown();
        return FormOptions.Pick([.. shown.Select(field => new FormOption(field.Key, field.Label))], named) is { } option
            ? shown.First(field => field.Key == option.Value)
            : null;
    }

    /// <summary>How to say what shall be changed, with the fields numbered.</summary>
    public string EditHint() =>
        Text.Of("form.edit_hint") + "\n\n" + string.Join('\n', Shown().Select((field, index) => $"{index + 1}. {field.Label}"));

    private static bool IsNothing(string words) => Words.Are(words, "none", "no", "-", "n/a", "nothing", "not known", "unknown", "don't know");

    private List<FormField> Shown()
    {
        var scope = Scope;
        return [.. fields.Where(field => field.Applies(scope))];
    }

    private string? Accept(FormField field, string value)
    {
        progress.Answers[field.Key] = value;
        progress.Answered.Remove(field.Key);
        progress.Answered.Add(field.Key);
        progress.Options = [];
        progress.Current = null;
        return null;
    }

    private string? SkipTheRest(FormField current)
    {
        if (current.Required && Scope[current.Key] is null)
        {
            return Text.Of("form.required");
        }

        while (Next() is { Required: false } field)
        {
            Accept(field, "");
        }

        return null;
    }
}
