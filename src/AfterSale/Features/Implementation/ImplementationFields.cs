using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Implementations;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>The questions that the forms of an implementation are made of.</summary>
internal static class ImplementationFields
{
    private static readonly Dictionary<string, string> SideSynonyms = new()
    {
        ["they"] = nameof(Side.Theirs),
        ["them"] = nameof(Side.Theirs),
        ["customer"] = nameof(Side.Theirs),
        ["the customer"] = nameof(Side.Theirs),
        ["their side"] = nameof(Side.Theirs),
        ["we"] = nameof(Side.Ours),
        ["us"] = nameof(Side.Ours),
        ["me"] = nameof(Side.Ours),
        ["mine"] = nameof(Side.Ours),
        ["our side"] = nameof(Side.Ours),
    };

    private static readonly Dictionary<string, string> LightSynonyms = new()
    {
        ["green"] = nameof(StatusLight.OnTrack),
        ["good"] = nameof(StatusLight.OnTrack),
        ["well"] = nameof(StatusLight.OnTrack),
        ["late"] = nameof(StatusLight.Slipping),
        ["amber"] = nameof(StatusLight.Slipping),
        ["yellow"] = nameof(StatusLight.Slipping),
        ["red"] = nameof(StatusLight.Stuck),
        ["blocked"] = nameof(StatusLight.Stuck),
    };

    private static readonly Dictionary<string, string> PaceSynonyms = new()
    {
        ["every week"] = nameof(StatusPace.Weekly),
        ["every day"] = nameof(StatusPace.Daily),
        ["off"] = nameof(StatusPace.Never),
        ["none"] = nameof(StatusPace.Never),
        ["not any more"] = nameof(StatusPace.Never),
    };

    /// <summary>One of the two sides; on the card the customer's, who is to do most of it.</summary>
    public static ChoiceField WhichSide(string key) => new(key)
    {
        Required = true,
        Label = Label(key),
        Question = Question(key),
        Options = static _ => [.. Enum.GetValues<Side>().Select(side => new FormOption(side.ToString(), Text.Of("implementation.side." + side)))],
        Synonyms = SideSynonyms,
        Default = static _ => nameof(Side.Theirs),
    };

    /// <summary>How it goes.</summary>
    public static ChoiceField Light() => new(ImplementationKeys.Light)
    {
        Required = true,
        Label = Label(ImplementationKeys.Light),
        Question = Question(ImplementationKeys.Light),
        Options = static _ => [.. Enum.GetValues<StatusLight>().Select(light => new FormOption(light.ToString(), Text.Of("implementation.light." + light)))],
        Synonyms = LightSynonyms,
    };

    /// <summary>How often a status is given.</summary>
    public static ChoiceField Pace() => new(ImplementationKeys.Pace)
    {
        Label = Label(ImplementationKeys.Pace),
        Question = Question(ImplementationKeys.Pace),
        Options = static _ => [.. Enum.GetValues<StatusPace>().Select(pace => new FormOption(pace.ToString(), PaceName(pace)))],
        Synonyms = PaceSynonyms,
        Default = static _ => nameof(StatusPace.Weekly),
    };

    /// <summary>Words up to a length; what is not asked for in words still stands on the card.</summary>
    public static TextField Words(string key, int longest, bool required = false, bool multiline = false, bool asked = true) => new(key)
    {
        AsksWhen = _ => asked,
        Required = required,
        Label = Label(key),
        Question = Question(key),
        Multiline = multiline,
        Placeholder = key == ImplementationKeys.Steps ? Text.Of("implementation.steps.example") : null,
        Problem = words => words.Length > longest ? Text.Of("implementation.too_long", longest) : null,
    };

    /// <summary>A day from today on.</summary>
    public static DateField Day(string key) => new(key)
    {
        Label = Label(key),
        Question = Question(key),
        Preference = DatePreference.Future,
        Offer = static _ => [Text.Of("say.tomorrow"), Text.Of("implementation.in_a_week")],
        Problem = static (scope, day) => day < scope.Today ? Text.Of("implementation.day_has_passed") : null,
    };

    /// <summary>A pace in words.</summary>
    public static string PaceName(StatusPace pace) => Text.Of("implementation.pace." + pace);

    /// <summary>The pace that some words mean, if they are one.</summary>
    public static StatusPace? PaceIn(string words) => Read<StatusPace>(words, PaceSynonyms, PaceName);

    /// <summary>How it goes, if that is what some words say.</summary>
    public static StatusLight? LightIn(string words) => Read<StatusLight>(words, LightSynonyms, light => Text.Of("implementation.light." + light));

    private static T? Read<T>(string words, Dictionary<string, string> synonyms, Func<T, string> name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Bot.Words.Are(words, name(value)) || synonyms.Any(synonym => synonym.Value == value.ToString() && Bot.Words.Are(words, synonym.Key)))
            {
                return value;
            }
        }

        return null;
    }

    private static string Label(string field) => Text.Of("implementation." + field + ".label");

    private static Func<FormScope, string> Question(string field) => _ => Text.Of("implementation." + field + ".ask");
}
