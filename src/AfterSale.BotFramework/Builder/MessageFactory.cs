using AfterSale.BotFramework.Schema;

namespace AfterSale.BotFramework;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>Makes a message of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };

    /// <summary>Makes a message of one attachment.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>Makes a message of attachments, one below the other.</summary>
    /// <param name="attachments">The attachments.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return Attachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);
    }

    /// <summary>Makes a message of attachments, side by side.</summary>
    /// <param name="attachments">The attachments.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return Attachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);
    }

    /// <summary>Makes a message of what an address leads to.</summary>
    /// <param name="url">The address.</param>
    /// <param name="contentType">The media type of what it leads to.</param>
    /// <param name="name">The name of the attachment.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentNullException">The address or the media type is null or blank.</exception>
    public static IMessageActivity ContentUrl(
        string url, string contentType, string? name = null, string? text = null, string? ssml = null, string? inputHint = null)
    {
        if (string.IsNullOrWhiteSpace(url) || string.IsNullOrWhiteSpace(contentType))
        {
            throw new ArgumentNullException(string.IsNullOrWhiteSpace(url) ? nameof(url) : nameof(contentType));
        }

        var attachment = new Attachment { ContentUrl = url, ContentType = contentType, Name = name ?? string.Empty };
        return Attachments(AttachmentLayoutTypes.List, [attachment], text, ssml, inputHint);
    }

    /// <summary>Makes a message with suggested replies.</summary>
    /// <param name="actions">The replies; each is title and value.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="toRecipients">The ids of those who see them; everyone if null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null,
        IList<string>? toRecipients = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(
            actions.Select(action => new CardAction { Type = ActionTypes.ImBack, Title = action, Value = action }),
            text,
            ssml,
            inputHint,
            toRecipients);
    }

    /// <summary>Makes a message with suggested actions.</summary>
    /// <param name="cardActions">The actions.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="toRecipients">The ids of those who see them; everyone if null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null,
        IList<string>? toRecipients = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toRecipients };
        return message;
    }

    private static Activity Attachments(
        string layout, IEnumerable<Attachment> attachments, string? text, string? ssml, string? inputHint)
    {
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }
}
