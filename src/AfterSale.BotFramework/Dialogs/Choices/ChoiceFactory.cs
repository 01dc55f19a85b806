using System.Globalization;
using System.Text;
using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public static class ChoiceFactory
{
    /// <summary>Shows choices as fits the channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The text to speak.</param>
    /// <param name="options">Words between choices.</param>
    /// <param name="conversationType">The kind of conversation.</param>
    /// <param name="toList">The ids of those who see suggested actions; everyone if null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ForChannel(
        string? channelId,
        IList<Choice>? list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        list ??= [];
        var longTitles = list.Any(choice => TitleOf(choice).Length > ChannelCapabilities.MaxActionTitleLength);
        if (!longTitles && ChannelCapabilities.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (!longTitles && ChannelCapabilities.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return !longTitles && list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>Shows choices in the text: red, green, or blue.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The text to speak.</param>
    /// <param name="options">Words between choices.</param>
    /// <returns>The message.</returns>
    public static Activity Inline(
        IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var line = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                line.Append(index < choices.Count - 1
                    ? options?.InlineSeparator ?? ", "
                    : index == 1 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ");
            }

            if (options?.IncludeNumbers ?? true)
            {
                line.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            }

            line.Append(TitleOf(choices[index]));
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as a list below the question.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The text to speak.</param>
    /// <param name="options">Whether they are numbered.</param>
    /// <returns>The message.</returns>
    public static Activity List(
        IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var numbered = options?.IncludeNumbers ?? true;
        var lines = choices.Select((choice, index) => string.Create(
            CultureInfo.InvariantCulture, $"   {(numbered ? $"{index + 1}. " : "- ")}{TitleOf(choice)}"));
        return MessageFactory.Text($"{text}\n\n{string.Join('\n', lines)}", speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as suggested actions.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The text to speak.</param>
    /// <param name="toList">The ids of those who see them; everyone if null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(
        IList<Choice>? choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        MessageFactory.SuggestedActions(ActionsOf(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>Shows choices as buttons of a card; the question is on the card.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The text to speak.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity HeroCard(IList<Choice>? choices, string? text = null, string? speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = [.. ActionsOf(choices)] };
        return MessageFactory.Attachment(card.ToAttachment(), null, speak, InputHints.ExpectingInput);
    }

    /// <summary>Makes choices of texts.</summary>
    /// <param name="choices">The texts.</param>
    /// <returns>The choices.</returns>
    public static IList<Choice> ToChoices(IList<string>? choices) => [.. (choices ?? []).Select(choice => new Choice(choice))];

    private static IEnumerable<CardAction> ActionsOf(IList<Choice>? choices) => (choices ?? []).Select(choice =>
        choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value });

    private static string TitleOf(Choice choice) =>
        (string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title) ?? string.Empty;
}
