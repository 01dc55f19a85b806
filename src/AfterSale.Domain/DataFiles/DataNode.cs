using System.Text.Json;

namespace AfterSale.Domain.DataFiles;

/// <summary>A value of a JSON file that knows its line.</summary>
internal sealed record DataNode(
    int Line, JsonValueKind Kind, string Text, IReadOnlyList<DataProperty> Properties, IReadOnlyList<DataNode> Items);

/// <summary>A property of a JSON file that knows its line.</summary>
internal sealed record DataProperty(string Name, int Line, DataNode Value);

/// <summary>Something wrong in a data file.</summary>
internal sealed record DataProblem(int Line, string Message);
