using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Library;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Library;

/// <summary>What a library item is asked for (playbook, section 4: title, link, for which stage, product, industry, strategy, valid until).</summary>
internal static class LibraryFields
{
    private const string Any = "any";

    /// <summary>The fields, with their words in the language of the turn.</summary>
    public static IReadOnlyList<FormField> All() =>
    [
        Line(LibraryKeys.Title, required: true),
        new TextField(LibraryKeys.Link)
        {
            Required = true,
            Label = Label(LibraryKeys.Link),
            Question = Question(LibraryKeys.Link),
            Placeholder = "https://",
            Problem = static words => LibraryRules.Link(words) is null ? Text.Of("library.not_a_link") : null,
        },
        Choice<Stage>(LibraryKeys.Stage, Say.Stage),
        Choice<Strategy>(LibraryKeys.Strategy, static strategy => Text.Of("library.strategy." + strategy)),
        Line(LibraryKeys.Product, required: false),
        Line(LibraryKeys.Industry, required: false),
        new DateField(LibraryKeys.Until)
        {
            Label = Label(LibraryKeys.Until),
            Question = Question(LibraryKeys.Until),
            Preference = DatePreference.Future,
            Problem = static (scope, day) => day < scope.Today ? Text.Of("library.day_passed") : null,
        },
    ];

    /// <summary>The answer to a choice that may be any.</summary>
    /// <typeparam name="T">What is chosen from.</typeparam>
    /// <param name="scope">The answers.</param>
    /// <param name="key">The field.</param>
    public static T? Chosen<T>(FormScope scope, string key)
        where T : struct, Enum => Enum.TryParse<T>(scope[key], out var value) && Enum.IsDefined(value) ? value : null;

    private static TextField Line(string key, bool required) => new(key)
    {
        Required = required,
        Label = Label(key),
        Question = Question(key),
        Problem = static words => CloseMessages.Maybe(CloseRules.Benefits([words])),
    };

    private static ChoiceField Choice<T>(string key, Func<T, string> say)
        where T : struct, Enum => new(key)
        {
            Label = Label(key),
            Question = Question(key),
            Options = _ =>
            [
                new FormOption(Any, Text.Of("library.any")),
                .. Enum.GetValues<T>().Select(value => new FormOption(value.ToString(), say(value))),
            ],
            Default = static _ => Any,
        };

    private static string Label(string field) => Text.Of("library." + field + ".label");

    private static Func<FormScope, string> Question(string field) => _ => Text.Of("library." + field + ".ask");
}
