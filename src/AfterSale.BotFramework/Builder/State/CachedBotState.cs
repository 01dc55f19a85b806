using System.Text;
using System.Text.Json;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

// The state of one turn. A property is a JsonElement until an accessor asks for it, and from then on an object.
internal sealed class CachedBotState
{
    private readonly JsonSerializerOptions _options;
    private string _saved;

    public CachedBotState(StateDocument? document, JsonSerializerOptions options)
    {
        _options = options;
        ETag = document?.ETag;
        foreach (var (name, value) in document?.Values ?? new Dictionary<string, JsonElement>())
        {
            State[name] = value;
        }

        _saved = document is null ? string.Empty : Serialize();
    }

    public Dictionary<string, object?> State { get; } = [];

    public string? ETag { get; set; }

    public bool IsChanged() => Serialize() != _saved && !(State.Count == 0 && _saved.Length == 0);

    public StateDocument ToDocument()
    {
        var document = new StateDocument { ETag = ETag };
        foreach (var (name, value) in State)
        {
            document.Values[name] = ToElement(value);
        }

        return document;
    }

    public void Saved(StateDocument document)
    {
        ETag = document.ETag;
        _saved = Serialize();
    }

    private static readonly JsonElement Null = JsonElement.Parse("null");

    private JsonElement ToElement(object? value) => value is null ? Null : BotJson.ToElement(value, _options);

    private string Serialize()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in State)
        {
            text.Append(name).Append('\u0001').Append(ToElement(value).GetRawText()).Append('\u0002');
        }

        return text.ToString();
    }
}
