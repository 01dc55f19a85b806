using System.Text.Json.Nodes;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>Draws a form on one card: errors at their field, everything typed kept.</summary>
internal static class FormCard
{
    /// <summary>What the inputs show: what was typed into them, else the answers.</summary>
    /// <param name="fields">The form's fields.</param>
    /// <param name="scope">What is known.</param>
    /// <param name="typed">What was typed into the inputs, if the card came back with errors.</param>
    public static Dictionary<string, string> Values(
        IReadOnlyList<FormField> fields, FormScope scope, IReadOnlyDictionary<string, string> typed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (typed.TryGetValue(field.Key, out var raw))
            {
                values[field.Key] = raw;
            }
            else if (scope[field.Key] is { } stored)
            {
                values[field.Key] = field.InputValue(scope, stored);
            }
        }

        return values;
    }

    /// <summary>The card.</summary>
    /// <param name="title">What the form is for.</param>
    /// <param name="draft">The form, what it makes and the card it stands on.</param>
    /// <param name="fields">The form's fields.</param>
    /// <param name="scope">What is known.</param>
    /// <param name="values">What the inputs show.</param>
    /// <param name="faults">What is wrong, by field.</param>
    /// <param name="submit">What the button that sends it says.</param>
    /// <param name="intro">How it is filled in, on the card or in words.</param>
    public static AdaptiveCard Draw(
        string title,
        FormDraft draft,
        IReadOnlyList<FormField> fields,
        FormScope scope,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyDictionary<string, FieldAnswer> faults,
        string submit,
        string intro)
    {
        var body = new List<AdaptiveElement>
        {
            new TextBlock(title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            faults.Count == 0
                ? new TextBlock(intro) { IsSubtle = true }
                : new TextBlock(Text.Count("form.faults", faults.Count)) { Color = TextColor.Attention, Weight = TextWeight.Bolder },
        };

        foreach (var field in fields.Where(field => field.Applies(scope)))
        {
            body.Add(field.Input(scope, values.GetValueOrDefault(field.Key)));
            switch (faults.GetValueOrDefault(field.Key))
            {
                case FieldAnswer.Refused refused:
                    body.Add(Fault(refused.Message));
                    break;
                case FieldAnswer.Choose choose:
                    body.Add(Fault(choose.Message));
                    body.Add(new ChoiceSetInput([.. choose.Options.Select(option => new InputChoice(option.Label, option.Value))])
                    {
                        Id = PickKey(field.Key),
                        Label = Text.Of("form.which"),
                        Style = ChoiceInputStyle.Expanded,
                    });
                    break;
                default:
                    break;
            }
        }

        if (faults.Count > 0)
        {
            // The card is taller than most screens: what stands at its top is out of sight at its buttons.
            body.Add(new TextBlock(Text.Count("form.faults_above", faults.Count)) { Color = TextColor.Attention, Separator = true });
        }

        return new AdaptiveCard
        {
            Body = body,
            Actions =
            [
                Button(FormVerbs.Submit, submit, draft) with { Style = ActionStyle.Positive },
                Button(FormVerbs.Cancel, Text.Of("form.button.cancel"), draft) with { AssociatedInputs = AssociatedInputs.None },
            ],
        };
    }

    /// <summary>The summary that waits for a yes.</summary>
    /// <param name="summary">What will be stored.</param>
    /// <param name="draft">The form, what it makes and the card it stands on.</param>
    /// <param name="confirm">What the button that stores it says.</param>
    /// <param name="cancel">What the button that leaves it says.</param>
    /// <param name="editable">Whether there is anything to edit.</param>
    public static AdaptiveCard Confirm(
        IReadOnlyList<AdaptiveElement> summary, FormDraft draft, string confirm, string cancel, bool editable)
    {
        var yes = Button(FormVerbs.Confirm, confirm, draft) with { Style = ActionStyle.Positive };
        var no = Button(FormVerbs.Cancel, cancel, draft);
        return new()
        {
            Body = summary,
            Actions = editable ? [yes, Button(FormVerbs.Edit, Text.Of("form.button.edit"), draft), no] : [yes, no],
        };
    }

    /// <summary>A card that has nothing more to ask.</summary>
    /// <param name="text">What became of it.</param>
    public static AdaptiveCard Closed(string text) => new()
    {
        Body = [new TextBlock(text) { IsSubtle = true }],
    };

    /// <summary>The name of the input in which one of several meanings is chosen.</summary>
    public static string PickKey(string field) => field + "__pick";

    private static TextBlock Fault(string message) => new(message) { Color = TextColor.Attention, Spacing = Spacing.Small };

    private static ExecuteAction Button(string verb, string title, FormDraft draft) => new(verb)
    {
        Title = title,
        Data = Data(draft),
    };

    private static JsonObject Data(FormDraft draft)
    {
        var data = new JsonObject { ["card"] = draft.CardId, ["form"] = draft.Form, ["draft"] = draft.DraftId };
        if (draft.Subject is { } subject)
        {
            data["subject"] = subject;
        }

        return data;
    }
}

/// <summary>What the buttons of a form's card carry.</summary>
/// <param name="Form">The form's dialog.</param>
/// <param name="DraftId">Names what the form will make.</param>
/// <param name="CardId">Our name for the card.</param>
/// <param name="Subject">What the form is about.</param>
internal sealed record FormDraft(string Form, string DraftId, string CardId, string? Subject);
