using System.Text;
using System.Text.Json.Nodes;

namespace AfterSale.BotFramework.Tests.Fuzz;

/// <summary>Makes bad input from good: the same seed and number always make the same.</summary>
internal sealed class Mutation
{
    private readonly Random _random;
    private readonly OddJson _odd;

    public Mutation(int seed, int number)
    {
        _random = new Random(HashOf(seed, number));
        _odd = new OddJson(_random);
    }

    /// <summary>Bytes made from an activity: mostly some properties of it changed, sometimes the text broken, sometimes no activity at all.</summary>
    public byte[] Of(JsonNode activity) => Broken(Text(_random.Next(12) == 0 ? _odd.Tree(_random.Next(1, 7)) : Changed(activity)));

    /// <summary>An activity with one to four of its values changed, dropped, renamed or moved.</summary>
    /// <param name="activity">Stays as it is.</param>
    /// <param name="keep">The names of properties at its top that stay as they are.</param>
    public JsonNode Changed(JsonNode activity, params string[] keep)
    {
        var changed = activity.DeepClone();
        for (var count = _random.Next(1, 5); count > 0; count--)
        {
            var places = Places(changed).Where(place => place.Tree != changed || !keep.Contains(place.Name)).ToList();
            if (places.Count > 0)
            {
                Change(places, places[_random.Next(places.Count)]);
            }
        }

        return changed;
    }

    /// <summary>The JSON as text, now and then with names that come twice.</summary>
    public string Text(JsonNode? json) => _odd.Write(json, _random.Next(8) == 0);

    public T Any<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    public JsonNode? OddValue() => _odd.Value();

    private static int HashOf(int seed, int number) => unchecked((seed * 397) ^ (number * 2654435));

    private static List<(JsonObject Tree, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject tree => [.. tree.Select(property => (tree, property.Key)), .. tree.SelectMany(property => Places(property.Value))],
        JsonArray list => [.. list.SelectMany(Places)],
        _ => [],
    };

    private void Change(List<(JsonObject Tree, string Name)> places, (JsonObject Tree, string Name) place)
    {
        var (tree, name) = place;
        var value = tree[name];
        switch (_random.Next(10))
        {
            case 0:
                tree.Remove(name);
                break;
            case 1:
                tree.Remove(name);
                tree[Renamed(name)] = value;
                break;
            case 2:
                tree[name] = new JsonArray(value?.DeepClone(), value?.DeepClone());
                break;
            case 3:
                tree[name] = new JsonObject { [name] = value?.DeepClone() };
                break;
            case 4:
                var (other, otherName) = places[_random.Next(places.Count)];
                tree[name] = other[otherName]?.DeepClone();
                break;
            case 5:
                tree[_odd.Name()] = _odd.Value();
                break;
            default:
                tree[name] = _odd.Value();
                break;
        }
    }

    private string Renamed(string name) => _random.Next(4) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name + "\0",
        2 => string.Empty,
        _ => name.Length == 0 ? "x" : char.ToUpperInvariant(name[0]) + name[1..],
    };

    private byte[] Broken(string text)
    {
        if (_random.Next(10) == 0)
        {
            text = text.Insert(_random.Next(text.Length + 1), Any(["\\ud800", "\\udc00", "\\u", "\0", "\"", "{", "]", ",", "\u2028", "//", "1e", "\\x"]));
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        switch (_random.Next(30))
        {
            case 0:
                return bytes[.._random.Next(bytes.Length + 1)];
            case 1:
                return [0xEF, 0xBB, 0xBF, .. bytes];
            case 2:
                return Any([Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1]).GetBytes(text);
            case 3:
                var at = _random.Next(bytes.Length + 1);
                return [.. bytes[..at], .. Any<byte[]>([[0xC3, 0x28], [0xED, 0xA0, 0x80], [0xFF], [0xC0, 0x80], [0x00], [0xF0, 0x9F]]), .. bytes[at..]];
            case 4 when bytes.Length > 0:
                bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
                return bytes;
            case 5:
                return [.. bytes, .. bytes];
            default:
                return bytes;
        }
    }
}
