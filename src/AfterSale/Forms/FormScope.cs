using System.Globalization;
using AfterSale.Domain.People;

namespace AfterSale.Forms;

/// <summary>What a field may look at: who answers, their today, how they write dates, and the answers so far.</summary>
/// <param name="Person">Who answers.</param>
/// <param name="Today">Today in their calendar.</param>
/// <param name="Culture">Their client's culture: it orders day and month.</param>
/// <param name="Answers">The answers so far by field; an empty one was skipped.</param>
/// <param name="Subject">What the form is about, such as a customer's id.</param>
/// <param name="Lead">What a form without fields is asked about, in words.</param>
internal sealed record FormScope(
    Person Person,
    DateOnly Today,
    CultureInfo Culture,
    IReadOnlyDictionary<string, string> Answers,
    string? Subject = null,
    string? Lead = null)
{
    /// <summary>The answer to a field, or <see langword="null"/> when it was not answered or skipped.</summary>
    public string? this[string key] => Answers.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    /// <summary>The answer to a date field.</summary>
    public DateOnly? Date(string key) =>
        this[key] is { } value ? DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The answer to a yes-or-no field; <see langword="false"/> when it was skipped.</summary>
    public bool Yes(string key) => this[key] == YesNoField.Yes;

    /// <summary>The lines of a list field.</summary>
    public IReadOnlyList<string> Lines(string key) => this[key]?.Split('\n') ?? [];
}
