using System.Text;
using System.Text.Json;

namespace AfterSale.Domain.DataFiles;

/// <summary>Reads JSON that people edit: comments and trailing commas are forgiven, and every value keeps its line.</summary>
internal static class DataFileParser
{
    /// <summary>The file's value, or <see langword="null"/> and a problem when it is not JSON.</summary>
    public static DataNode? Parse(string json, List<DataProblem> problems)
    {
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        var lines = new LineIndex(bytes);
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        var reader = new Utf8JsonReader(bytes, options);
        try
        {
            reader.Read();
            var root = Value(ref reader, lines);
            reader.Read();
            return root;
        }
        catch (JsonException problem)
        {
            problems.Add(new DataProblem(
                (int)(problem.LineNumber ?? 0) + 1, "This is not well-formed JSON here: look for a missing comma, quote or bracket."));
        }
        catch (InvalidOperationException)
        {
            problems.Add(new DataProblem(
                lines.LineAt(reader.TokenStartIndex), "This text holds half a character (\\ud800 to \\udfff alone); write it out."));
        }

        return null;
    }

    private static DataNode Value(ref Utf8JsonReader reader, LineIndex lines)
    {
        var line = lines.LineAt(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new DataNode(line, JsonValueKind.Object, string.Empty, Properties(ref reader, lines), []),
            JsonTokenType.StartArray => new DataNode(line, JsonValueKind.Array, string.Empty, [], Items(ref reader, lines)),
            JsonTokenType.String => new DataNode(line, JsonValueKind.String, reader.GetString()!, [], []),
            JsonTokenType.Number => new DataNode(line, JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), [], []),
            JsonTokenType.True => new DataNode(line, JsonValueKind.True, "true", [], []),
            JsonTokenType.False => new DataNode(line, JsonValueKind.False, "false", [], []),
            _ => new DataNode(line, JsonValueKind.Null, string.Empty, [], []),
        };
    }

    private static List<DataProperty> Properties(ref Utf8JsonReader reader, LineIndex lines)
    {
        List<DataProperty> properties = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, line) = (reader.GetString()!, lines.LineAt(reader.TokenStartIndex));
            reader.Read();
            properties.Add(new DataProperty(name, line, Value(ref reader, lines)));
        }

        return properties;
    }

    private static List<DataNode> Items(ref Utf8JsonReader reader, LineIndex lines)
    {
        List<DataNode> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader, lines));
        }

        return items;
    }

    private sealed class LineIndex(byte[] bytes)
    {
        private readonly int[] _breaks = [.. bytes.Select((value, index) => value == '\n' ? index : -1).Where(index => index >= 0)];

        public int LineAt(long position)
        {
            var place = Array.BinarySearch(_breaks, (int)position);
            return (place >= 0 ? place : ~place) + 1;
        }
    }
}
