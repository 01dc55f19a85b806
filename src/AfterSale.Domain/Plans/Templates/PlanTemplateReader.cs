using AfterSale.Domain.DataFiles;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Plans.Templates;

/// <summary>
/// Reads a plan template from JSON, and says everything that is wrong with it at once (playbook, section 2: templates are data
/// that a team edits). Comments and trailing commas are forgiven.
/// </summary>
public static class PlanTemplateReader
{
    private const int MostRows = 100;
    private const int MostKitItems = 40;
    private const int LongestStage = 1000;

    /// <summary>Reads a template.</summary>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <param name="json">The file's text.</param>
    public static TemplateReading Read(string fileName, string json)
    {
        List<DataProblem> problems = [];
        var template = DataFileParser.Parse(json, problems) is { } node ? Template(node, problems) : null;
        return template is not null && problems.Count == 0
            ? new TemplateReading.Understood(template)
            : new TemplateReading.NotUnderstood(
                [.. problems
                    .OrderBy(problem => problem.Line)
                    .Select(problem => new TemplateProblem(fileName, problem.Line, problem.Message))]);
    }

    private static PlanTemplate? Template(DataNode node, List<DataProblem> problems)
    {
        if (DataObject.Of(node, "a template", problems, "key", "name", "description", "stages", "curve", "rows", "kit", "for", "transitionTeam") is not { } data)
        {
            return null;
        }

        var key = data.Text("key", 40);
        if (key.Length > 0 && (key.Contains('/', StringComparison.Ordinal) || !DataTexts.IsKey(key)))
        {
            data.Complain("key", $"\"{key}\" cannot be a key: use small letters, digits and hyphens, such as \"complex\".");
        }

        var name = data.Text("name", 100);
        var description = data.Text("description", 1000);
        var stages = data.Node("stages") is { } lengths ? Stages(lengths, problems) : null;
        var curve = data.Has("curve") && data.Node("curve") is { } shape ? CurveReader.Read(shape, problems) : CurveShape.Default;
        var rows = data.List("rows", 1, MostRows).Select(row => PlanRowReader.Read(row, problems)).OfType<ReadRow>().ToList();
        CheckKeys(rows, problems);
        var keys = rows.Select(row => row.Row.Key).ToList();
        var kit = data.List("kit", 0, MostKitItems).Select(item => Kit(item, keys, problems)).OfType<KitItem>().ToList();
        var occasion = data.Choice<PlanOccasion>("for") ?? PlanOccasion.Sale;
        return stages is null ? null : new PlanTemplate(key, name, description, stages, [.. rows.Select(row => row.Row)], kit, occasion)
        {
            Curve = curve,
            TransitionTeam = data.Flag("transitionTeam"),
        };
    }

    private static StageLengths? Stages(DataNode node, List<DataProblem> problems) =>
        DataObject.Of(node, "the stages", problems, "novelty", "learning", "effectiveness") is { } data
            ? new StageLengths(
                data.Number("novelty", 1, LongestStage),
                data.Number("learning", 1, LongestStage),
                data.Number("effectiveness", 1, LongestStage))
            : null;

    private static KitItem? Kit(DataNode node, List<string> rowKeys, List<DataProblem> problems)
    {
        if (DataObject.Of(node, "a kit item", problems, "kind", "title", "text", "offeredAt") is not { } data)
        {
            return null;
        }

        var offeredAt = data.Text("offeredAt", 60);
        if (offeredAt.Length > 0 && !rowKeys.Contains(offeredAt))
        {
            data.Complain("offeredAt", $"There is no row \"{offeredAt}\" to offer this at. {DataObject.Hint(offeredAt, rowKeys)}");
        }

        var item = new KitItem(data.RequiredChoice<KitItemKind>("kind"), data.Text("title", 120), data.Text("text", 1000), offeredAt);
        string[] slots = [.. PlanSlots.All.Except([PlanSlots.Concern])];
        DataTexts.CheckSlots(data, "title", item.Title, slots);
        DataTexts.CheckSlots(data, "text", item.Text, slots);
        return item;
    }

    /// <summary>Keys name touch points, so none may stand twice, nor look like one that a repeating row makes.</summary>
    private static void CheckKeys(List<ReadRow> rows, List<DataProblem> problems)
    {
        var series = rows.Where(row => row.Row.Repeat is not null || row.Row.PerConcern).Select(row => row.Row.Key).ToHashSet();
        HashSet<string> seen = [];
        foreach (var (row, line) in rows.Where(row => row.Row.Key.Length > 0))
        {
            if (!seen.Add(row.Key))
            {
                problems.Add(new DataProblem(line, $"The key \"{row.Key}\" stands twice; every row needs its own."));
            }
            else if (row.Key.Split('/') is [var stem, _] && series.Contains(stem))
            {
                problems.Add(new DataProblem(
                    line, $"The key \"{row.Key}\" looks like a part of \"{stem}\", which comes several times; choose another."));
            }
        }
    }
}
