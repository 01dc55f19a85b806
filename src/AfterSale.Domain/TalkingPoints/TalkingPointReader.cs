using System.Text.Json;
using AfterSale.Domain.DataFiles;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.TalkingPoints;

/// <summary>Reads a library of talking points from JSON, and says everything that is wrong with it at once.</summary>
public static class TalkingPointReader
{
    private const int MostPoints = 1000;
    private const int TextLength = 500;

    /// <summary>What no point may say: a contact that brings nothing (playbook, section 4; [FU]).</summary>
    private static readonly string[] Empty = ["checking in", "check in with", "touch base", "touching base", "how's it going"];

    /// <summary>Reads a library.</summary>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <param name="json">The file's text.</param>
    public static TalkingPointReading Read(string fileName, string json)
    {
        List<DataProblem> problems = [];
        var library = DataFileParser.Parse(json, problems) is { } node ? Library(node, problems) : [];
        return problems.Count == 0
            ? new TalkingPointReading.Understood(library)
            : new TalkingPointReading.NotUnderstood(
                [.. problems
                    .OrderBy(problem => problem.Line)
                    .Select(problem => new TalkingPointProblem(fileName, problem.Line, problem.Message))]);
    }

    private static List<TalkingPoint> Library(DataNode node, List<DataProblem> problems)
    {
        if (DataObject.Of(node, "a library", problems, "points") is not { } data)
        {
            return [];
        }

        if (!data.Has("points"))
        {
            data.Complain("points", "\"points\" is missing: a list of talking points.");
            return [];
        }

        HashSet<string> ids = [];
        return [.. data.List("points", 1, MostPoints).Select(item => Point(item, ids, problems)).OfType<TalkingPoint>()];
    }

    private static TalkingPoint? Point(DataNode node, HashSet<string> ids, List<DataProblem> problems)
    {
        if (DataObject.Of(
            node, "a talking point", problems, "id", "text", "reason", "source", "stages", "kinds", "strategy", "asks") is not { } data)
        {
            return null;
        }

        var point = new TalkingPoint(
            data.Text("id", 60),
            data.Text("text", TextLength),
            data.Text("reason", TextLength),
            DataTexts.Source(data, "source"),
            Words<Stage>(data, "stages", least: 1, problems),
            Words<TouchPointKind>(data, "kinds", least: 0, problems),
            data.Choice<Strategy>("strategy"),
            data.Choice<CustomerAsk>("asks"));
        CheckId(data, point.Id, ids);
        CheckWords(data, point);
        if (point.Stages.Any(stage => !TalkingPointEngine.IsAllowed(point, stage)))
        {
            data.Complain(
                "stages",
                "A customer in the Learning stage is never asked for a referral, a testimonial or an upsell; take \"learning\" out.");
        }

        return point;
    }

    private static List<T> Words<T>(DataObject data, string property, int least, List<DataProblem> problems)
        where T : struct, Enum
    {
        List<T> words = [];
        foreach (var item in data.List(property, least, Enum.GetValues<T>().Length))
        {
            if (item.Kind != JsonValueKind.String)
            {
                problems.Add(new DataProblem(item.Line, $"\"{property}\" holds words in quotes."));
            }
            else if (DataWords.Read<T>(item.Text, message => problems.Add(new DataProblem(item.Line, message))) is { } word)
            {
                words.Add(word);
            }
        }

        return [.. words.Distinct()];
    }

    private static void CheckId(DataObject data, string id, HashSet<string> ids)
    {
        if (id.Length > 0 && !DataTexts.IsKey(id))
        {
            data.Complain("id", $"\"{id}\" cannot be an id: use small letters, digits and hyphens, such as \"dip-training\".");
        }
        else if (id.Length > 0 && !ids.Add(id))
        {
            data.Complain("id", $"The id \"{id}\" stands twice; every point needs its own.");
        }
    }

    private static void CheckWords(DataObject data, TalkingPoint point)
    {
        foreach (var (property, text) in new[] { ("text", point.Text), ("reason", point.Reason) })
        {
            DataTexts.CheckSlots(data, property, text, TalkingSlots.All);
        }

        if (Empty.FirstOrDefault(words => point.Text.Contains(words, StringComparison.OrdinalIgnoreCase)) is { } empty)
        {
            data.Complain("text", $"\"{empty}\" brings the customer nothing: offer an insight, news, an introduction or a how-to instead.");
        }
    }
}
