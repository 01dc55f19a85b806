using System.Globalization;
using System.Text.Json;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.DataFiles;

/// <summary>
/// An object of a data file, read property by property; what is wrong is noted and reading goes on, so that all is said at once.
/// </summary>
internal sealed class DataObject
{
    private readonly Dictionary<string, DataProperty> _properties = new(StringComparer.Ordinal);
    private readonly List<DataProblem> _problems;

    private DataObject(DataNode node, string what, List<DataProblem> problems)
    {
        (Line, What, _problems) = (node.Line, what, problems);
    }

    /// <summary>The line on which it begins.</summary>
    public int Line { get; }

    /// <summary>What it is, in messages, such as "a row".</summary>
    public string What { get; }

    /// <summary>The object, or <see langword="null"/> and a problem when it is something else; unknown properties are problems.</summary>
    public static DataObject? Of(DataNode node, string what, List<DataProblem> problems, params IReadOnlyList<string> known)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            problems.Add(new DataProblem(node.Line, $"Here {what} is expected, in curly brackets."));
            return null;
        }

        var result = new DataObject(node, what, problems);
        foreach (var property in node.Properties)
        {
            if (!known.Contains(property.Name))
            {
                problems.Add(new DataProblem(property.Line, $"\"{property.Name}\" means nothing in {what}. {Hint(property.Name, known)}"));
            }
            else if (!result._properties.TryAdd(property.Name, property))
            {
                problems.Add(new DataProblem(property.Line, $"\"{property.Name}\" stands twice in {what}; keep one."));
            }
        }

        return result;
    }

    /// <summary>"Did you mean …" for a slip, otherwise everything that is possible.</summary>
    public static string Hint(string typed, IReadOnlyList<string> known) =>
        known.Where(name => EditDistance.Between(typed, name) <= 2).OrderBy(name => EditDistance.Between(typed, name)).FirstOrDefault()
            is { } near
            ? $"Did you mean \"{near}\"?"
            : $"Possible here: {string.Join(", ", known)}.";

    /// <summary>Notes a problem on a property's line.</summary>
    public void Complain(string property, string message) => _problems.Add(new DataProblem(LineOf(property), message));

    /// <summary>The line of a property, or of the object when it is not there.</summary>
    public int LineOf(string property) => _properties.TryGetValue(property, out var found) ? found.Value.Line : Line;

    /// <summary>Whether the property is there.</summary>
    public bool Has(string property) => _properties.ContainsKey(property);

    /// <summary>A text that must be there; empty, with a problem noted, when it is not.</summary>
    public string Text(string property, int most)
    {
        if (!Has(property))
        {
            Complain(property, $"\"{property}\" is missing in {What}.");
            return string.Empty;
        }

        return OptionalText(property, most) ?? string.Empty;
    }

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(string property, int most)
    {
        if (!_properties.TryGetValue(property, out var found))
        {
            return null;
        }

        var text = found.Value.Text.Trim();
        if (found.Value.Kind != JsonValueKind.String || text.Length == 0)
        {
            Complain(property, $"\"{property}\" of {What} needs a text in quotes, not an empty one.");
            return null;
        }

        if (text.Length > most)
        {
            Complain(property, $"\"{property}\" of {What} is {text.Length} characters long; {most} are the most.");
        }

        return text;
    }

    /// <summary>A whole number within bounds that must be there; the least, with a problem noted, when it is not.</summary>
    public int Number(string property, int least, int most)
    {
        if (_properties.TryGetValue(property, out var found)
            && found.Value.Kind == JsonValueKind.Number
            && int.TryParse(found.Value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
        {
            return number;
        }

        Complain(property, $"\"{property}\" of {What} needs a whole number from {least} to {most}.");
        return least;
    }

    /// <summary>A number within bounds that may be left out.</summary>
    public double Fraction(string property, decimal least, decimal most, double usual)
    {
        if (!_properties.TryGetValue(property, out var found))
        {
            return usual;
        }

        if (found.Value.Kind == JsonValueKind.Number
            && decimal.TryParse(found.Value.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
        {
            return (double)number;
        }

        Complain(property, string.Create(CultureInfo.InvariantCulture, $"\"{property}\" of {What} needs a number from {least} to {most}."));
        return usual;
    }

    /// <summary>Yes or no; no when it is left out.</summary>
    public bool Flag(string property)
    {
        if (!_properties.TryGetValue(property, out var found))
        {
            return false;
        }

        if (found.Value.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Complain(property, $"\"{property}\" of {What} is either true or false, without quotes.");
        }

        return found.Value.Kind == JsonValueKind.True;
    }

    /// <summary>One of the known words that may be left out.</summary>
    public T? Choice<T>(string property)
        where T : struct, Enum =>
        OptionalText(property, int.MaxValue) is { } text ? DataWords.Read<T>(text, message => Complain(property, message)) : null;

    /// <summary>One of the known words that must be there; the first of them, with a problem noted, when it is not.</summary>
    public T RequiredChoice<T>(string property)
        where T : struct, Enum
    {
        if (!Has(property))
        {
            Complain(property, $"\"{property}\" is missing in {What}. Possible: {string.Join(", ", DataWords.Of<T>())}.");
        }

        return Choice<T>(property) ?? default;
    }

    /// <summary>The items of a list; none when it is left out.</summary>
    public IReadOnlyList<DataNode> List(string property, int least, int most)
    {
        var items = _properties.TryGetValue(property, out var found) ? found.Value.Items : [];
        if (found is not null && found.Value.Kind != JsonValueKind.Array)
        {
            Complain(property, $"\"{property}\" of {What} needs a list in square brackets.");
        }
        else if (items.Count < least || items.Count > most)
        {
            Complain(property, $"\"{property}\" of {What} needs {least} to {most} items, and has {items.Count}.");
        }

        return items;
    }

    /// <summary>An object that must be there.</summary>
    public DataNode? Node(string property)
    {
        if (!Has(property))
        {
            Complain(property, $"\"{property}\" is missing in {What}.");
        }

        return _properties.GetValueOrDefault(property)?.Value;
    }
}
