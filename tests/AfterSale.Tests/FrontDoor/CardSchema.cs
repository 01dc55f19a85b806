using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfterSale.Tests.FrontDoor;

/// <summary>
/// What is wrong with a card by the Adaptive Cards 1.5 schema and by the limits of Teams: 28 KB, six buttons. Every card that the bot sends in any
/// test goes through here. <c>Chart.Line</c> is Teams' own and must name a fallback.
/// </summary>
internal static class CardSchema
{
    private const int MostBytes = 28 * 1024;
    private const int MostButtons = 6;
    private const string OfElements = "id,isVisible,separator,spacing,height,fallback,requires";
    private const string OfInputs = OfElements + ",label,isRequired,errorMessage";
    private const string OfActions = "id,title,style,iconUrl,isEnabled,mode,tooltip,fallback,requires";

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Type, properties that must be there, properties that may be.
    private static readonly Dictionary<string, (string[] Needed, string[] Known)> Types = new()
    {
        ["AdaptiveCard"] = Of("body", "version,$schema,actions,msteams,fallbackText,speak,lang,refresh,minHeight"),
        ["TextBlock"] = Of("text", "color,fontType,horizontalAlignment,isSubtle,maxLines,size,weight,wrap,style", OfElements),
        ["FactSet"] = Of("facts", "", OfElements),
        ["Container"] = Of("items", "style,selectAction,verticalContentAlignment,bleed,minHeight", OfElements),
        ["ColumnSet"] = Of("columns", "style,selectAction,bleed,minHeight,horizontalAlignment", OfElements),
        ["ActionSet"] = Of("actions", "", OfElements),
        ["Image"] = Of("url", "altText,size,style,width,horizontalAlignment,selectAction,backgroundColor", OfElements),
        ["Input.Text"] = Of("id", "isMultiline,maxLength,placeholder,regex,style,value", OfInputs),
        ["Input.Date"] = Of("id", "min,max,placeholder,value", OfInputs),
        ["Input.Time"] = Of("id", "min,max,placeholder,value", OfInputs),
        ["Input.Number"] = Of("id", "min,max,placeholder,value", OfInputs),
        ["Input.Toggle"] = Of("id,title", "value,valueOn,valueOff,wrap", OfInputs),
        ["Input.ChoiceSet"] = Of("id,choices", "isMultiSelect,style,value,placeholder,wrap", OfInputs),
        ["Action.Execute"] = Of("title", "verb,data,associatedInputs", OfActions),
        ["Action.Submit"] = Of("title", "data,associatedInputs", OfActions),
        ["Action.OpenUrl"] = Of("title,url", "", OfActions),
        ["Action.ShowCard"] = Of("title,card", "", OfActions),
        ["Action.ToggleVisibility"] = Of("targetElements", "", OfActions),
        ["Chart.Line"] = Of("data,fallback", "title,xAxisTitle,yAxisTitle,colorSet,color", OfElements),
    };

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["color"] = ["default", "dark", "light", "accent", "good", "warning", "attention"],
        ["size"] = ["auto", "stretch", "default", "small", "medium", "large", "extraLarge"],
        ["weight"] = ["default", "lighter", "bolder"],
        ["spacing"] = ["default", "none", "small", "medium", "large", "extraLarge", "padding"],
    };

    /// <summary>What is wrong; empty when nothing is.</summary>
    /// <param name="activity">The activity as it came.</param>
    public static IReadOnlyList<string> Faults(JsonObject activity)
    {
        var faults = new List<string>();
        foreach (var attachment in activity["attachments"]?.AsArray() ?? [])
        {
            if ((string?)attachment!["contentType"] == "application/vnd.microsoft.card.adaptive" && attachment["content"] is JsonObject card)
            {
                Check(card, faults);
                if ((string?)card["version"] != "1.5")
                {
                    faults.Add("The version is not 1.5.");
                }

                var ids = CardText.Inputs(card).Select(input => (string)input["id"]!).GroupBy(id => id).Where(same => same.Count() > 1);
                faults.AddRange(ids.Where(_ => !card.ToJsonString().Contains("Action.ShowCard", StringComparison.Ordinal)).Select(same => $"Two inputs are called {same.Key}."));
            }
        }

        if (Encoding.UTF8.GetByteCount(activity.ToJsonString(AsSent)) is > MostBytes and var bytes)
        {
            faults.Add($"It has {bytes} bytes.");
        }

        return faults;
    }

    private static void Check(JsonNode? node, List<string> faults)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                {
                    Check(item, faults);
                }

                break;
            case JsonObject element when element["type"] is { } named && named.GetValueKind() == JsonValueKind.String:
                CheckElement(element, (string)named!, faults);
                break;
            default:
                break;
        }
    }

    private static void CheckElement(JsonObject element, string type, List<string> faults)
    {
        if (!Types.TryGetValue(type, out var schema))
        {
            faults.Add($"{type} is no element of Adaptive Cards 1.5.");
            return;
        }

        faults.AddRange(schema.Needed.Where(name => element[name] is null).Select(name => $"{type} needs {name}."));
        faults.AddRange(element.Select(property => property.Key).Except(schema.Known).Select(name => $"{type} knows no {name}."));
        if (element["actions"] is JsonArray { Count: > MostButtons } buttons)
        {
            faults.Add($"{type} has {buttons.Count} buttons.");
        }

        foreach (var (name, value) in element.Where(property => property.Key is not ("data" or "facts" or "choices" or "targetElements")))
        {
            if (type == "TextBlock" && Values.TryGetValue(name, out var allowed) && !allowed.Contains((string?)value))
            {
                faults.Add($"{type} has {name} {value}.");
            }

            Check(value, faults);
        }
    }

    private static (string[] Needed, string[] Known) Of(string needed, params string[] known)
    {
        string[] must = needed.Split(',');
        return (must, [.. must, "type", .. known.SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries))]);
    }
}
