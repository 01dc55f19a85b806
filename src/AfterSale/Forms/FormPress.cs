using System.Text.Json;
using AfterSale.BotFramework.AdaptiveCards;

namespace AfterSale.Forms;

/// <summary>A pressed button of a form's card, with what stood in its inputs. Nothing in it is trusted.</summary>
/// <param name="Verb">Which button.</param>
/// <param name="CardId">The card, as it names itself.</param>
/// <param name="Form">The form's dialog, as the card names it.</param>
/// <param name="DraftId">What the form makes, as the card names it.</param>
/// <param name="Inputs">What stood in the inputs, by field; "which one" choices under <see cref="FormCard.PickKey"/>.</param>
internal sealed record FormPress(string Verb, string? CardId, string? Form, string? DraftId, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>Reads the press; inputs that the form does not have are left out.</summary>
    /// <param name="pressed">What came in.</param>
    /// <param name="fields">The form's fields.</param>
    public static FormPress Read(CardSubmission pressed, IReadOnlyList<FormField> fields)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in fields.SelectMany(field => new[] { field.Key, FormCard.PickKey(field.Key) }))
        {
            if (Read(pressed.Data, key) is { } value)
            {
                inputs[key] = value;
            }
        }

        return new(pressed.Verb, Read(pressed.Data, "card"), Read(pressed.Data, "form"), Read(pressed.Data, "draft"), inputs);
    }

    /// <summary>The press without the inputs that were left empty and have an answer all the same.</summary>
    /// <param name="answers">The answers.</param>
    public FormPress WithoutEmpty(IReadOnlyDictionary<string, string> answers) => this with
    {
        Inputs = Inputs.Where(input => input.Value.Trim().Length > 0 || !answers.ContainsKey(input.Key)).ToDictionary(),
    };

    /// <summary>A property's value as text, whatever its kind; <see langword="null"/> when it is not there.</summary>
    public static string? Read(JsonElement data, string key) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(key, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            }
            : null;
}
